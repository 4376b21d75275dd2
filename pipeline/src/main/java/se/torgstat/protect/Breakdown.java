package se.torgstat.protect;

import java.util.List;

/**
 * A breakdown of one period that this release can still hide wholly: then nobody knows which of its
 * counts are zero (S8.2).
 */
final class Breakdown {
  final List<Quantity> rows;
  private final List<Quantity> mayBeZero;

  private Breakdown(List<Quantity> rows, List<Quantity> mayBeZero) {
    this.rows = rows;
    this.mayBeZero = mayBeZero;
  }

  /**
   * One that its counts know of.
   *
   * @param mayBeZero those of its rows that could be taken for zero
   */
  static Breakdown of(List<Quantity> rows, List<Quantity> mayBeZero) {
    Breakdown breakdown = new Breakdown(rows, mayBeZero);
    mayBeZero.forEach(count -> count.couldBeZeroIn(breakdown));
    return breakdown;
  }

  /** Hides it wholly: its counts may fall to zero from now on. */
  void hide() {
    mayBeZero.forEach(count -> count.mayBeZeroIn(this));
  }
}
