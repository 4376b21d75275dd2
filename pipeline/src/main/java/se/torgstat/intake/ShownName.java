package se.torgstat.intake;

import java.util.regex.Pattern;

/**
 * A file's name as it may be shown and recorded: without control characters, which could forge a
 * line of a log, and without the digits of a person number, which somebody may have saved a file by
 * (S14 P5).
 */
public final class ShownName {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * Ten or twelve digits, as in a row, any dash between, whatever letter follows; of interim
   * numbers the last four hold letters, and none follows.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![0-9])[0-9]{6}(?:[0-9]{2})?[-+_ \\u2010-\\u2015]?"
              + "(?:[0-9]{4}(?![0-9])|[0-9A-Za-z][0-9]{2}[0-9A-Za-z](?![0-9A-Za-z]))"
              + "|[0-9]{18,}");

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
