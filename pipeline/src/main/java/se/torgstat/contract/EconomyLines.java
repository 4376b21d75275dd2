package se.torgstat.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.period.Period;

/**
 * What the förbund's economy files hold (S2.4): {@code economy.yaml}. A unit's own line stands in
 * the unit's file.
 *
 * @param lines the lines that every file holds, units' budget lines among them
 * @param largestTkr an amount beyond this cannot be in thousands of kronor
 */
public record EconomyLines(List<Line> lines, long largestTkr) {

  /**
   * A line.
   *
   * @param kind {@code intakt}, {@code kostnad} or {@code finansiell}
   * @param activity its name, as the files print it
   * @param unit the unit whose budget line it is, or null
   */
  public record Line(String kind, String activity, @Nullable Unit unit) {

    /** Whether a file of a period must hold it: a unit's where the unit exists in it (S1). */
    public boolean isExpectedIn(Period period) {
      return unit == null || unit.existsIn(period);
    }

    /** Whether this is the line of that name, however it is spaced and cased. */
    public boolean isCalled(String otherKind, String otherActivity) {
      return kind.equals(otherKind) && plain(activity).equals(plain(otherActivity));
    }
  }

  /** A name without its dash, letter case and spacing: two such are one line. */
  public static String plain(String activity) {
    return activity
        .replaceAll("[\\p{Z}\\s]+", " ")
        .replaceAll("^[ \\-–−]+|[ ]+$", "")
        .toLowerCase(java.util.Locale.ROOT);
  }
}
