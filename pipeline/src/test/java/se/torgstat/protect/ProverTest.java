package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.torgstat.protect.Neighbourhood.Reach;

/** Whether small counts can be taken for others with what is hidden (S8.2). */
class ProverTest {
  private final Few few = new Few();
  private Programmes programmes = new Programmes(few.knowledge);

  @AfterEach
  void close() {
    programmes.close();
  }

  @Test
  void aSmallCountBesideALargeOneIsSafe() {
    few.hidden(3);
    few.hidden(10);
    Proofs proofs = proofs();
    assertThat(prover().prove(proofs, 0)).isTrue();
    assertThat(proofs.isSafe(0)).isTrue();
    assertThat(prover().prove(proofs, 0, Reach.NEAR)).as("it is already").isTrue();
  }

  @Test
  void aSmallCountAloneIsNot() {
    few.hidden(3);
    Proofs proofs = proofs();
    assertThat(prover().prove(proofs, 0)).isFalse();
    assertThat(prover().provesNear(proofs, 0)).isFalse();
    assertThat(proofs.isSafe(0)).isFalse();
  }

  /** 1 and 3: neither reaches 5. */
  @Test
  void twoThatHaveTooFewTogetherAreNot() {
    few.hidden(1);
    few.hidden(3);
    Proofs proofs = proofs();
    assertThat(prover().provesAllNear(proofs, -1)).isFalse();
    assertThat(prover().provesAllNear(proofs, 1)).isFalse();
    assertThat(proofs.unsafe()).hasSize(2);
  }

  /** 3 may be 1 to 6, as the other is one at least: no way alone is wide enough. */
  @Test
  void upAndDownWhereOneWayIsNotEnough() {
    few.hidden(3);
    few.hidden(4);
    Proofs proofs = proofs();
    assertThat(prover().provesAllNear(proofs, 0)).isTrue();
    assertThat(proofs.unsafe()).isEmpty();
  }

  @Test
  void manyAtOnce() {
    IntStream.range(0, 5).forEach(i -> few.hidden(2));
    few.hidden(30);
    Proofs proofs = proofs();
    prover().together(proofs);
    assertThat(proofs.witnesses()).hasSize(1);
    assertThat(proofs.unsafe()).isEmpty();
  }

  @Test
  void twoAreNotWorthAProgrammeForBoth() {
    few.hidden(2);
    few.hidden(2);
    few.hidden(30);
    Proofs proofs = proofs();
    prover().together(proofs);
    assertThat(proofs.witnesses()).isEmpty();
  }

  private Proofs proofs() {
    few.closed();
    programmes = new Programmes(few.knowledge);
    return new Proofs(few.knowledge.sensitive());
  }

  private Prover prover() {
    return new Prover(few.knowledge, programmes);
  }
}
