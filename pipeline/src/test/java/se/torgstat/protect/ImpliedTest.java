package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A bound is left out only where the others imply it (S8.2). */
class ImpliedTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Place HERE = new Place("X", DAY, DAY, false);

  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  private final Expression one = knowledge.unknown(1, HERE);
  private final Expression other = knowledge.unknown(1, HERE);

  @Test
  void aPartThatIsNotZeroKeepsTheWholeFromZero() {
    hidden(one, 1);
    assertThat(isImplied(hidden(one.plus(other), 2))).isTrue();
  }

  @Test
  void notWhereThePartMayBeZero() {
    knowledge.quantity(one, 1, Quantity.State.HIDDEN).addRow(true);
    assertThat(isImplied(hidden(one.plus(other), 2))).isFalse();
  }

  @Test
  void notWhereThePartMayStillBeHidden() {
    quantity(one, 1, Quantity.State.OPEN);
    assertThat(isImplied(hidden(one.plus(other), 2))).isFalse();
  }

  /** Two units count one person twice: that one has somebody does not say that the area has. */
  @Test
  void notWherePersonsOverlap() {
    hidden(one, 1);
    assertThat(isImplied(hidden(one.plus(other), 1))).isFalse();
  }

  @Test
  void aPartThatIsShownHoldsAllOfItself() {
    quantity(one, 1, Quantity.State.SHOWN);
    assertThat(isImplied(hidden(one.plus(other), 2))).isTrue();
    assertThat(isImplied(hidden(other, 1))).isFalse();
  }

  private Quantity hidden(Expression sum, long exact) {
    return quantity(sum, exact, Quantity.State.HIDDEN);
  }

  private Quantity quantity(Expression sum, long exact, Quantity.State state) {
    Quantity quantity = knowledge.quantity(sum, exact, state);
    quantity.addRow(false);
    return quantity;
  }

  private boolean isImplied(Quantity quantity) {
    return new Implied(knowledge, breakdown -> false).isImplied(quantity);
  }
}
