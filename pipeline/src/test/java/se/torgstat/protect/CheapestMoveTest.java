package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

/** Two of one area and nine of another, of whom the sum is shown: where a move is looked for. */
class CheapestMoveTest {
  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  private Quantity far;
  private Programmes programmes;
  private Programmes atMost;

  @BeforeEach
  void people() {
    Expression two = knowledge.unknown(2, in("X"));
    Expression nine = knowledge.unknown(9, in("Y"));
    knowledge.quantity(two, 2, Quantity.State.HIDDEN).addRow(false);
    far = knowledge.quantity(nine, 9, Quantity.State.OPEN);
    far.addRow(false);
    far.cost = 1;
    knowledge.quantity(two.plus(nine), 11, Quantity.State.SHOWN).addRow(false);
    CellKey row = CellKey.of(Table.PARTICIPATION_FLOW, "X", "_T", "_T", "new");
    Sensitive.Name name = new Sensitive.Name(Few.T1, row, Sensitive.Kind.COUNT, 1);
    knowledge.sensitive(new Sensitive(name, two, 2, 5, 4, LocalDate.MAX, 1));
    programmes = new Programmes(knowledge);
    atMost = new Programmes(knowledge);
  }

  @AfterEach
  void close() {
    programmes.close();
    atMost.close();
  }

  @Test
  void farWhereNothingNearHelps() {
    atMost.hideAll();
    Pricing.Move move = new CheapestMove(knowledge, programmes, atMost).of(0, 4);
    assertThat(move.cost()).isEqualTo(1);
    assertThat(move.witnesses()).anyMatch(witness -> witness.moves(far));
  }

  /** As if the nine were out: then whatever is for sale elsewhere is not asked for. */
  @Test
  void nowhereWhereNothingCouldSaveIt() {
    Pricing.Move move = new CheapestMove(knowledge, programmes, atMost).of(0, 4);
    assertThat(move.isPossible()).isFalse();
  }

  private static Place in(String area) {
    return new Place(area, Few.T1.start(), Few.T1.end(), false);
  }
}
