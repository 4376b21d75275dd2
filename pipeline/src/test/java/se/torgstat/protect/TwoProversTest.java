package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** Two figures are proven safe at the same time, each by its own programmes. */
class TwoProversTest {
  private final Few few = new Few();

  @Test
  void whatBothFindIsProven() {
    twoSmall();
    try (Programmes programmes = new Programmes(few.knowledge);
        Programmes beside = new Programmes(few.knowledge)) {
      Proofs proofs = new Proofs(few.knowledge.sensitive());
      two(programmes, beside, proofs).prove(0, 1, Prover::prove);
      assertThat(proofs.unsafe()).isEmpty();
    }
  }

  @Test
  void whatIsSafeIsNotTriedBeside() {
    twoSmall();
    try (Programmes programmes = new Programmes(few.knowledge);
        Programmes beside = new Programmes(few.knowledge)) {
      Proofs proofs = new Proofs(few.knowledge.sensitive());
      TwoProvers two = two(programmes, beside, proofs);
      two.prove(0, 1, Prover::prove);
      Set<Integer> tried = new ConcurrentSkipListSet<>();
      two.prove(null, 1, (prover, found, figure) -> tried.add(figure));
      assertThat(tried).isEmpty();
    }
  }

  @Test
  void theNextIsTheFirstThatIsNotYetSafe() {
    few.hidden(3);
    few.hidden(10);
    few.knowledge.quantity(few.hidden(2), 2, Quantity.State.SHOWN);
    few.closed();
    try (Programmes programmes = new Programmes(few.knowledge)) {
      Proofs proofs = new Proofs(few.knowledge.sensitive());
      Deque<Integer> waiting = new ArrayDeque<>(List.of(0, 1));
      new Prover(few.knowledge, programmes).prove(proofs, 0);
      assertThat(proofs.nextUnsafe(waiting)).isEqualTo(1);
      assertThat(proofs.nextUnsafe(waiting)).isNull();
    }
  }

  private void twoSmall() {
    few.hidden(3);
    few.hidden(4);
    few.hidden(10);
    few.closed();
  }

  private TwoProvers two(Programmes programmes, Programmes beside, Proofs proofs) {
    return new TwoProvers(
        new Prover(few.knowledge, programmes), new Prover(few.knowledge, beside), proofs);
  }
}
