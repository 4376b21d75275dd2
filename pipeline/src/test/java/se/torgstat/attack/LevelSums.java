package se.torgstat.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.Level;

/**
 * S8.2: "all sums along unit → area → {@code _T} (the overlap as a known constant)". Of crosses
 * too, published or not: the attacker is granted by how much units overlap in each.
 */
final class LevelSums {
  private final Options options;
  private final Polytope polytope;

  LevelSums(Options options, Polytope polytope) {
    this.options = options;
    this.polytope = polytope;
  }

  void add(World world) {
    Map<String, CountedGroup> groups = world.exact.groups();
    for (CountedGroup counted : groups.values()) {
      List<String> parts = parts(counted, groups);
      if (!parts.isEmpty()) {
        for (Quantity quantity : Quantity.values()) {
          overlaps(world, counted.group().code(), parts, quantity);
        }
      }
    }
  }

  private void overlaps(World world, String whole, List<String> parts, Quantity quantity) {
    List<At> places = new ArrayList<>(world.codes.finest(quantity));
    if (!options.crosses()) {
      places.addAll(world.codes.sums(quantity));
    }
    for (At at : places) {
      boolean rows =
          Stream.concat(parts.stream(), Stream.of(whole))
              .allMatch(group -> world.isRow(group, quantity, at));
      if (!options.crosses() && !rows) {
        continue;
      }
      double overlap = -world.truth(whole, quantity, at);
      Sum sum = new Sum().minus(world.sum(whole, quantity, at));
      for (String part : parts) {
        overlap += world.truth(part, quantity, at);
        sum.plus(world.sum(part, quantity, at));
      }
      polytope.equal(
          sum, overlap, world + " parts of " + whole + " " + quantity + at + " overlap " + overlap);
    }
  }

  /** An area's units; of {@code _T} the areas, and the units that are in none of them. */
  private static List<String> parts(CountedGroup whole, Map<String, CountedGroup> groups) {
    List<String> parts = new ArrayList<>();
    if (whole.group().level() == Level.UNIT) {
      return parts;
    }
    Set<String> rest = new HashSet<>(whole.group().units());
    if (whole.group().level() == Level.TOTAL) {
      for (CountedGroup area : groups.values()) {
        if (area.group().level() == Level.AREA && rest.containsAll(area.group().units())) {
          parts.add(area.group().code());
          rest.removeAll(area.group().units());
        }
      }
    }
    for (String unit : whole.group().units()) {
      if (rest.contains(unit) && groups.containsKey(unit)) {
        parts.add(unit);
      }
    }
    return parts;
  }
}
