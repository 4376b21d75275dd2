package se.torgstat.contract;

import java.util.List;

/**
 * The parameters of disclosure control (S8), as data.
 *
 * @param threshold counts of 1 to threshold − 1 are sensitive (S8.1)
 * @param width how wide the range of a sensitive figure must be (S8.2)
 * @param roundingBase what figures of open periods are rounded to (S8.4)
 * @param preliminary whether open periods are published at all
 * @param refresh how often open periods are refreshed
 * @param sacrifice what is hidden first, by names that disclosure control knows (S8.3)
 * @param lastResort those of these names that are hidden only where nothing else helps
 */
public record ReleasePolicy(
    int threshold,
    int width,
    int roundingBase,
    Preliminary preliminary,
    Refresh refresh,
    List<String> sacrifice,
    List<String> lastResort) {

  /** {@code preliminary: rounded | none} (S8.4). */
  public enum Preliminary {
    ROUNDED,
    NONE
  }

  /** {@code preliminary_refresh: daily | weekly | monthly} (S8.4). */
  public enum Refresh {
    DAILY,
    WEEKLY,
    MONTHLY
  }

  /** A copy whose lists nobody can change. */
  public ReleasePolicy {
    sacrifice = List.copyOf(sacrifice);
    lastResort = List.copyOf(lastResort);
  }

  /** A policy that names no order of sacrifice. */
  public ReleasePolicy(
      int threshold, int width, int roundingBase, Preliminary preliminary, Refresh refresh) {
    this(threshold, width, roundingBase, preliminary, refresh, List.of(), List.of());
  }
}
