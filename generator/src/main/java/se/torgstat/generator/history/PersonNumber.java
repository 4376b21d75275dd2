package se.torgstat.generator.history;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Personnummer and samordningsnummer of Skatteverket's test series: birth-number serials 980-999,
 * which no living person has.
 */
public final class PersonNumber {
  /** First and last serial of the test series. */
  public static final int FIRST_SERIAL = 980;

  /** See {@link #FIRST_SERIAL}. */
  public static final int LAST_SERIAL = 999;

  private PersonNumber() {}

  /** Twelve digits without a separator, as {@code 199001319806}. */
  public static String personnummer(LocalDate birth, int serial) {
    return of(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), serial);
  }

  /** As {@link #personnummer}, with 60 added to the day. */
  public static String samordningsnummer(LocalDate birth, int serial) {
    return of(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth() + 60, serial);
  }

  /** Twelve digits with the right check digit, whether the date is a real one or not (R203). */
  public static String of(int year, int month, int day, int serial) {
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
      throw new IllegalArgumentException("a serial outside the test series");
    }
    String eleven = String.format(Locale.ROOT, "%04d%02d%02d%03d", year, month, day, serial);
    return eleven + checkDigit(eleven.substring(2));
  }

  /** The Luhn check digit of nine digits: 2-1-2-1-..., digit sums added, up to the next ten. */
  public static int checkDigit(String nineDigits) {
    int sum = 0;
    for (int i = 0; i < nineDigits.length(); i++) {
      int product = (nineDigits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
