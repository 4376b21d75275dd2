package se.torgstat.contract;

/**
 * When a whole file is held (S3.2), and when a delivery is late, as data.
 *
 * @param rejectedPercent F006: rejected / read over this share holds the file
 * @param shrinkPercent F008: over this share fewer accepted rows than the snapshot before
 * @param shrinkRows F008: and more than this many rows fewer
 * @param lateAfterDays a unit whose newest snapshot is older is late, unless the unit says another
 *     number of days
 */
public record IntakeLimits(
    int rejectedPercent, int shrinkPercent, int shrinkRows, int lateAfterDays) {
  /** Where the data says nothing: a monthly delivery may slip by some days. */
  public static final int USUALLY_LATE_AFTER_DAYS = 35;

  /** Limits that say nothing of late deliveries. */
  public IntakeLimits(int rejectedPercent, int shrinkPercent, int shrinkRows) {
    this(rejectedPercent, shrinkPercent, shrinkRows, USUALLY_LATE_AFTER_DAYS);
  }
}
