package se.torgstat.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a report prints it (S2.4): a whole number, thousands apart by a space of any width,
 * minus as a hyphen or U+2212.
 *
 * @param tkr null where the field is blank
 * @param oddMinus whether the minus is another dash
 */
record Amount(@Nullable Long tkr, boolean oddMinus) {
  private static final String SPACE = "[ \\u00A0\\u2007\\u2009\\u202F]";
  private static final Pattern FORM =
      Pattern.compile(
          "([-\\u2212])?([\\u2010-\\u2015\\uFE58\\uFE63\\uFF0D])?"
              + SPACE
              + "?([0-9]{1,12}|[0-9]{1,3}(?:"
              + SPACE
              + "[0-9]{3}){1,3})");

  /**
   * Reads a field.
   *
   * @return null where it is no such number
   */
  static @Nullable Amount of(String field) {
    String text = field.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    if (text.isEmpty()) {
      return new Amount(null, false);
    }
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || (matcher.group(1) != null && matcher.group(2) != null)) {
      return null;
    }
    long digits = Long.parseLong(matcher.group(3).replaceAll(SPACE, ""));
    boolean odd = matcher.group(2) != null;
    return new Amount(matcher.group(1) != null || odd ? -digits : digits, odd);
  }
}
