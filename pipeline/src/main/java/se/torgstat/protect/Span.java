package se.torgstat.protect;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What follows from sums that are zero: all sums of multiples of them. Gauss elimination in whole
 * numbers modulo a prime; a sum that is taken by chance for one that follows (one of two thousand
 * million) makes a programme prove less or what {@link Agreement} finds to be no proof.
 */
final class Span {
  private static final long PRIME = Integer.MAX_VALUE;

  /** By unknown: the reduced sum of which it is the last, with 1 as its coefficient. */
  private final int[][] unknowns;

  private final long[][] coefficients;

  /** The sum that is being reduced, by unknown, and where it may be other than zero. */
  private final long[] sum;

  private final BitSet at = new BitSet();

  /** Nothing follows. */
  Span(int all) {
    this.unknowns = new int[all][];
    this.coefficients = new long[all][];
    this.sum = new long[all];
  }

  /** Whether a sum is zero whenever those are that were added. */
  boolean has(Expression expression) {
    boolean follows = reduce(expression) < 0;
    clear();
    return follows;
  }

  /**
   * Adds a sum that is zero.
   *
   * @return whether it did not follow before
   */
  boolean add(Expression expression) {
    int last = reduce(expression);
    if (last >= 0) {
      long inverse = power(sum[last], PRIME - 2);
      unknowns[last] = at.stream().filter(unknown -> sum[unknown] != 0).toArray();
      coefficients[last] =
          Arrays.stream(unknowns[last])
              .mapToLong(unknown -> sum[unknown] * inverse % PRIME)
              .toArray();
    }
    clear();
    return last >= 0;
  }

  /** Takes away what follows, from the last unknown on; the last that is left, or -1. */
  private int reduce(Expression expression) {
    for (int i = 0; i < expression.size(); i++) {
      sum[expression.unknown(i)] = Math.floorMod((long) expression.coefficient(i), PRIME);
      at.set(expression.unknown(i));
    }
    for (int last = at.length() - 1; last >= 0; last = at.length() - 1) {
      if (sum[last] != 0) {
        if (unknowns[last] == null) {
          return last;
        }
        takeAway(sum[last], last);
      }
      at.clear(last);
    }
    return -1;
  }

  private void takeAway(long times, int last) {
    for (int i = 0; i < unknowns[last].length; i++) {
      int unknown = unknowns[last][i];
      sum[unknown] = (sum[unknown] + (PRIME - times) * coefficients[last][i]) % PRIME;
      at.set(unknown);
    }
  }

  private void clear() {
    at.stream().forEach(unknown -> sum[unknown] = 0);
    at.clear();
  }

  private static long power(long base, long exponent) {
    long power = 1;
    long square = base;
    for (long rest = exponent; rest > 0; rest /= 2) {
      power = rest % 2 == 1 ? power * square % PRIME : power;
      square = square * square % PRIME;
    }
    return power;
  }
}
