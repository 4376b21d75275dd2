package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

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

  /** Two people, whose sum with nine of another area is shown. */
  @Test
  void whatIsFarIsHiddenWhereNothingNearHelps() {
    Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
    Expression two = knowledge.unknown(2, new Place("X", Few.T1.start(), Few.T1.end(), false));
    Expression nine = knowledge.unknown(9, new Place("Y", Few.T1.start(), Few.T1.end(), false));
    knowledge.quantity(two, 2, Quantity.State.HIDDEN).addRow(false);
    knowledge.quantity(two.plus(nine), 11, Quantity.State.SHOWN).addRow(false);
    Quantity far = knowledge.quantity(nine, 9, Quantity.State.OPEN);
    far.addRow(false);
    far.cost = 1;
    CellKey row = CellKey.of(Table.PARTICIPATION_FLOW, "X", "_T", "_T", "new");
    Sensitive.Name name = new Sensitive.Name(Few.T1, row, Sensitive.Kind.COUNT, 1);
    knowledge.sensitive(new Sensitive(name, two, 2, 5, 4, LocalDate.MAX, 1));
    Suppression.decide(knowledge);
    assertThat(far.state).isEqualTo(Quantity.State.HIDDEN);
  }

  /** Three, one and a zero can make up for one only if all of them are hidden. */
  @ParameterizedTest(name = "a headline {0}: shown {0}")
  @ValueSource(booleans = {true, false})
  void aBreakdownIsHiddenWhollyRatherThanAHeadline(boolean headline) {
    Few thin = new Few();
    thin.hidden(1);
    Quantity three = thin.broken(3, 1);
    Quantity one = thin.broken(1, 1);
    Quantity zero = thin.broken(0, 1);
    thin.breakdown(three, one);
    Quantity all = thin.sum(Quantity.State.OPEN);
    all.headline = headline;
    Suppression.decide(thin.knowledge);
    assertThat(all.state).isEqualTo(headline ? Quantity.State.SHOWN : Quantity.State.HIDDEN);
    assertThat(zero.state).isEqualTo(headline ? Quantity.State.HIDDEN : Quantity.State.SHOWN);
  }
}
