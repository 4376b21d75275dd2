package se.torgstat.protect;

/**
 * A table that agrees with everything shown, as distances from the true one: the proof that the
 * attacker cannot tell them apart.
 */
final class Witness {
  private final double[] table;
  private final double[] sensitive;
  private final double[] open;

  /**
   * @param table how far each unknown lies from its true value
   * @param sensitive how far each sensitive figure lies from its true value
   * @param open how far each quantity lies that this release decides on; 0 for all others
   */
  Witness(double[] table, double[] sensitive, double[] open) {
    this.table = table;
    this.sensitive = sensitive;
    this.open = open;
  }

  /** How far a sum of unknowns lies from its true value. */
  double at(Expression expression) {
    return expression.at(table);
  }

  /** How far a sensitive figure lies from its true value. */
  double figure(int index) {
    return sensitive[index];
  }

  /** How far a quantity lies from its true value. */
  double distance(Quantity quantity) {
    return open[quantity.index];
  }

  boolean moves(Quantity quantity) {
    return Math.abs(distance(quantity)) > Programme.ZERO;
  }
}
