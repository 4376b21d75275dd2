package se.torgstat.generator.judge;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The days [a, b] of a period, both included; the caller cuts b to the through date (S5).
 *
 * @param a the first day
 * @param b the last day
 */
public record Window(LocalDate a, LocalDate b) {

  /** {@code Window.of("2024-T1")}; also {@code 2024-D2} and {@code 2024} (S1). */
  public static Window of(String period) {
    int year = Integer.parseInt(period.substring(0, 4));
    String part = period.length() == 4 ? "" : period.substring(5).toUpperCase(Locale.ROOT);
    return switch (part) {
      case "T1" -> months(year, 1, 4);
      case "T2" -> months(year, 5, 8);
      case "T3" -> months(year, 9, 12);
      case "D2" -> months(year, 1, 8);
      case "" -> months(year, 1, 12);
      default -> throw new IllegalArgumentException("no period: " + period);
    };
  }

  /** s = b + 1 day (S5). */
  public LocalDate s() {
    return b.plusDays(1);
  }

  /** Whether a day lies in the window. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(a) && !day.isAfter(b);
  }

  private static Window months(int year, int first, int last) {
    return new Window(
        LocalDate.of(year, first, 1), LocalDate.of(year, last, 1).plusMonths(1).minusDays(1));
  }
}
