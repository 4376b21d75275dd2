package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
    Stream.of(people, times, plans).forEach(at -> at.values().forEach(same -> equal(same, false)));
  }

  private static void put(
      TreeMap<LocalDate, List<Standing>> standing, LocalDate day, World world, Quantity quantity) {
    standing.computeIfAbsent(day, d -> new ArrayList<>()).add(new Standing(world, quantity));
  }

  /** What two revisions of a period count alike is known to be so: more than S8.2 asks. */
  void addUnchanged() {
    for (var revisions : worlds.byPeriod().values()) {
      for (Quantity quantity : Quantity.values()) {
        equal(
            revisions.values().stream().map(world -> new Standing(world, quantity)).toList(), true);
      }
    }
  }

  private void equal(List<Standing> same, boolean revisionsToo) {
    Map<Object, int[]> joined = new HashMap<>();
    for (int j = 1; j < same.size(); j++) {
      for (int i = 0; i < j; i++) {
        World left = same.get(i).world;
        World right = same.get(j).world;
        if (!revisionsToo && left.exact.period().equals(right.exact.period())) {
          continue;
        }
        for (String group : left.exact.groups().keySet()) {
          if (right.has(group)) {
            equal(same, i, j, group, joined);
          }
        }
      }
    }
  }

  private void equal(List<Standing> same, int i, int j, String group, Map<Object, int[]> joined) {
    Standing left = same.get(i);
    Standing right = same.get(j);
    Codes codes = left.world.codes;
    Set<At> alike = new HashSet<>();
    Stream.concat(codes.finest(left.quantity).stream(), codes.sums(left.quantity).stream())
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
                      && alike.containsAll(codes.under(left.quantity, at));
              if (known && !follows && join(joined, List.of(group, at), same.size(), i, j)) {
                polytope.equal(
                    left.world.sum(group, left.quantity, at),
                    right.world.sum(group, right.quantity, at),
                    left + " = " + right + " " + group + at);
              }
            });
  }

  /** Whether two were not yet known to be equal, through others. */
  private static boolean join(Map<Object, int[]> joined, Object place, int size, int i, int j) {
    int[] root = joined.computeIfAbsent(place, p -> IntStream.range(0, size).toArray());
    int from = root[j];
    int to = root[i];
    Arrays.setAll(root, k -> root[k] == from ? to : root[k]);
    return from != to;
  }

  private static double truth(Standing standing, String group, At at) {
    return standing.world.truth(group, standing.quantity, at);
  }
}
