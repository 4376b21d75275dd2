package se.torgstat.count;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import se.torgstat.period.Period;

/**
 * The exact cells of one period, before disclosure control: in memory alone, never written, never
 * on a screen (S4.2).
 *
 * @param throughDate unit, area or {@code _T} → the last day that is counted (S5)
 * @param without units left out by {@code --without} (S9.2)
 * @param cells every row of the table plan for the groups that have a through date
 * @param missing the rows of the groups that have none: left out, or no figure yet
 */
public record ExactTables(
    Period period,
    SortedMap<String, LocalDate> throughDate,
    Set<String> without,
    SortedMap<CellKey, Long> cells,
    SortedSet<CellKey> missing) {

  /** Never the counts: they must not reach a log (S4.1). */
  @Override
  public String toString() {
    return "ExactTables[" + period + ", " + cells.size() + " cells]";
  }
}
