package se.torgstat.count;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import se.torgstat.period.Period;

/**
 * The exact cells of one period, before disclosure control: in memory alone, never written, never
 * on a screen (S4.2).
 *
 * @param groups unit, area or {@code _T} → its counts, for the groups that have a figure
 * @param without units left out by {@code --without} (S9.2)
 * @param cells every row of the table plan for the groups that have a figure
 * @param missing the rows of the groups that have none: left out, or no figure yet
 */
public record ExactTables(
    Period period,
    SortedMap<String, CountedGroup> groups,
    Set<String> without,
    SortedMap<CellKey, Long> cells,
    SortedSet<CellKey> missing) {

  /** Unit, area or {@code _T} → the last day that is counted (S5). */
  public SortedMap<String, LocalDate> throughDate() {
    SortedMap<String, LocalDate> dates = new TreeMap<>();
    groups.forEach((code, group) -> dates.put(code, group.through()));
    return dates;
  }

  /** Never the counts: they must not reach a log (S4.1). */
  @Override
  public String toString() {
    return "ExactTables[" + period + ", " + cells.size() + " cells]";
  }
}
