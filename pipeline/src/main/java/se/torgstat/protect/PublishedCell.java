package se.torgstat.protect;

import org.jspecify.annotations.Nullable;

/**
 * One figure as it is published (S7.2).
 *
 * @param value the count, or null where it is hidden or missing
 * @param asOfRevision the revision that the figure was counted in (S8.5)
 */
public record PublishedCell(
    @Nullable Long value, ObsStatus obsStatus, ConfStatus confStatus, int asOfRevision) {

  /** A suppressed figure: primary and complementary are not told apart. */
  public static PublishedCell hidden(int revision) {
    return new PublishedCell(null, ObsStatus.Q, ConfStatus.C, revision);
  }

  /** A figure that is missing because its unit was left out or has none yet. */
  public static PublishedCell missing(int revision) {
    return new PublishedCell(null, ObsStatus.O, ConfStatus.F, revision);
  }
}
