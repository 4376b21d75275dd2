package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * What equalities say of single unknowns: some cannot move, others move only together with another
 * one, which then stands for them. A programme without these has the same solutions and fewer
 * variables.
 *
 * <p>Unknowns are distances from the truth, and equalities sums of them that are zero.
 */
final class Substitution {
  private final BitSet still;

  /** By unknown: which one stands for it, and whether it moves the other way. */
  private final int[] by;

  private final int[] sign;

  /** How far an unknown can fall and rise, as a distance. */
  private final double[] low;

  private final double[] high;

  /**
   * @param values the unknowns' true values: none can fall below zero
   * @param held the unknowns that do not move
   */
  Substitution(List<Long> values, BitSet held) {
    this.still = (BitSet) held.clone();
    this.by = new int[values.size()];
    this.sign = new int[by.length];
    this.low = values.stream().mapToDouble(value -> -value).toArray();
    this.high = new double[by.length];
    Arrays.setAll(by, unknown -> unknown);
    Arrays.fill(sign, 1);
    Arrays.fill(high, Programme.FAR);
  }

  /** Takes in all that equalities say of single unknowns; what is left of them. */
  List<Expression> settle(Collection<Expression> equalities) {
    List<Expression> left = List.copyOf(equalities);
    boolean more = true;
    while (more) {
      more = false;
      List<Expression> next = new ArrayList<>();
      for (Expression equality : left) {
        Expression moving = of(equality);
        boolean taken = takes(moving);
        more |= taken;
        if (!taken && !moving.isZero()) {
          next.add(moving);
        }
      }
      left = next;
    }
    return left;
  }

  private boolean takes(Expression equality) {
    if (equality.isZero()) {
      return false;
    }
    if (equality.size() == 1 || !canMove(equality)) {
      equality.mark(still);
      return true;
    }
    boolean together =
        equality.size() == 2
            && Math.abs(equality.coefficient(0)) == Math.abs(equality.coefficient(1));
    if (together) {
      boolean alike = equality.coefficient(0) != equality.coefficient(1);
      merge(equality.unknown(1), equality.unknown(0), alike ? 1 : -1);
    }
    return together;
  }

  /**
   * Whether one part can fall and another rise: else all parts of a sum that is zero stand still.
   */
  private boolean canMove(Expression equality) {
    return falls(equality) > 0 && falls(Expression.ZERO.minus(equality)) > 0;
  }

  private void merge(int unknown, int into, int direction) {
    low[into] = Math.max(low[into], direction > 0 ? low[unknown] : -high[unknown]);
    high[into] = Math.min(high[into], direction > 0 ? high[unknown] : -low[unknown]);
    for (int i = 0; i < by.length; i++) {
      if (by[i] == unknown) {
        by[i] = into;
        sign[i] *= direction;
      }
    }
    still.set(into, low[into] == 0 && high[into] == 0);
  }

  /** The part of a sum that can move, written in those that stand for others. */
  Expression of(Expression sum) {
    return sum.replaced(by, sign, still);
  }

  /** Whether an unknown is a variable of its own. */
  boolean isVariable(int unknown) {
    return by[unknown] == unknown && !still.get(unknown);
  }

  /** How far it can fall, as a distance. */
  double low(int variable) {
    return low[variable];
  }

  /** How far it can rise. */
  double high(int variable) {
    return high[variable];
  }

  /** How far a sum of variables could fall by each of them alone. */
  double falls(Expression sum) {
    double falls = 0;
    for (int i = 0; i < sum.size(); i++) {
      int coefficient = sum.coefficient(i);
      int unknown = sum.unknown(i);
      falls -= coefficient > 0 ? coefficient * low[unknown] : coefficient * high[unknown];
    }
    return falls;
  }

  /**
   * How far every unknown lies from its true value.
   *
   * @param variables by unknown: how far it does, where it is a variable
   */
  double[] table(double[] variables) {
    double[] table = new double[by.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = still.get(by[i]) ? 0 : sign[i] * variables[by[i]];
    }
    return table;
  }
}
