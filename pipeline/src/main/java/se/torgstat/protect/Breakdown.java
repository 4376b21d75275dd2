package se.torgstat.protect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.torgstat.count.CellKey;

/**
 * A breakdown of one period that this release can still hide wholly: then nobody knows which of its
 * counts are zero (S8.2).
 */
final class Breakdown {
  final Map<CellKey, Quantity> rows;
  private final List<Quantity> mayBeZero;

  private Breakdown(Map<CellKey, Quantity> rows, List<Quantity> mayBeZero) {
    this.rows = rows;
    this.mayBeZero = mayBeZero;
  }

  /**
   * One that its counts know of.
   *
   * @param mayBeZero the rows that could be taken for zero
   */
  static Breakdown of(Map<CellKey, Quantity> rows, Set<CellKey> mayBeZero) {
    List<Quantity> counts =
        rows.entrySet().stream()
            .filter(row -> mayBeZero.contains(row.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    Breakdown breakdown = new Breakdown(rows, counts);
    counts.forEach(count -> count.couldBeZeroIn(breakdown));
    return breakdown;
  }

  /** Hides it wholly: its counts may fall to zero from now on. */
  void hide() {
    mayBeZero.forEach(count -> count.mayBeZeroIn(this));
  }
}
