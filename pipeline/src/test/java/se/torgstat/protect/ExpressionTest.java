package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums of unknowns, in their one canonical form. */
class ExpressionTest {
  private static final Expression A = Expression.of(0);
  private static final Expression B = Expression.of(1);
  private static final Expression C = Expression.of(2);

  @Test
  void theSameSumIsEqualHoweverItWasAdded() {
    Expression one = A.plus(B).plus(C);
    Expression another = C.plus(A.plus(B));
    assertThat(one).isEqualTo(another).hasSameHashCodeAs(another);
    assertThat(one).isNotEqualTo(A.plus(B)).isNotEqualTo(one.plus(A)).isNotEqualTo("a + b + c");
    assertThat(one.hashCode()).isNotEqualTo(one.plus(A).hashCode());
  }

  @Test
  void whatIsTakenAwayWhollyIsGone() {
    assertThat(A.plus(B).minus(B)).isEqualTo(A);
    assertThat(A.minus(A)).isEqualTo(Expression.ZERO);
    assertThat(A.minus(A).isZero()).isTrue();
    assertThat(A.isZero()).isFalse();
    assertThat(Expression.ZERO.plus(A)).isEqualTo(A);
  }

  @Test
  void coefficientsAddUp() {
    Expression sum = new Expression.Sum().add(A, 2).add(B, -3).add(A, 1).expression();
    assertThat(sum.size()).isEqualTo(2);
    assertThat(sum.unknown(0)).isZero();
    assertThat(sum.coefficient(0)).isEqualTo(3);
    assertThat(sum.unknown(1)).isEqualTo(1);
    assertThat(sum.coefficient(1)).isEqualTo(-3);
    assertThat(sum.of(List.of(5L, 4L))).isEqualTo(3);
    assertThat(sum.at(new double[] {0.5, 0.5})).isZero();
  }

  @Test
  void unknownsAreReplacedByOthersOrLeftOut() {
    BitSet left = new BitSet();
    Expression all = A.plus(B).plus(C).plus(C);
    int[] itself = {0, 1, 2};
    int[] plus = {1, 1, 1};
    assertThat(all.replaced(itself, plus, left)).isSameAs(all);
    B.mark(left);
    assertThat(all.replaced(itself, plus, left)).isEqualTo(A.plus(C).plus(C));
    assertThat(all.replaced(new int[] {1, 1, 1}, plus, left)).isEqualTo(Expression.ZERO);
    left.clear();
    assertThat(all.replaced(new int[] {0, 1, 0}, new int[] {1, 1, -1}, left)).isEqualTo(B.minus(A));
    assertThat(A.plus(C).replaced(new int[] {0, 1, 0}, new int[] {1, 1, -1}, left).isZero())
        .isTrue();
  }

  @Test
  void onlyOnesAreASumOfOnes() {
    assertThat(A.plus(B).isSumOfOnes()).isTrue();
    assertThat(A.plus(A).isSumOfOnes()).isFalse();
    assertThat(A.minus(B).isSumOfOnes()).isFalse();
  }

  @Test
  void containsAPartOfItself() {
    Expression all = A.plus(B).plus(C);
    for (Expression part : List.of(A, B, C, A.plus(C), B.plus(C), all, Expression.ZERO)) {
      assertThat(all.contains(part)).isTrue();
    }
    assertThat(A.plus(C).contains(B)).isFalse();
    assertThat(A.plus(B).contains(C)).isFalse();
    assertThat(B.plus(C).contains(A)).isFalse();
    assertThat(A.contains(A.plus(B))).isFalse();
    assertThat(all.plus(A).contains(A)).as("counted twice").isFalse();
    assertThat(all.contains(A.plus(A))).as("twice in the part").isFalse();
  }
}
