package se.torgstat.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.torgstat.contract.Forbund;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/** The figures of all that is out, by period and revision, in one polytope. */
final class Worlds {
  private final TreeMap<Period, TreeMap<Integer, World>> worlds = new TreeMap<>();

  /** Of each revision from 1, its exact figures as unknowns. */
  Worlds(Forbund forbund, List<Released> out, Polytope polytope) {
    for (Released released : out) {
      Period period = released.publication().period();
      int revision = released.publication().revision();
      if (revision >= 1) {
        worlds
            .computeIfAbsent(period, p -> new TreeMap<>())
            .computeIfAbsent(revision, r -> new World(forbund, released.exact(), r, polytope));
      }
    }
  }

  List<World> all() {
    List<World> all = new ArrayList<>();
    worlds.values().forEach(revisions -> all.addAll(revisions.values()));
    return all;
  }

  Map<Period, TreeMap<Integer, World>> byPeriod() {
    return worlds;
  }

  /** All revisions of a period. */
  Collection<World> of(Period period) {
    return worlds.getOrDefault(period, new TreeMap<>()).values();
  }

  /** One revision, or null where it is not known. */
  World of(Period period, int revision) {
    return worlds.getOrDefault(period, new TreeMap<>()).get(revision);
  }
}
