package se.torgstat.contract;

import java.time.LocalDate;
import java.time.YearMonth;

/** Whether a year, month and day are a date, told without an exception (S3.1). */
public final class RealDate {
  /** What stands for no date: no epoch day is as early. */
  public static final int NONE = Integer.MIN_VALUE;

  private RealDate() {}

  /** The epoch day of a date, or {@link #NONE} where there is no such day: no 31 February. */
  public static int epochDay(int year, int month, int day) {
    if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? NONE
        : (int) LocalDate.of(year, month, day).toEpochDay();
  }

  /**
   * The birth year that two digits stand for: that of the latest century in which the birth does
   * not come after the snapshot date (S2.2, S3.1), whatever the date of today.
   *
   * <p>The century is chosen before the date is judged: 29 February is not moved to a century in
   * which it exists.
   */
  public static int birthYear(int twoDigits, int month, int day, LocalDate snapshot) {
    int year = snapshot.getYear() - snapshot.getYear() % 100 + twoDigits;
    boolean later =
        year != snapshot.getYear()
            ? year > snapshot.getYear()
            : month * 32 + day > snapshot.getMonthValue() * 32 + snapshot.getDayOfMonth();
    return later ? year - 100 : year;
  }
}
