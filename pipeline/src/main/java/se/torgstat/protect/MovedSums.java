package se.torgstat.protect;

import java.util.List;

/**
 * Sums of unknowns, by unknown: how far a table moves them all is found from the few unknowns that
 * it moves.
 */
final class MovedSums {
  private final int sums;

  /** By unknown: where its places in the sums begin. */
  private final int[] from;

  private final int[] sum;
  private final int[] coefficient;

  MovedSums(List<Expression> expressions) {
    this.sums = expressions.size();
    int unknowns = expressions.stream().mapToInt(MovedSums::unknowns).max().orElse(0);
    this.from = new int[unknowns + 1];
    for (Expression expression : expressions) {
      for (int i = 0; i < expression.size(); i++) {
        from[expression.unknown(i) + 1]++;
      }
    }
    for (int unknown = 0; unknown < unknowns; unknown++) {
      from[unknown + 1] += from[unknown];
    }
    this.sum = new int[from[unknowns]];
    this.coefficient = new int[from[unknowns]];
    int[] next = from.clone();
    for (int s = 0; s < sums; s++) {
      Expression expression = expressions.get(s);
      for (int i = 0; i < expression.size(); i++) {
        int at = next[expression.unknown(i)]++;
        sum[at] = s;
        coefficient[at] = expression.coefficient(i);
      }
    }
  }

  /** One more than the last. */
  private static int unknowns(Expression expression) {
    return expression.isZero() ? 0 : expression.unknown(expression.size() - 1) + 1;
  }

  /** How far each sum lies from its true value, in their order. */
  double[] of(Witness table) {
    double[] moved = new double[sums];
    for (int unknown : table.moved()) {
      for (int i = from(unknown); i < from(unknown + 1); i++) {
        moved[sum[i]] += coefficient[i] * table.at(unknown);
      }
    }
    return moved;
  }

  private int from(int unknown) {
    return from[Math.min(unknown, from.length - 1)];
  }
}
