package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Unknowns that equalities hold still, or tie to one another. */
class SubstitutionTest {
  private static final Expression A = Expression.of(0);
  private static final Expression B = Expression.of(1);
  private static final Expression C = Expression.of(2);
  private static final Expression D = Expression.of(3);

  private final Substitution some = new Substitution(List.of(2L, 3L, 0L, 5L), new BitSet());

  @Test
  void whatIsShownByItselfStandsStill() {
    assertThat(some.settle(List.of(A))).isEmpty();
    assertThat(some.isVariable(0)).isFalse();
    assertThat(some.of(A.plus(B))).isEqualTo(B);
  }

  @Test
  void whatIsHeldStandsStillFromTheStart() {
    BitSet held = new BitSet();
    held.set(1);
    Substitution one = new Substitution(List.of(2L, 3L), held);
    assertThat(one.settle(List.of(A.plus(B)))).isEmpty();
    assertThat(one.isVariable(0)).isFalse();
  }

  /** 2 and 3 with a sum that is shown: what one falls the other rises. */
  @Test
  void ofTwoThatAddUpOneStandsForBoth() {
    assertThat(some.settle(List.of(A.plus(B)))).isEmpty();
    assertThat(some.isVariable(0)).isTrue();
    assertThat(some.isVariable(1)).isFalse();
    assertThat(some.of(B)).isEqualTo(Expression.ZERO.minus(A));
    assertThat(some.low(0)).isEqualTo(-2);
    assertThat(some.high(0)).isEqualTo(3);
    assertThat(some.table(new double[] {1, 0, 0, 0})).containsExactly(1, -1, 0, 0);
  }

  @Test
  void andOfTwoThatAreEqual() {
    assertThat(some.settle(List.of(A.minus(D)))).isEmpty();
    assertThat(some.of(A.plus(D))).isEqualTo(A.plus(A));
    assertThat(some.low(0)).as("neither below zero").isEqualTo(-2);
    assertThat(some.table(new double[] {4, 0, 0, 0})).containsExactly(4, 0, 0, 4);
  }

  @Test
  void whatFollowsFromThatFollowsToo() {
    // b = −a, so c = 0; d = a
    assertThat(some.settle(List.of(A.plus(B).plus(C), D.minus(A), A.plus(B)))).isEmpty();
    assertThat(some.isVariable(2)).isFalse();
    assertThat(some.of(D.plus(B))).isEqualTo(Expression.ZERO);
  }

  @Test
  void aSumOfZerosIsZeros() {
    Substitution zeros = new Substitution(List.of(0L, 0L, 0L, 1L), new BitSet());
    assertThat(zeros.settle(List.of(A.plus(B).plus(C)))).isEmpty();
    assertThat(zeros.of(A.plus(B).plus(C).plus(D))).isEqualTo(D);
  }

  @Test
  void whatIsLeftIsWrittenInWhatStandsForTheOthers() {
    assertThat(some.settle(List.of(A.plus(B), B.plus(C).plus(D))))
        .containsExactly(C.plus(D).minus(A));
    assertThat(some.falls(C.plus(D).minus(A))).isEqualTo(0 + 5 + 3);
  }

  /** Every table that agrees with the equalities, found by trying all, is one of what is left. */
  @Test
  void noTableIsLostOrWon() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      List<Long> values = random.longs(4, 0, 3).boxed().toList();
      List<Expression> equalities = new ArrayList<>();
      for (int e = 0; e <= random.nextInt(3); e++) {
        Expression.Sum sum = new Expression.Sum();
        for (int unknown = 0; unknown < values.size(); unknown++) {
          sum.add(Expression.of(unknown), random.nextInt(4) - 1);
        }
        equalities.add(sum.expression());
      }
      Substitution substitution = new Substitution(values, new BitSet());
      List<Expression> left = substitution.settle(equalities);
      for (double[] table : tables(values)) {
        boolean before = equalities.stream().allMatch(equality -> equality.at(table) == 0);
        boolean after =
            left.stream().allMatch(equality -> equality.at(table) == 0)
                && Arrays.compare(plain(substitution.table(table)), table) == 0;
        assertThat(after).as("%s, %s", values, Arrays.toString(table)).isEqualTo(before);
      }
    }
  }

  /** Without the sign of zeros. */
  private static double[] plain(double[] table) {
    return Arrays.stream(table).map(moved -> moved + 0.0).toArray();
  }

  private static List<double[]> tables(List<Long> values) {
    List<double[]> tables = new ArrayList<>(List.of(new double[values.size()]));
    for (int unknown = 0; unknown < values.size(); unknown++) {
      List<double[]> more = new ArrayList<>();
      for (double[] table : tables) {
        for (long moved = -values.get(unknown); moved <= 3; moved++) {
          double[] next = table.clone();
          next[unknown] = moved;
          more.add(next);
        }
      }
      tables = more;
    }
    return tables;
  }
}
