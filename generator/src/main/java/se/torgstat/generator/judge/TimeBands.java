package se.torgstat.generator.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** "in completed months (ChronoUnit.MONTHS) ..., banded" (S6.5). */
public final class TimeBands {
  /** All bands, shortest first. */
  public static final List<String> ALL = List.of("LT6M", "M6T11", "M12T23", "M24T35", "M_GE36");

  private TimeBands() {}

  /** The band of the time from a day to a day. */
  public static String between(LocalDate from, LocalDate to) {
    long months = ChronoUnit.MONTHS.between(from, to);
    if (months < 6) {
      return "LT6M";
    } else if (months < 12) {
      return "M6T11";
    } else if (months < 24) {
      return "M12T23";
    } else if (months < 36) {
      return "M24T35";
    }
    return "M_GE36";
  }
}
