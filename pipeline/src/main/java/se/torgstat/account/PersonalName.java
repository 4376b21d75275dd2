package se.torgstat.account;

import java.util.regex.Pattern;
import se.torgstat.intake.ShownName;

/**
 * What a budget line is never called: its name goes out with the figures, so a person number or a
 * birth date in it would too (S14 P5).
 */
final class PersonalName {
  /** A date to the day, with a separator or none; that of a person number has more behind it. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![0-9])(?:19|20)[0-9]{2}([-/. ]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12][0-9]|3[01])"
              + "(?![0-9])");

  private PersonalName() {}

  static boolean isIn(String name) {
    return ShownName.holdsPersonNumber(name) || DAY.matcher(name).find();
  }
}
