package se.torgstat.count;

import java.util.Locale;

/** The measures of participation_flow (S6.2, S6.4). */
public enum Measure {
  OPENING,
  NEW,
  ENDED,
  ONGOING,
  RETURNED;

  /** The code in the tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The measure of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Measure of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
