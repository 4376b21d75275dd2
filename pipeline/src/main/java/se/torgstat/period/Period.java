package se.torgstat.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A reported period [start, end], both days included (S1, S5): a tertial {@code 2024-T1}, a
 * half-report {@code 2024-D2} (January–August) or a year {@code 2024}.
 *
 * <p>The natural order is the order of closing (S5): T1, T2, D2, T3, year.
 */
public record Period(int year, Kind kind) implements Comparable<Period> {

  /** The five kinds of period, in their order of closing within a year (S5). */
  public enum Kind {
    T1("-T1", 1, 4),
    T2("-T2", 5, 8),
    D2("-D2", 1, 8),
    T3("-T3", 9, 12),
    YEAR("", 1, 12);

    private final String suffix;
    private final int firstMonth;
    private final int lastMonth;

    Kind(String suffix, int firstMonth, int lastMonth) {
      this.suffix = suffix;
      this.firstMonth = firstMonth;
      this.lastMonth = lastMonth;
    }
  }

  private static final Pattern CODE = Pattern.compile("([0-9]{4})(-T1|-T2|-T3|-D2)?");
  private static final Comparator<Period> CLOSING_ORDER =
      Comparator.comparingInt(Period::year).thenComparing(Period::kind);

  /**
   * The period of a code such as {@code 2024-T1}, {@code 2024-D2} or {@code 2024}.
   *
   * @throws IllegalArgumentException where the code has none of these forms
   */
  public static Period parse(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a period is written 2024-T1, 2024-T2, 2024-T3, 2024-D2 or 2024");
    }
    String suffix = matcher.group(2) == null ? "" : matcher.group(2);
    Kind kind =
        Stream.of(Kind.values()).filter(k -> k.suffix.equals(suffix)).findFirst().orElseThrow();
    return new Period(Integer.parseInt(matcher.group(1)), kind);
  }

  /** The tertial in which a day lies. */
  public static Period tertialOf(LocalDate day) {
    Kind kind = day.getMonthValue() <= 4 ? Kind.T1 : day.getMonthValue() <= 8 ? Kind.T2 : Kind.T3;
    return new Period(day.getYear(), kind);
  }

  /**
   * All periods that start on or after {@code from} and on or before {@code last}, as they close.
   */
  public static List<Period> startingBetween(LocalDate from, LocalDate last) {
    return IntStream.rangeClosed(from.getYear(), last.getYear())
        .boxed()
        .flatMap(year -> Stream.of(Kind.values()).map(kind -> new Period(year, kind)))
        .filter(period -> !period.start().isBefore(from) && !period.start().isAfter(last))
        .toList();
  }

  /** The first day, {@code a} in S5. */
  public LocalDate start() {
    return LocalDate.of(year, kind.firstMonth, 1);
  }

  /** The last day, {@code b} in S5. */
  public LocalDate end() {
    return LocalDate.of(year, kind.lastMonth, 1).plusMonths(1).minusDays(1);
  }

  /** The day after the last, {@code s} in S5. */
  public LocalDate dayAfter() {
    return end().plusDays(1);
  }

  /** Whether this is one of the three tertials. */
  public boolean isTertial() {
    return kind == Kind.T1 || kind == Kind.T2 || kind == Kind.T3;
  }

  /** {@code 2024-T1}, {@code 2024-D2}, {@code 2024}. */
  public String code() {
    return String.format(java.util.Locale.ROOT, "%04d%s", year, kind.suffix);
  }

  @Override
  public int compareTo(Period other) {
    return CLOSING_ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code();
  }
}
