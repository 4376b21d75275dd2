package se.torgstat.benchmark;

import java.time.LocalDate;

/**
 * One of the persons that Skatteverket's test series hold: birth numbers 980–999, as personnummer
 * or as samordningsnummer, of every birth date from 1930 to 2007.
 *
 * @param number twelve digits and a hyphen
 * @param born epoch day
 */
record TestPerson(String number, int born, boolean female) {
  private static final int FIRST_BIRTH = (int) LocalDate.of(1930, 1, 1).toEpochDay();
  private static final int BIRTHS = (int) LocalDate.of(2008, 1, 1).toEpochDay() - FIRST_BIRTH;
  private static final int FIRST_NUMBER = 980;
  private static final int NUMBERS = 20;

  /** How many there are: 1.1 million. */
  static final int MOST = BIRTHS * NUMBERS * 2;

  /** Neighbours are born far apart: the step and the number of birth dates have no common part. */
  static TestPerson of(int index) {
    int born = FIRST_BIRTH + (int) (index % BIRTHS * 7919L % BIRTHS);
    int serial = index / BIRTHS;
    int number = FIRST_NUMBER + serial % NUMBERS;
    LocalDate date = LocalDate.ofEpochDay(born);
    int day = date.getDayOfMonth() + (serial < NUMBERS ? 0 : 60);
    int digits = (date.getYear() * 100 + date.getMonthValue()) * 100 + day;
    String text = digits + "-" + number + checkDigit(digits % 1_000_000 * 1000L + number);
    return new TestPerson(text, born, number % 2 == 0);
  }

  private static long checkDigit(long nineDigits) {
    long sum = 0;
    boolean doubled = true;
    for (long rest = nineDigits, i = 0; i < 9; i++, rest /= 10) {
      long digit = rest % 10 * (doubled ? 2 : 1);
      sum += digit / 10 + digit % 10;
      doubled = !doubled;
    }
    return (10 - sum % 10) % 10;
  }
}
