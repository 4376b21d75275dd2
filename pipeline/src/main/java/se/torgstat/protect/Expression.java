package se.torgstat.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sum of unknowns with whole coefficients, in its one canonical form: two expressions over the
 * same unknowns are equal.
 */
final class Expression {
  /** The empty sum. */
  static final Expression ZERO = new Expression(new int[0], new int[0]);

  private final int[] unknowns;
  private final int[] coefficients;

  private Expression(int[] unknowns, int[] coefficients) {
    this.unknowns = unknowns;
    this.coefficients = coefficients;
  }

  static Expression of(int unknown) {
    return new Expression(new int[] {unknown}, new int[] {1});
  }

  int size() {
    return unknowns.length;
  }

  int unknown(int i) {
    return unknowns[i];
  }

  int coefficient(int i) {
    return coefficients[i];
  }

  boolean isZero() {
    return unknowns.length == 0;
  }

  /** The expression's value at a point. */
  double at(double[] point) {
    double sum = 0;
    for (int i = 0; i < unknowns.length; i++) {
      sum += coefficients[i] * point[unknowns[i]];
    }
    return sum;
  }

  Expression plus(Expression other) {
    return isZero() ? other : new Sum().add(this, 1).add(other, 1).expression();
  }

  Expression minus(Expression other) {
    return new Sum().add(this, 1).add(other, -1).expression();
  }

  /** The expression without some unknowns. */
  Expression without(BitSet left) {
    Sum sum = new Sum();
    for (int i = 0; i < unknowns.length; i++) {
      if (!left.get(unknowns[i])) {
        sum.terms.put(unknowns[i], coefficients[i]);
      }
    }
    return sum.expression();
  }

  /** Whether it only adds, and only zeros. */
  boolean isSumOfZeros(List<Long> values) {
    for (int i = 0; i < unknowns.length; i++) {
      if (coefficients[i] < 0 || values.get(unknowns[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every unknown in it counts once. */
  boolean isSumOfOnes() {
    return Arrays.stream(coefficients).allMatch(coefficient -> coefficient == 1);
  }

  /** Its value. */
  long of(List<Long> values) {
    long sum = 0;
    for (int i = 0; i < unknowns.length; i++) {
      sum += coefficients[i] * values.get(unknowns[i]);
    }
    return sum;
  }

  /** Whether another sum of ones is a part of this sum of ones. */
  boolean contains(Expression part) {
    int at = 0;
    for (int i = 0; i < part.unknowns.length; i++) {
      while (at < unknowns.length && unknowns[at] < part.unknowns[i]) {
        at++;
      }
      if (at == unknowns.length
          || unknowns[at] != part.unknowns[i]
          || part.coefficients[i] != 1
          || coefficients[at] != 1) {
        return false;
      }
    }
    return true;
  }

  void mark(BitSet set) {
    for (int unknown : unknowns) {
      set.set(unknown);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expression that
        && Arrays.equals(unknowns, that.unknowns)
        && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(unknowns) * 31 + Arrays.hashCode(coefficients);
  }

  /** Adds expressions up. */
  static final class Sum {
    private final SortedMap<Integer, Integer> terms = new TreeMap<>();

    Sum add(Expression expression, int factor) {
      for (int i = 0; i < expression.unknowns.length; i++) {
        terms.merge(expression.unknowns[i], expression.coefficients[i] * factor, Integer::sum);
      }
      return this;
    }

    Expression expression() {
      terms.values().removeIf(coefficient -> coefficient == 0);
      return new Expression(
          terms.keySet().stream().mapToInt(Integer::intValue).toArray(),
          terms.values().stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
