package se.torgstat.protect;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.torgstat.count.CellKey;
import se.torgstat.period.Period;

/**
 * One revision of one period's tables as it goes out: nothing in it is secret.
 *
 * @param revision 0 where preliminary, from 1 where final (S9)
 * @param throughDate unit, area or {@code _T} → the last day that is counted (S5)
 */
public record Publication(
    Period period,
    int revision,
    SortedMap<String, LocalDate> throughDate,
    SortedMap<CellKey, PublishedCell> cells,
    Audit audit) {

  /** The units, areas and {@code _T} of which rows stay at an earlier revision (S8.5). */
  public SortedSet<String> heldBack() {
    return cells.entrySet().stream()
        .filter(row -> row.getValue().asOfRevision() < revision)
        .map(row -> row.getKey().unit())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What the audit saw (S9.3).
   *
   * @param cells sensitive cells audited, over all periods
   * @param narrowestRange the narrowest range that linear programming leaves any of them; -1 where
   *     none was audited
   * @param givenAway sensitive figures that earlier releases, and what holds in the data, give away
   *     even where all of this release is hidden; they are hidden, and not in the narrowest range.
   *     Each row that has one counts, also where another says the same
   */
  public record Audit(int cells, long narrowestRange, int givenAway) {}
}
