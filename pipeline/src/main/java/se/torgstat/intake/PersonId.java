package se.torgstat.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.RealDate;
import se.torgstat.contract.Spelling;

/**
 * The personid of the row at hand (R201–R203): personnummer, samordningsnummer (day + 60) or, where
 * the contract accepts them, interim and reserve numbers, whose last four hold a letter and have no
 * check digit that could be known.
 *
 * <p>Ten or twelve digits, with {@code -}, {@code +} or nothing before the last four. Ten-digit
 * numbers get their century from the snapshot date ({@code +}: one century earlier), which is why
 * the check digit is computed here: the field's library asks today's date for the century, and
 * judges date and check digit in one.
 */
final class PersonId {
  private static final int LAST_FOUR = 4;
  private static final int BASE_36 = 36;
  private static final long FIRST_BIRTH = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final long REAL = 0L << 40;
  private static final long INTERIM = 1L << 40;
  private static final long ANONYMOUS = 2L << 40;

  private final LocalDate snapshot;
  private final boolean interimNumbers;

  private boolean blank;
  private boolean interim;
  private boolean coordination;
  private int birthDay;
  private int lastFour;

  PersonId(LocalDate snapshot, boolean interimNumbers) {
    this.snapshot = snapshot;
    this.interimNumbers = interimNumbers;
  }

  /** Reads a field; the rule that it breaks, or null. */
  @Nullable Rule read(String field) {
    String id = Spelling.strip(field);
    blank = id.isEmpty();
    if (blank) {
      return null;
    }
    int dateDigits = id.length() >= 12 ? 8 : 6;
    int separators = id.length() - dateDigits - LAST_FOUR;
    char separator = separators == 1 ? id.charAt(dateDigits) : '-';
    if (separators < 0
        || separators > 1
        || (separator != '-' && separator != '+')
        || !areDigits(id, 0, dateDigits)
        || !readLastFour(id, id.length() - LAST_FOUR)) {
      return Rule.R201;
    }
    if (!interim && !hasRightCheckDigit(id, dateDigits)) {
      return Rule.R202;
    }
    birthDay = birthDay(id, dateDigits, separator == '+');
    return birthDay == RealDate.NONE ? Rule.R203 : null;
  }

  /** Whether no personid stands there: an anonymous participant. */
  boolean isBlank() {
    return blank;
  }

  /** The epoch day of the birth that the number tells. */
  int birthDay() {
    return birthDay;
  }

  /** Whether the number tells the sex: interim and reserve numbers do not. */
  boolean tellsSex() {
    return !blank && !interim;
  }

  /** Whether the number is a woman's: the last digit but one is even. */
  boolean isFemale() {
    return lastFour / 10 % 2 == 0;
  }

  /**
   * The person's key in 42 bits, exact: equal for equal numbers in whatever form, and for nothing
   * else. The birth must lie within R601's ages.
   *
   * @param unit the unit's index, for the anonymous
   * @param row a number that no other row of the unit has, for the anonymous
   */
  long key(int unit, long row) {
    if (blank) {
      return ANONYMOUS | (long) unit << 32 | row;
    }
    long born = birthDay - FIRST_BIRTH;
    long number = coordination ? 1 : 0;
    return interim
        ? INTERIM | ((born * BASE_36 * BASE_36 * BASE_36 * BASE_36 + lastFour) << 1 | number)
        : REAL | ((born * 1000 + lastFour / 10) << 1 | number);
  }

  private boolean readLastFour(String id, int from) {
    interim = !areDigits(id, from, id.length());
    if (interim && !interimNumbers) {
      return false;
    }
    lastFour = 0;
    for (int i = from; i < id.length(); i++) {
      char c = id.charAt(i);
      int value = c < 128 ? Character.digit(c, BASE_36) : -1;
      if (value < 0) {
        return false;
      }
      lastFour = lastFour * (interim ? BASE_36 : 10) + value;
    }
    return true;
  }

  private int birthDay(String id, int dateDigits, boolean plus) {
    int month = number(id, dateDigits - 4, dateDigits - 2);
    int dayOrMore = number(id, dateDigits - 2, dateDigits);
    coordination = dayOrMore > 60;
    int day = coordination ? dayOrMore - 60 : dayOrMore;
    int year = number(id, 0, dateDigits - 4);
    if (dateDigits == 6) {
      year = RealDate.birthYear(year, month, day, snapshot) - (plus ? 100 : 0);
    }
    return RealDate.epochDay(year, month, day);
  }

  /** The sum of the last ten digits, every other one doubled, ends in 0 (Luhn). */
  private static boolean hasRightCheckDigit(String id, int dateDigits) {
    int sum = 0;
    boolean doubled = false;
    for (int i = id.length() - 1; i >= dateDigits - 6; i--) {
      if (i >= dateDigits && i < id.length() - LAST_FOUR) {
        continue;
      }
      int digit = id.charAt(i) - '0';
      sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
      doubled = !doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean areDigits(String id, int from, int to) {
    for (int i = from; i < to; i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String id, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (id.charAt(i) - '0');
    }
    return number;
  }
}
