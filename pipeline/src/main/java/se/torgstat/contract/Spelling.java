package se.torgstat.contract;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What does not matter in how a label is spelt (S2.2): letter case, surrounding white space,
 * no-break spaces, a byte order mark, and whether an {@code å} is one character or two.
 */
public final class Spelling {
  private Spelling() {}

  /** Two labels are the same where their folded forms are equal. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        folded.append(c);
        ascii &= c < 128;
      } else if (c != BYTE_ORDER_MARK
          && !folded.isEmpty()
          && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
      folded.setLength(folded.length() - 1);
    }
    String lower = folded.toString().toLowerCase(Locale.ROOT);
    return ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  /** The text without surrounding white space and no-break spaces. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether nothing but white space and no-break spaces stands there. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** White space, every kind of no-break space, and a byte order mark. */
  public static boolean isSpace(char c) {
    if (c < 128) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == BYTE_ORDER_MARK || Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';
}
