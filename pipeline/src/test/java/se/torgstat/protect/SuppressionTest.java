package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What two small counts, both hidden, need of their sum, which may still be shown (S8.3). */
class SuppressionTest {
  private final Few few = new Few();
  private final Expression one = few.hidden(4);
  private final Expression other = few.hidden(3);
  private final Quantity sum = few.sum(Quantity.State.OPEN);

  @Test
  void theSumIsShownWhereTheyCanBeTakenForEachOther() {
    List<Witness> proofs = Suppression.decide(few.knowledge);
    assertThat(sum.state).isEqualTo(Quantity.State.SHOWN);
    assertThat(proofs).isNotEmpty().noneMatch(proof -> proof.moves(sum));
  }

  /** At least 3 and 2 are known: with the sum, each could be told to within two. */
  @Test
  void theSumIsHiddenWhereWhatIsKnownOfEachLeavesTooLittle() {
    few.knowledge.floor(one, 1);
    few.knowledge.floor(other, 1);
    Suppression.decide(few.knowledge);
    assertThat(sum.state).isEqualTo(Quantity.State.HIDDEN);
  }
}
