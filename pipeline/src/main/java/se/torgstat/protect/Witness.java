package se.torgstat.protect;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table that agrees with everything shown, as distances from the true one: the proof that the
 * attacker cannot tell them apart.
 */
final class Witness {
  private final double[] table;
  private final int[] moved;
  private final LocalDate lastStock;

  /**
   * @param table how far each unknown lies from its true value
   * @param places where each unknown counts
   */
  Witness(double[] table, List<Place> places) {
    this.table = table;
    this.moved = IntStream.range(0, table.length).filter(i -> table[i] != 0).toArray();
    this.lastStock =
        IntStream.of(moved)
            .filter(i -> Math.abs(table[i]) > Programme.ZERO && places.get(i).stock())
            .mapToObj(i -> places.get(i).first())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
  }

  /** Whether it proves anything of a figure: it moves no stock that a later release touches. */
  boolean isProofFor(Sensitive figure) {
    return !lastStock.isAfter(figure.settledBy());
  }

  /** The unknowns that do not lie at their true value. */
  int[] moved() {
    return moved;
  }

  /** How far an unknown lies from its true value. */
  double at(int unknown) {
    return table[unknown];
  }

  /** How far a sum of unknowns lies from its true value. */
  double at(Expression expression) {
    return expression.at(table);
  }

  boolean moves(Quantity quantity) {
    return Math.abs(at(quantity.expression)) > Programme.ZERO;
  }
}
