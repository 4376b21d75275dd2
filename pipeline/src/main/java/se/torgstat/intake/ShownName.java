package se.torgstat.intake;

import java.util.regex.Pattern;

/**
 * A file's name as it may be shown and recorded: without control characters, which could forge a
 * line of a log, and without the digits of a person number, which somebody may have saved a file by
 * (S14 P5).
 */
public final class ShownName {
  /** What is no sign to be seen, within a regular expression's brackets. */
  public static final String INVISIBLE = "\\p{Cc}\\p{Cf}\\u2028\\u2029";

  private static final Pattern CONTROL = Pattern.compile("[" + INVISIBLE + "]");

  private static final String DASH = "[-+_ \\u2010-\\u2015]?";

  private static final String BETWEEN = "[-._ /]";
  private static final String BEFORE_LAST_FOUR = "[-+._ T]?";

  /**
   * A birth written as a date, and the last four; not the minute at which a file was written, whose
   * year nobody who takes part was born in.
   */
  private static final String DATED =
      "(?<![0-9])(?!20[23][0-9]"
          + BETWEEN
          + "[01][0-9]"
          + BETWEEN
          + "[0-3][0-9]"
          + BEFORE_LAST_FOUR
          + "[0-2][0-9][0-5][0-9](?![0-9]))(?:[0-9]{2})?[0-9]{2}"
          + BETWEEN
          + "[0-9]{2}"
          + BETWEEN
          + "[0-9]{2}"
          + BEFORE_LAST_FOUR
          + "[0-9]{4}(?!-?[0-9])";

  /** The second at which a file was written: nobody who takes part was born in such a year. */
  private static final String SECOND =
      "20[23][0-9](?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]";

  /** The same to the minute. */
  private static final String MINUTE = "20[23][0-9][01][0-9][0-3][0-9][.T][0-2][0-9][0-5][0-9]";

  /**
   * Ten digits or more, whatever is glued to them, or a dash before the last four; of interim
   * numbers these hold letters, and no other follows.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])(?!(?:"
              + SECOND
              + "|"
              + MINUTE
              + ")(?![0-9]))[0-9]{6,}(?:"
              + DASH
              + "|[.T])[0-9]{4}(?![0-9])|(?<![0-9])[0-9]{6}(?:[0-9]{2})?"
              + DASH
              + "[0-9A-Za-z][0-9]{2}[0-9A-Za-z](?![0-9A-Za-z])|"
              + DATED);

  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[0-9A-Za-z]");

  private ShownName() {}

  /** Whether something in a text has the form of a person number. */
  public static boolean holdsPersonNumber(String text) {
    return NUMBER.matcher(text).find();
  }

  /** The name, or a path, with {@code #} for each digit of a person number in it. */
  public static String of(Object name) {
    String plain = CONTROL.matcher(String.valueOf(name)).replaceAll("?");
    return NUMBER
        .matcher(plain)
        .replaceAll(found -> LETTER_OR_DIGIT.matcher(found.group()).replaceAll("#"));
  }
}
