package se.torgstat.protect;

import java.util.Map;
import se.torgstat.count.CellKey;

/**
 * A breakdown of one period that this release can still hide wholly: then nobody knows which of its
 * counts are zero (S8.2).
 */
final class Breakdown {
  final Map<CellKey, Quantity> rows;

  /** Whether it is hidden wholly. */
  boolean wholly;

  Breakdown(Map<CellKey, Quantity> rows) {
    this.rows = rows;
  }
}
