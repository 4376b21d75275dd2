package se.torgstat.protect;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether choosing could make figures safe at all: with everything hidden that is open, breakdowns
 * wholly. It leaves the breakdowns of stocks out, as {@link Exceptions} does: whether what is not
 * safe then is known whatever is hidden, {@link Protection} asks.
 */
final class AtMost implements AutoCloseable {
  private final Programmes programmes;
  private final Programmes beside;
  private final TwoProvers two;
  private final Proofs possible;

  AtMost(Knowledge knowledge) {
    this.programmes = Programmes.atMost(knowledge);
    this.beside = Programmes.atMost(knowledge);
    this.possible = new Proofs(knowledge.sensitive());
    this.two =
        new TwoProvers(new Prover(knowledge, programmes), new Prover(knowledge, beside), possible);
  }

  /** Those of the two figures that could be safe. */
  List<Integer> of(@Nullable Integer figure, @Nullable Integer other) {
    two.prove(figure, other, Prover::prove);
    return Stream.of(figure, other).filter(Objects::nonNull).filter(possible::isSafe).toList();
  }

  @Override
  public void close() {
    programmes.close();
    beside.close();
  }
}
