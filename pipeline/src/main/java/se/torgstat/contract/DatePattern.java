package se.torgstat.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date written as a pattern says: {@code yyyy yy MM M dd d HH mm ss SSS}, text in apostrophes,
 * {@code T} and any sign that is no letter as itself. Doubled letters are exactly that many digits,
 * {@code M} and {@code d} one or two. A space stands for any one white space or no-break space.
 * Resolution is strict; a time of day must be one, and is then forgotten.
 */
final class DatePattern implements DateForm {
  private static final List<String> FIELDS =
      List.of("yyyy", "yy", "MM", "M", "dd", "d", "HH", "mm", "ss", "SSS");

  private final String description;
  private final Part[] parts;

  /**
   * A run of digits, or one sign that stands as it is.
   *
   * @param letter y, M, d, H, m, s or S; 0 for a sign
   */
  private record Part(char letter, int least, int most, char sign) {}

  DatePattern(String description) {
    this.description = description;
    List<Part> list = new ArrayList<>();
    boolean quoted = false;
    for (int i = 0; i < description.length(); ) {
      char c = description.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
        i++;
      } else if (!quoted && isLetter(c) && c != 'T') {
        int from = i;
        while (i < description.length() && description.charAt(i) == c) {
          i++;
        }
        list.add(field(description.substring(from, i)));
      } else {
        list.add(new Part('\0', 1, 1, c));
        i++;
      }
    }
    parts = list.toArray(Part[]::new);
    for (char letter : new char[] {'y', 'M', 'd'}) {
      if (list.stream().filter(part -> part.letter == letter).count() != 1) {
        throw new IllegalArgumentException("a date form needs one year, one month and one day");
      }
    }
  }

  private static Part field(String field) {
    if (!FIELDS.contains(field)) {
      throw new IllegalArgumentException("a date form is made of " + String.join(" ", FIELDS));
    }
    return new Part(field.charAt(0), field.length(), Math.max(2, field.length()), '\0');
  }

  @Override
  public int parse(String text, @Nullable LocalDate bornBy) {
    int year = 0;
    int month = 0;
    int day = 0;
    boolean twoDigitYear = false;
    int at = 0;
    for (Part part : parts) {
      if (part.letter == '\0') {
        if (at == text.length() || !same(part.sign, text.charAt(at))) {
          return RealDate.NONE;
        }
        at++;
        continue;
      }
      int from = at;
      int number = 0;
      while (at < text.length() && at - from < part.most && isDigit(text.charAt(at))) {
        number = number * 10 + (text.charAt(at) - '0');
        at++;
      }
      if (at - from < part.least) {
        return RealDate.NONE;
      }
      switch (part.letter) {
        case 'y' -> {
          year = number;
          twoDigitYear = part.most == 2;
        }
        case 'M' -> month = number;
        case 'd' -> day = number;
        case 'S' -> {}
        default -> {
          if (number > (part.letter == 'H' ? 23 : 59)) {
            return RealDate.NONE;
          }
        }
      }
    }
    if (at != text.length()) {
      return RealDate.NONE;
    }
    if (twoDigitYear) {
      year = bornBy == null ? 2000 + year : RealDate.birthYear(year, month, day, bornBy);
    }
    return RealDate.epochDay(year, month, day);
  }

  @Override
  public String shape() {
    StringBuilder shape = new StringBuilder();
    for (Part part : parts) {
      if (part.letter != '\0') {
        shape.append("[0-9]{").append(part.least).append(',').append(part.most).append('}');
      } else if (part.sign == ' ') {
        shape.append("[\\s\\p{Z}]");
      } else {
        shape.append(Pattern.quote(String.valueOf(part.sign)));
      }
    }
    return shape.toString();
  }

  private static boolean same(char sign, char c) {
    return sign == c || (sign == ' ' && Spelling.isSpace(c));
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public String toString() {
    return description;
  }
}
