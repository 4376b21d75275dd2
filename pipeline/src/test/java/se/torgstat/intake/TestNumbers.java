package se.torgstat.intake;

/** Numbers from Skatteverket's test series, serials 980 to 999: nobody has them. */
final class TestNumbers {
  private TestNumbers() {}

  /** {@code 19900131} and 980 give {@code 19900131-9806}; the day may be 60 more. */
  static String of(String date, int serial) {
    String nine = date.substring(date.length() - 6) + serial;
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return date + "-" + serial + (10 - sum % 10) % 10;
  }
}
