package se.torgstat.jobs.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit, an area or {@code _T} of a period.
 *
 * @param area of a unit, else empty
 * @param through the last day that is counted; null where nothing is
 * @param leftOut whether the period was closed without the unit
 */
record Place(
    String code,
    String label,
    Level level,
    String area,
    String ageNote,
    @Nullable LocalDate through,
    boolean leftOut) {

  /** What a place is, as the database says it. */
  enum Level {
    TOTAL,
    AREA,
    UNIT
  }

  boolean is(Level other) {
    return level == other;
  }
}
