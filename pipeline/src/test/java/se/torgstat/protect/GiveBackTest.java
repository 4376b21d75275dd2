package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is shown again of what was hidden for a small count (S8.3): either of two rows would do to
 * make up for it.
 */
class GiveBackTest {
  private final Few few = new Few();
  private final Expression small = few.hidden(3);
  private Programmes programmes = new Programmes(few.knowledge);
  private Programmes beside = new Programmes(few.knowledge);

  @AfterEach
  void close() {
    programmes.close();
    beside.close();
  }

  @Test
  void theDearestIsShownAgain() {
    Quantity cheap = few.open(10, 2);
    Quantity dear = few.open(10, 5);
    Proofs proofs = giveBack(cheap, dear);
    assertThat(programmes.isHidden(dear)).isFalse();
    assertThat(programmes.isHidden(cheap)).isTrue();
    assertThat(proofs.unsafe()).isEmpty();
    assertThat(proofs.witnesses()).noneMatch(witness -> witness.moves(dear));
  }

  @Test
  void theFirstOfTwoThatCostTheSame() {
    Quantity first = few.open(10, 2);
    Quantity second = few.open(10, 2);
    giveBack(first, second);
    assertThat(programmes.isHidden(first)).isFalse();
    assertThat(programmes.isHidden(second)).isTrue();
  }

  @Test
  void bothWhereNothingNeedsThem() {
    few.hidden(20);
    Quantity one = few.open(10, 2);
    Quantity other = few.open(10, 5);
    giveBack(one, other);
    assertThat(programmes.isHidden(one)).isFalse();
    assertThat(programmes.isHidden(other)).isFalse();
  }

  /** What is known already keeps nothing hidden. */
  @Test
  void aFigureThatNothingCanSaveIsNotInTheWay() {
    few.knowledge.quantity(few.hidden(2), 2, Quantity.State.SHOWN);
    Quantity cheap = few.open(10, 2);
    Quantity dear = few.open(10, 5);
    hide(cheap, dear);
    assertThat(giveBack(Set.of(small), 1).unsafe()).isEmpty();
    assertThat(programmes.isHidden(dear)).isFalse();
    assertThat(programmes.isHidden(cheap)).isTrue();
  }

  @Test
  void neverWhatIsSensitiveItself() {
    few.hidden(20);
    Quantity sensitive = few.open(4, 5);
    hide(sensitive);
    giveBack(Set.of(small, sensitive.expression));
    assertThat(programmes.isHidden(sensitive)).isTrue();
    giveBack(Set.of(small));
    assertThat(programmes.isHidden(sensitive)).isFalse();
  }

  private Proofs giveBack(Quantity one, Quantity other) {
    hide(one, other);
    return giveBack(Set.of(small));
  }

  private void hide(Quantity... quantities) {
    few.closed();
    close();
    programmes = new Programmes(few.knowledge);
    beside = new Programmes(few.knowledge);
    for (Quantity quantity : quantities) {
      programmes.hide(quantity);
      beside.hide(quantity);
    }
  }

  private Proofs giveBack(Set<Expression> sensitive) {
    return giveBack(sensitive, 0);
  }

  private Proofs giveBack(Set<Expression> sensitive, int known) {
    Prover prover = new Prover(few.knowledge, programmes);
    Proofs proofs = new Proofs(few.knowledge.sensitive());
    proofs.unsafe().forEach(figure -> prover.prove(proofs, figure));
    assertThat(proofs.unsafe()).hasSize(known);
    return new GiveBack(few.knowledge, programmes, beside, proofs, Map.of()).of(sensitive);
  }
}
