package se.torgstat.jobs.operator;

import java.util.regex.Pattern;
import se.torgstat.intake.ShownName;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** Why a command is given: recorded for ever, so that it must say something (S9.2, S9.3). */
final class Reason {
  private static final int LONGEST = 2000;
  private static final Pattern NUMERAL = Pattern.compile("\\p{Nd}");

  private Reason() {}

  /**
   * The reason on one line.
   *
   * @throws Refusal where it is blank or too long to be recorded, or names somebody by number (S14
   *     P5); the number is not repeated
   */
  static String of(String typed) {
    String reason = typed.replaceAll("[\\s" + ShownName.INVISIBLE + "]+", " ").strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw new Refusal(
          ExitStatus.USAGE,
          "--reason is "
              + (reason.isEmpty() ? "blank" : "longer than " + LONGEST + " characters")
              + "; say in a sentence why, without naming a person.");
    }
    if (holdsPersonNumber(reason)) {
      throw new Refusal(
          ExitStatus.USAGE,
          "--reason holds what looks like a person number, and analysts read it; leave the number out.");
    }
    return reason;
  }

  /** Whatever digits it is written in. */
  private static boolean holdsPersonNumber(String reason) {
    String digits =
        NUMERAL
            .matcher(reason)
            .replaceAll(found -> String.valueOf(Character.digit(found.group().codePointAt(0), 10)));
    return ShownName.holdsPersonNumber(digits);
  }
}
