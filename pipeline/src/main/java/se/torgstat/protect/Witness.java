package se.torgstat.protect;

/**
 * A table that agrees with everything shown, as distances from the true one: the proof that the
 * attacker cannot tell them apart.
 *
 * @param sensitive how far each sensitive figure lies from its true value
 * @param open how far each quantity lies that this release decides on; 0 for all others
 */
record Witness(double[] sensitive, double[] open) {

  boolean moves(Quantity quantity) {
    return Math.abs(open[quantity.index]) > Programme.ZERO;
  }
}
