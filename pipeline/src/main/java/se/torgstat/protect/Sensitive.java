package se.torgstat.protect;

import java.time.LocalDate;
import se.torgstat.count.CellKey;
import se.torgstat.period.Period;

/**
 * A figure that must not be known too well (S8.1): a count, a difference, or what is missing of a
 * parent.
 *
 * @param name what it is
 * @param exact its true value
 * @param least what the upper end of its range must reach; 0 where only the width matters
 * @param width how wide its range must be
 * @param settledBy the last morning whose stock may move in its proof
 * @param cost what its own row costs: the dearest are protected first
 */
record Sensitive(
    Name name,
    Expression expression,
    long exact,
    long least,
    long width,
    LocalDate settledBy,
    double cost) {

  /**
   * Which figure of which period's row.
   *
   * @param revision each counts anew, and has figures of its own
   */
  record Name(Period period, CellKey row, Kind kind, int revision) {}

  /** What of a row is sensitive. */
  enum Kind {
    /** The count itself. */
    COUNT,
    /** How many of those above do not have it, where all have. */
    MISSING,
    /** How many of the new did not return. */
    NOT_RETURNED
  }

  /**
   * Whether the range [exact + fall, exact + rise] is wide enough and reaches high enough (S8.2).
   */
  boolean isSafe(double fall, double rise) {
    return rise - fall >= width - 1e-6 && exact + rise >= least - 1e-6;
  }

  /** How far it must rise, given how far it can fall. */
  double riseNeeded(double fall) {
    return Math.max((double) (least - exact), width + fall);
  }
}
