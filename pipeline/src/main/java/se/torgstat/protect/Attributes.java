package se.torgstat.protect;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one unit's or area's people have, as unknowns by two codes: exits by sex and outcome, time
 * in programme by sex and band, livelihood at start and end.
 */
final class Attributes {
  private final Expression[][] cells;

  /** One count's unknown. */
  interface Cell {
    Expression of(int one, int other);
  }

  Attributes(int ones, int others, Cell cell) {
    this.cells = new Expression[ones][others];
    for (int one = 0; one < ones; one++) {
      for (int other = 0; other < others; other++) {
        cells[one][other] = cell.of(one, other);
      }
    }
  }

  /** All places of a table by two codes. */
  static Stream<int[]> places(int ones, int others) {
    return IntStream.range(0, ones * others).mapToObj(i -> new int[] {i / others, i % others});
  }

  /** The unknown of two codes. */
  Expression of(int one, int other) {
    return cells[one][other];
  }

  /** The sum over codes. */
  Expression sum(int[] ones, int[] others) {
    Expression.Sum sum = new Expression.Sum();
    for (int one : ones) {
      for (int other : others) {
        sum.add(cells[one][other], 1);
      }
    }
    return sum.expression();
  }

  /** The sum over codes, all of the second. */
  Expression sum(int[] ones) {
    return sum(ones, IntStream.range(0, cells[0].length).toArray());
  }
}
