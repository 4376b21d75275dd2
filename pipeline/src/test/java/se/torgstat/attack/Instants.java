package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.torgstat.period.Period;

/**
 * S8.2: "that ongoing is the next period's opening". Whoever takes part at an instant is the
 * opening of every period that begins there and the ongoing of every one that ended, wherever the
 * two are equal in the data; so are the bands and plans of those who are ongoing.
 */
final class Instants {
  private final Worlds worlds;
  private final Options options;
  private final Polytope polytope;

  Instants(Worlds worlds, Options options, Polytope polytope) {
    this.worlds = worlds;
    this.options = options;
    this.polytope = polytope;
  }

  /** A quantity of a period: who is there at an instant, or what two revisions count alike. */
  private record Standing(World world, Quantity quantity) {}

  void add() {
    TreeMap<LocalDate, List<Standing>> people = new TreeMap<>();
    TreeMap<LocalDate, List<Standing>> times = new TreeMap<>();
    TreeMap<LocalDate, List<Standing>> plans = new TreeMap<>();
    for (World world : worlds.all()) {
      Period period = world.exact.period();
      put(people, period.start(), world, Quantity.OPENING);
      if (world.exact.throughDate().values().stream().allMatch(period.end()::equals)) {
        put(people, period.dayAfter(), world, Quantity.ONGOING);
        put(times, period.dayAfter(), world, Quantity.ONGOING_TIME);
        put(plans, period.dayAfter(), world, Quantity.PLANS);
      }
    }
    Stream.of(people, times, plans).forEach(at -> at.values().forEach(this::equal));
  }

  private static void put(
      TreeMap<LocalDate, List<Standing>> standing, LocalDate day, World world, Quantity quantity) {
    standing.computeIfAbsent(day, d -> new ArrayList<>()).add(new Standing(world, quantity));
  }

  /** What two revisions of a period count alike is known to be so: more than S8.2 asks. */
  void addUnchanged() {
    for (var revisions : worlds.byPeriod().values()) {
      for (Quantity quantity : Quantity.values()) {
        equal(revisions.values().stream().map(world -> new Standing(world, quantity)).toList());
      }
    }
  }

  private void equal(List<Standing> same) {
    Set<Object> linked = new HashSet<>();
    for (int j = 1; j < same.size(); j++) {
      for (int i = 0; i < j; i++) {
        for (String group : same.get(i).world.exact.groups().keySet()) {
          if (same.get(j).world.has(group)) {
            equal(same.get(i), same.get(j), group, linked);
          }
        }
      }
    }
  }

  private void equal(Standing left, Standing right, String group, Set<Object> linked) {
    Quantity quantity = left.quantity;
    Set<At> alike = new HashSet<>();
    Stream.concat(
            left.world.codes.finest(quantity).stream(), left.world.codes.sums(quantity).stream())
        .filter(at -> truth(left, group, at) == truth(right, group, at))
        .forEach(
            at -> {
              alike.add(at);
              boolean known =
                  options.crosses()
                      || (left.world.isRow(group, left.quantity, at)
                          && right.world.isRow(group, right.quantity, at));
              // a sum of crosses that are each alike, here or through a third, is nothing new
              boolean follows =
                  options.crosses()
                      && !at.finest()
                      && alike.containsAll(left.world.codes.under(quantity, at));
              if (known && linked.add(List.of(right.world, group, at)) && !follows) {
                polytope.equal(
                    left.world.sum(group, left.quantity, at),
                    right.world.sum(group, right.quantity, at),
                    left + " = " + right + " " + group + at);
              }
            });
  }

  private static double truth(Standing standing, String group, At at) {
    return standing.world.truth(group, standing.quantity, at);
  }
}
