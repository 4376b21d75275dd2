package se.torgstat.protect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import se.torgstat.period.Period;

/**
 * The stretch of time in which an attack lets counts move; what lies outside it is held at its true
 * value.
 *
 * <p>Holding counts can only make ranges narrower, so what is proven safe within a horizon is safe
 * over everything released (S8.2). And what was proven safe without moving anything that a later
 * release touches stays so. Therefore the figures of a period are audited once more when the next
 * tertial closes, then without moving the stock at that one's end.
 *
 * @param first the first day of what goes out
 * @param last its last day
 * @param newest the last day of all that is or goes out: the stock after it may move
 * @param wide whether counts may move a year further back: what cannot be proven near by
 */
record Horizon(LocalDate first, LocalDate last, LocalDate newest, boolean wide) {

  /** Around what is to go out, beside what is out. */
  static Horizon around(Collection<Period> going, Stream<Period> out) {
    LocalDate first = going.stream().map(Period::start).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = going.stream().map(Period::end).max(LocalDate::compareTo).orElseThrow();
    LocalDate newest = out.map(Period::end).reduce(last, (a, b) -> a.isAfter(b) ? a : b);
    return new Horizon(first, last, newest, false);
  }

  /** The same, reaching further back. */
  Horizon wider() {
    return new Horizon(first, last, newest, true);
  }

  /** The first day on which flows may move; stocks from the day after. */
  private LocalDate from() {
    // the whole year of the first figures that are audited, since their proofs need it
    LocalDate near = tertialBefore(LocalDate.of(tertialBefore(first).getYear(), 1, 1));
    return wide ? near.minusYears(1) : near;
  }

  /** The last day on which flows may move. */
  private LocalDate through() {
    LocalDate through = tertialAfter(tertialAfter(last));
    return through.isAfter(newest) ? newest : through;
  }

  private static LocalDate tertialBefore(LocalDate start) {
    return Period.tertialOf(start.minusDays(1)).start();
  }

  private static LocalDate tertialAfter(LocalDate end) {
    return Period.tertialOf(end.plusDays(1)).end();
  }

  /** Whether the flows of these days may move. */
  boolean moves(LocalDate start, LocalDate end) {
    return !start.isBefore(from()) && !end.isAfter(through());
  }

  /** Whether the number of those who take part on a day's morning may move. */
  boolean stockMoves(LocalDate day) {
    return day.isAfter(from()) && !day.isAfter(through().plusDays(1));
  }

  /** Whether a period's own figures are audited. */
  boolean audits(Period period) {
    return !period.end().isBefore(tertialBefore(first))
        && !period.start().isAfter(tertialAfter(last));
  }

  /**
   * The last morning whose stock may move in the proof of a period's figures: the stock at the end
   * of all may move only for those who are audited once more when the next tertial touches it.
   */
  LocalDate settledBy(Period period) {
    return period.end().isBefore(newest) ? through() : through().plusDays(1);
  }

  /** Whether a period's rows tie counts that may move. */
  boolean touches(Period period) {
    return touches(period.start(), period.end());
  }

  /** Whether days are among those whose counts may move, or next to them. */
  boolean touches(LocalDate start, LocalDate end) {
    return !end.isBefore(from()) && !start.isAfter(through().plusDays(1));
  }

  /** Whether a period's counts matter: it ties counts that move, or is a part of one that does. */
  boolean meets(Period period) {
    return period.year() >= from().getYear() && period.year() <= through().plusDays(1).getYear();
  }
}
