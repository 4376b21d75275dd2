package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.protect.Quantity.State;

/** Which tables an attacker cannot tell from the true one. */
class AgreementTest {
  private static final Place HERE =
      new Place("X", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30), false);

  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);

  /** Two counts of 2 and 5; their sum is shown, and each is hidden. */
  @ParameterizedTest(name = "moved by {0} and {1}: agrees {2}")
  @CsvSource({
    "0, 0, true",
    "-1, 1, true",
    "-1.000001, 1.000001, true",
    "-1.1, 1.1, false",
    "4, -4, true",
    "4.1, -4.1, false",
    "0, 1, false",
    "0, -1, false",
    "0, 0.000001, true",
  })
  void aTableAgreesWithWhatIsShownAndHidden(double one, double other, boolean agrees) {
    Expression a = knowledge.unknown(2, HERE);
    Expression b = knowledge.unknown(5, HERE);
    knowledge.quantity(a, 2, State.HIDDEN).addRow(false);
    knowledge.quantity(b, 5, State.HIDDEN).addRow(false);
    knowledge.quantity(a.plus(b), 7, State.SHOWN).addRow(false);
    assertThat(agrees(witness(one, other))).isEqualTo(agrees);
  }

  @Test
  void noUnknownIsNegativeThoughNothingIsPublishedOfIt() {
    knowledge.unknown(2, HERE);
    assertThat(agrees(witness(-2))).isTrue();
    assertThat(agrees(witness(-2.1))).isFalse();
  }

  @Test
  void identitiesAndFloorsHold() {
    Expression a = knowledge.unknown(5, HERE);
    Expression b = knowledge.unknown(5, HERE);
    Expression c = knowledge.unknown(5, HERE);
    knowledge.identity(a, b);
    knowledge.floor(a.plus(c), 3);
    assertThat(agrees(witness(1, 1, -4))).isTrue();
    assertThat(agrees(witness(1, 1, -4.5))).isFalse();
    assertThat(agrees(witness(1, 2, 0))).isFalse();
  }

  private boolean agrees(Witness table) {
    return new Agreement(knowledge).holds(table);
  }

  private Witness witness(double... table) {
    return new Witness(table, knowledge.places());
  }
}
