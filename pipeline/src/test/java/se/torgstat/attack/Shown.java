package se.torgstat.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.Publication;

/**
 * S8.2: "the attacker knows every published figure", and of the hidden ones what the second
 * assumption says: those that are not zero are 1 or more, unless the whole breakdown is hidden.
 */
final class Shown {
  private final Worlds worlds;
  private final Options options;
  private final Polytope polytope;

  Shown(Worlds worlds, Options options, Polytope polytope) {
    this.worlds = worlds;
    this.options = options;
    this.polytope = polytope;
  }

  void add(Publication publication) {
    Map<Object, List<CellKey>> breakdowns = new HashMap<>();
    for (CellKey key : publication.cells().keySet()) {
      breakdowns(key)
          .forEach(of -> breakdowns.computeIfAbsent(of, o -> new ArrayList<>()).add(key));
    }
    publication
        .cells()
        .forEach(
            (key, cell) -> {
              World newest = worlds.of(publication.period(), publication.revision());
              if (newest != null && cell.asOfRevision() < publication.revision()) {
                newest.heldBack(key);
              }
              // held back (S8.5): a figure of the earlier revision, which was told before
              World world = worlds.of(publication.period(), cell.asOfRevision());
              if (world == null || !world.exact.cells().containsKey(key)) {
                return;
              }
              if (cell.value() != null) {
                world.shown(key, cell.value());
              } else if (options.atLeastOne()
                  && key.table() != Table.PERSON_DAYS
                  && world.truth(key) > 0
                  && cell.asOfRevision() == publication.revision()
                  && breakdowns(key).stream()
                      .noneMatch(of -> mayBeZero(breakdowns.get(of), publication, world))) {
                polytope.atLeast(world.row(key), 1);
              }
            });
  }

  /** More than two rows, all of them hidden, at least one of them zero. */
  private static boolean mayBeZero(List<CellKey> rows, Publication publication, World world) {
    return rows.size() > 2
        && rows.stream().allMatch(key -> publication.cells().get(key).value() == null)
        && rows.stream().allMatch(key -> world.exact.cells().containsKey(key))
        && rows.stream().anyMatch(key -> world.truth(key) == 0);
  }

  private List<Object> breakdowns(CellKey key) {
    if (options.exemption() == Options.Exemption.NEVER) {
      return List.of();
    }
    List<String> dimensions = key.table().dimensions();
    List<String> kinds = new ArrayList<>();
    for (int d = 1; d < dimensions.size(); d++) {
      kinds.add(kind(dimensions.get(d), key.codes().get(d)));
    }
    if (options.exemption() == Options.Exemption.BLOCK) {
      return List.of(List.of(key.table(), key.unit(), kinds));
    }
    List<Object> lines = new ArrayList<>();
    for (int d = 1; d < dimensions.size(); d++) {
      if (!kinds.get(d - 1).equals(key.codes().get(d))) {
        List<String> line = new ArrayList<>(key.codes());
        line.set(d, kinds.get(d - 1));
        lines.add(List.of(key.table(), line, d));
      }
    }
    return lines;
  }

  private static String kind(String dimension, String code) {
    if (code.equals(CodeList.TOTAL) || dimension.equals("measure")) {
      return code;
    }
    return Codes.GROUPS.contains(code) ? "group" : "each";
  }
}
