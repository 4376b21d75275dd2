package se.torgstat.attack;

import java.util.Locale;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

/** Shares of rows, of rows with a count, and of the people in them that are hidden (S8.3). */
final class Hidden {
  private int rows;
  private int hidden;
  private int counts;
  private int countsHidden;
  private int small;
  private long people;
  private long peopleHidden;

  void add(CellKey key, long value, boolean isHidden) {
    boolean isCount = key.table() != Table.PERSON_DAYS;
    rows++;
    hidden += isHidden ? 1 : 0;
    counts += value > 0 ? 1 : 0;
    countsHidden += value > 0 && isHidden ? 1 : 0;
    small += value > 0 && value < 5 ? 1 : 0;
    people += isCount ? value : 0;
    peopleHidden += isCount && isHidden ? value : 0;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "rows %4d hidden %5.1f %% | with a count %4d hidden %5.1f %% (1-4: %5.1f %%)"
            + " | people hidden %5.1f %%",
        rows,
        share(hidden, rows),
        counts,
        share(countsHidden, counts),
        share(small, counts),
        share(peopleHidden, people));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
