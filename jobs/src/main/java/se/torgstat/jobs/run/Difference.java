package se.torgstat.jobs.run;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** Whether a closed period would now differ (S9.1): said with a number of cells, nothing else. */
public final class Difference {
  private Difference() {}

  /** The units that a revision was counted without (S9.2): all their rows are missing. */
  public static Set<String> without(Publication publication) {
    Set<String> counted =
        publication.cells().entrySet().stream()
            .filter(cell -> cell.getValue().obsStatus() != ObsStatus.O)
            .map(cell -> cell.getKey().unit())
            .collect(Collectors.toSet());
    Set<String> without = new TreeSet<>();
    publication.cells().keySet().forEach(key -> without.add(key.unit()));
    without.removeAll(counted);
    return without;
  }

  /**
   * How many figures that are shown have another exact count now; empty where the exports at hand
   * do not reach as far as those that were published.
   */
  public static OptionalLong count(Publication published, ExactTables now) {
    if (!published.throughDate().equals(now.throughDate())) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        published.cells().entrySet().stream().filter(cell -> differs(cell, now)).count());
  }

  /** How many of them a revision holds back at an earlier one (S8.5). */
  static long heldBack(Publication published, ExactTables now) {
    return published.cells().entrySet().stream()
        .filter(cell -> cell.getValue().asOfRevision() < published.revision())
        .filter(cell -> differs(cell, now))
        .count();
  }

  private static boolean differs(Map.Entry<CellKey, PublishedCell> published, ExactTables now) {
    Long shown = published.getValue().value();
    return shown != null && !shown.equals(now.cells().getOrDefault(published.getKey(), 0L));
  }
}
