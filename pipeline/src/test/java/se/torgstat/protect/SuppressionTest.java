package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** What two small counts, both hidden, need of their sum, which may still be shown (S8.3). */
class SuppressionTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final Place HERE = new Place("X", T1.start(), T1.end(), false);

  private final Knowledge knowledge = new Knowledge();
  private final Expression one = knowledge.unknown(4, HERE);
  private final Expression other = knowledge.unknown(3, HERE);
  private final Quantity sum = knowledge.quantity(one.plus(other), 7, Quantity.State.OPEN);

  SuppressionTest() {
    hidden("one", one, 4);
    hidden("other", other, 3);
    sum.addRow(false);
    sum.cost = 100;
  }

  @Test
  void theSumIsShownWhereTheyCanBeTakenForEachOther() {
    List<Witness> proofs = Suppression.decide(knowledge);
    assertThat(sum.state).isEqualTo(Quantity.State.SHOWN);
    assertThat(proofs).isNotEmpty().noneMatch(proof -> proof.moves(sum));
  }

  /** At least 3 and 2 are known: with the sum, each could be told to within two. */
  @Test
  void theSumIsHiddenWhereWhatIsKnownOfEachLeavesTooLittle() {
    knowledge.floor(one, 1);
    knowledge.floor(other, 1);
    Suppression.decide(knowledge);
    assertThat(sum.state).isEqualTo(Quantity.State.HIDDEN);
  }

  private void hidden(String row, Expression expression, long exact) {
    knowledge.quantity(expression, exact, Quantity.State.HIDDEN).addRow(false);
    knowledge.sensitive(
        new Sensitive(
            new Sensitive.Name(
                T1,
                CellKey.of(Table.PARTICIPATION_FLOW, "X", "_T", row, "new"),
                Sensitive.Kind.COUNT),
            expression,
            exact,
            5,
            4,
            LocalDate.MAX,
            1));
  }
}
