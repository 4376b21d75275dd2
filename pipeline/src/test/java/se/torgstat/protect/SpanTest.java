package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from sums that are zero. */
class SpanTest {
  private static final Expression A = Expression.of(0);
  private static final Expression B = Expression.of(1);
  private static final Expression C = Expression.of(2);

  private final Span span = new Span(9);

  @Test
  void nothingFollowsFromNothing() {
    assertThat(span.has(Expression.ZERO)).isTrue();
    assertThat(span.has(A)).isFalse();
  }

  @Test
  void sumsOfMultiplesFollow() {
    assertThat(span.add(A.plus(B))).isTrue();
    assertThat(span.add(B.minus(C))).isTrue();
    assertThat(span.has(A.plus(C))).isTrue();
    assertThat(span.has(A.plus(B).plus(A.plus(B)))).isTrue();
    assertThat(span.has(C.minus(B))).isTrue();
    assertThat(span.has(A.minus(C))).isFalse();
    assertThat(span.has(A)).isFalse();
    assertThat(span.add(A.plus(C))).as("follows").isFalse();
    assertThat(span.add(A.minus(C))).isTrue();
    assertThat(span.has(B)).as("2 a = 0").isTrue();
  }

  /** Of made-up sums, those that are added up from earlier ones follow, and no other. */
  @Test
  void whatWasAddedUpFollows() {
    Random random = new Random(5);
    List<Expression> sums =
        IntStream.range(0, 6)
            .mapToObj(i -> random(random, Expression.of(0), Expression.of(i + 1)))
            .toList();
    sums.forEach(sum -> assertThat(span.add(sum)).isTrue());
    for (int i = 0; i < 200; i++) {
      Expression.Sum follows = new Expression.Sum();
      sums.forEach(sum -> follows.add(sum, random.nextInt(7) - 3));
      Expression sum = follows.expression();
      assertThat(span.has(sum)).isTrue();
      assertThat(span.has(sum.plus(Expression.of(8)))).isFalse();
      assertThat(span.has(sum.minus(Expression.of(0)))).isFalse();
    }
  }

  /** Some of the one, and at least one of the other. */
  private static Expression random(Random random, Expression some, Expression other) {
    return new Expression.Sum()
        .add(some, random.nextInt(5) - 2)
        .add(other, 1 + random.nextInt(3))
        .expression();
  }
}
