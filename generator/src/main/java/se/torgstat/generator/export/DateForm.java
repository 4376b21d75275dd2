package se.torgstat.generator.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an export writes its dates (S2.2), each with a text of that form that is no date (R301). */
public enum DateForm {
  ISO("uuuu-MM-dd", "2023-02-30"),
  BASIC("uuuuMMdd", "20230230"),
  SPOKEN("d/M uuuu", "30/2 2023"),
  MIDNIGHT("uuuu-MM-dd 00:00", "2023-02-30 00:00"),
  SHORT("uu-MM-dd", "23-02-30"),
  EXCEL_SERIAL("", "feb 2023"),
  WITH_TIME("uuuu-MM-dd'T'", "2023-02-30T08:15:00");

  private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);

  private final String pattern;
  private final String impossible;

  DateForm(String pattern, String impossible) {
    this.pattern = pattern;
    this.impossible = impossible;
  }

  /**
   * The date as text, blank for none.
   *
   * @param row the row's number; moves the time of day of WITH_TIME within office hours
   */
  public String write(@Nullable LocalDate date, int row) {
    if (date == null) {
      return "";
    }
    return switch (this) {
      case EXCEL_SERIAL -> String.valueOf(ChronoUnit.DAYS.between(EXCEL_DAY_0, date));
      case WITH_TIME ->
          formatted(date)
              + String.format(Locale.ROOT, "%02d:%02d:00", 8 + row % 9, 15 * (1 + row % 3));
      default -> formatted(date);
    };
  }

  /** What somebody typed that looks like a date of this form and is none. */
  public String impossible() {
    return impossible;
  }

  private String formatted(LocalDate date) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
  }
}
