package se.torgstat.contract;

import java.time.LocalDate;

/** Whether a year, month and day are a date, told without an exception (S3.1). */
public final class RealDate {
  /** What stands for no date: no epoch day is as early. */
  public static final int NONE = Integer.MIN_VALUE;

  private static final int[] LENGTHS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** Days from 1 March of year 0 to 1970-01-01. */
  private static final int MARCH_OF_YEAR_0 = 719_468;

  private static final int DAYS_OF_400_YEARS = 146_097;

  /** Enough for 366 days. */
  private static final int MARCH_YEAR_BITS = 9;

  private RealDate() {}

  /** The epoch day of a date, or {@link #NONE} where there is no such day: no 31 February. */
  public static int epochDay(int year, int month, int day) {
    if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    return day > LENGTHS[month] || (month == 2 && day == 29 && !isLeap(year))
        ? NONE
        : daysBefore(year, month) + day - 1;
  }

  private static boolean isLeap(int year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** The epoch day of a month's first, its year taken to begin in March: leap days come last. */
  private static int daysBefore(int year, int month) {
    int years = month > 2 ? year : year - 1;
    int months = month > 2 ? month - 3 : month + 9;
    int leapDays = Math.floorDiv(years, 4) - Math.floorDiv(years, 100) + Math.floorDiv(years, 400);
    return years * 365 + leapDays + (months * 153 + 2) / 5 - MARCH_OF_YEAR_0;
  }

  /**
   * The completed years from one epoch day to a later one. Who is born on 29 February has the
   * birthday on 1 March in a year without.
   */
  public static int completedYears(int from, int to) {
    return (inMarchYears(to) - inMarchYears(from)) >> MARCH_YEAR_BITS;
  }

  /**
   * An epoch day as its year, taken to begin in March, and the day in it. The same month and day
   * have the same number in every year, since a leap day comes last.
   */
  private static int inMarchYears(int epochDay) {
    int day = epochDay + MARCH_OF_YEAR_0;
    int era = Math.floorDiv(day, DAYS_OF_400_YEARS);
    int inEra = day - era * DAYS_OF_400_YEARS;
    int year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365;
    int inYear = inEra - (year * 365 + year / 4 - year / 100);
    return (era * 400 + year) << MARCH_YEAR_BITS | inYear;
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
