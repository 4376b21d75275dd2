package se.torgstat.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
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
    return isZero() ? other : with(other, 1);
  }

  Expression minus(Expression other) {
    return with(other, -1);
  }

  /** The sum of both, merged in the order of the unknowns. */
  private Expression with(Expression other, int factor) {
    int[] merged = new int[unknowns.length + other.unknowns.length];
    int[] sums = new int[merged.length];
    int size = 0;
    for (int i = 0, j = 0; i < unknowns.length || j < other.unknowns.length; ) {
      int mine = i < unknowns.length ? unknowns[i] : Integer.MAX_VALUE;
      int theirs = j < other.unknowns.length ? other.unknowns[j] : Integer.MAX_VALUE;
      int sum = 0;
      if (mine <= theirs) {
        sum += coefficients[i++];
      }
      if (theirs <= mine) {
        sum += factor * other.coefficients[j++];
      }
      if (sum != 0) {
        merged[size] = Math.min(mine, theirs);
        sums[size++] = sum;
      }
    }
    return new Expression(Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
  }

  /**
   * The expression in other unknowns.
   *
   * @param by by unknown: which one takes its place
   * @param sign by unknown: 1, or -1 where the other takes its place with the opposite sign
   * @param left those that are left out, of the ones that take a place
   */
  Expression replaced(int[] by, int[] sign, BitSet left) {
    long[] places = new long[unknowns.length];
    int size = 0;
    boolean same = true;
    for (int i = 0; i < unknowns.length; i++) {
      int unknown = by[unknowns[i]];
      same &= unknown == unknowns[i] && !left.get(unknown);
      if (!left.get(unknown)) {
        places[size++] = (long) unknown << Integer.SIZE | i;
      }
    }
    return same ? this : merged(Arrays.copyOf(places, size), sign);
  }

  /**
   * @param places an unknown and, in the lower half, which term it takes the place of
   */
  private Expression merged(long[] places, int[] sign) {
    Arrays.sort(places);
    int[] merged = new int[places.length];
    int[] sums = new int[places.length];
    int size = 0;
    for (int i = 0; i < places.length; ) {
      int unknown = (int) (places[i] >> Integer.SIZE);
      int sum = 0;
      for (; i < places.length && (int) (places[i] >> Integer.SIZE) == unknown; i++) {
        int term = (int) places[i];
        sum += sign[unknowns[term]] * coefficients[term];
      }
      if (sum != 0) {
        merged[size] = unknown;
        sums[size++] = sum;
      }
    }
    return new Expression(Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
  }

  /** Whether every unknown in it counts once. */
  boolean isSumOfOnes() {
    for (int coefficient : coefficients) {
      if (coefficient != 1) {
        return false;
      }
    }
    return true;
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
      int[] unknowns = new int[terms.size()];
      int[] coefficients = new int[unknowns.length];
      int size = 0;
      for (Map.Entry<Integer, Integer> term : terms.entrySet()) {
        unknowns[size] = term.getKey();
        coefficients[size++] = term.getValue();
      }
      return new Expression(unknowns, coefficients);
    }
  }
}
