package se.torgstat.jobs.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;
import se.torgstat.period.Period;

/** How the report writes numbers, days and what it does not show. */
final class Phrase {
  /** In sentences, in the place of a hidden figure (S13.3). */
  static final String HIDDEN = "för få för att redovisas";

  static final String MISSING = "uppgift saknas";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final List<String> WORDS =
      List.of("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio");
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "mars",
          "april",
          "maj",
          "juni",
          "juli",
          "augusti",
          "september",
          "oktober",
          "november",
          "december");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("yy-MM-dd", Locale.ROOT);

  private Phrase() {}

  /** {@code −1 009}, as it is printed, in one piece. */
  static String number(long number) {
    String digits = String.valueOf(Math.abs(number));
    StringBuilder text = new StringBuilder(number < 0 ? "\u2212" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append('\u00a0');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /** In words up to nine, as the reports write it. */
  static String word(long number) {
    return number < WORDS.size() ? WORDS.get((int) number) : number(number);
  }

  /** {@code 17 av 26 (65 %)} (S6.3). */
  static String share(long positive, long ended, long percent) {
    return number(positive) + " av " + number(ended) + " (" + percent + "\u00a0%)";
  }

  /** What a sentence says where there is no figure. */
  static String absent(@Nullable Fact fact) {
    return fact != null && fact.obsStatus().equals("O") ? MISSING : HIDDEN;
  }

  /** {@code 24-05-01}. */
  static String day(LocalDate day) {
    return SHORT.format(day);
  }

  /** {@code januari–april 2024}, or the year alone. */
  static String months(Period period) {
    if (period.kind() == Period.Kind.YEAR) {
      return String.valueOf(period.year());
    }
    return MONTHS.get(period.start().getMonthValue() - 1)
        + "–"
        + MONTHS.get(period.end().getMonthValue() - 1)
        + " "
        + period.year();
  }

  /** {@code a, b och c}. */
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " och " + words.get(last);
  }

  /** With a capital first letter. */
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(SWEDISH) + words.substring(1);
  }
}
