package se.torgstat.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.torgstat.period.Period;

/**
 * S8.2: sums along period, and "any identity across periods that holds in the data": T1 + T2 = D2,
 * D2 + T3 = year, T1 + T2 + T3 = year, of every revision with every other, figure by figure.
 */
final class PeriodSums {
  private final Worlds worlds;
  private final Options options;
  private final Polytope polytope;

  PeriodSums(Worlds worlds, Options options, Polytope polytope) {
    this.worlds = worlds;
    this.options = options;
    this.polytope = polytope;
  }

  void add() {
    for (Period period : worlds.byPeriod().keySet()) {
      var t1 = worlds.of(new Period(period.year(), Period.Kind.T1));
      var t2 = worlds.of(new Period(period.year(), Period.Kind.T2));
      var d2 = worlds.of(new Period(period.year(), Period.Kind.D2));
      var t3 = worlds.of(new Period(period.year(), Period.Kind.T3));
      for (World whole : worlds.of(period)) {
        if (period.kind() == Period.Kind.D2) {
          t1.forEach(a -> t2.forEach(b -> add(whole, List.of(a, b), List.of())));
        }
        if (period.kind() == Period.Kind.YEAR) {
          d2.forEach(a -> t3.forEach(b -> add(whole, List.of(a, b), List.of())));
          for (World a : t1) {
            for (World b : t2) {
              t3.forEach(c -> add(whole, List.of(a, b, c), List.copyOf(d2)));
            }
          }
        }
      }
    }
  }

  /**
   * @param halves half-reports that may already say it: whole = half + last, half = the others
   */
  private void add(World whole, List<World> parts, List<World> halves) {
    for (String group : whole.exact.groups().keySet()) {
      if (parts.stream().allMatch(part -> part.has(group))) {
        for (Quantity quantity : Quantity.ADD_UP) {
          add(whole, parts, halves, group, quantity);
        }
      }
    }
  }

  private void add(
      World whole, List<World> parts, List<World> halves, String group, Quantity quantity) {
    Set<At> holds = new HashSet<>();
    List<At> places = new ArrayList<>(whole.codes.finest(quantity));
    places.addAll(whole.codes.sums(quantity));
    for (At at : places) {
      if (!adds(whole, parts, group, quantity, at)) {
        continue;
      }
      holds.add(at);
      boolean follows =
          options.crosses() && !at.finest() && holds.containsAll(whole.codes.under(quantity, at));
      for (World half : halves) {
        World last = parts.get(parts.size() - 1);
        follows |=
            half.has(group)
                && adds(half, parts.subList(0, parts.size() - 1), group, quantity, at)
                && adds(whole, List.of(half, last), group, quantity, at);
      }
      boolean rows =
          Stream.concat(parts.stream(), Stream.of(whole))
              .allMatch(world -> world.isRow(group, quantity, at));
      if (!follows && (options.crosses() || rows)) {
        Sum sum = new Sum();
        parts.forEach(part -> sum.plus(part.sum(group, quantity, at)));
        polytope.equal(
            sum,
            whole.sum(group, quantity, at),
            parts + " = " + whole + " " + group + " " + quantity + at);
      }
    }
  }

  private static boolean adds(
      World whole, List<World> parts, String group, Quantity quantity, At at) {
    double sum = parts.stream().mapToDouble(part -> part.truth(group, quantity, at)).sum();
    return sum == whole.truth(group, quantity, at);
  }
}
