package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far tables move sums, judged sum by sum. */
class MovedSumsTest {
  private static final int UNKNOWNS = 12;

  private final Random random = new Random(1);

  @Test
  void asFarAsEachSumByItself() {
    for (int i = 0; i < 500; i++) {
      List<Expression> sums = Stream.generate(this::sum).limit(random.nextInt(6)).toList();
      Witness table = table();
      assertThat(new MovedSums(sums).of(table))
          .isEqualTo(sums.stream().mapToDouble(table::at).toArray());
    }
  }

  /** Of the first few unknowns: the last is in none of them. */
  private Expression sum() {
    Expression.Sum sum = new Expression.Sum();
    IntStream.range(0, random.nextInt(UNKNOWNS))
        .forEach(unknown -> sum.add(Expression.of(unknown), random.nextInt(5) - 2));
    return sum.expression();
  }

  private Witness table() {
    double[] table = random.ints(UNKNOWNS, -3, 4).asDoubleStream().toArray();
    Place here = new Place("X", Few.T1.start(), Few.T1.end(), false);
    return new Witness(table, Collections.nCopies(UNKNOWNS, here));
  }
}
