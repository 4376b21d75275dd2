package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.Neighbourhood.Reach;

/**
 * What the cheapest move of a small count hides (S8.3): it stands beside a dear row and a cheap one
 * that can make up for it, and all three add up to a sum that is shown.
 */
class PricingTest {
  private static final double DEAR = 5;
  private static final double CHEAP = 2;

  private final Few few = new Few();
  private Programmes programmes = new Programmes(few.knowledge);
  private Quantity dear = new Quantity(-1, Expression.ZERO, 0, Quantity.State.OPEN);
  private Quantity cheap = new Quantity(-1, Expression.ZERO, 0, Quantity.State.OPEN);

  @AfterEach
  void close() {
    programmes.close();
  }

  @Test
  void theCheaperOfTwoRows() {
    small(3, 10, 10);
    Pricing.Move move = cheapest(2, Pricing.Terms.LAST_RESORT);
    assertThat(move.cost()).isEqualTo(CHEAP);
    assertThat(moves(move, cheap)).isTrue();
    assertThat(moves(move, dear)).isFalse();
  }

  /** Four up is more than the cheap row can make up for; three down and one up is not. */
  @Test
  void downAndUpWhereThatIsCheaper() {
    small(4, 10, 2);
    Pricing.Move move = cheapest(4, Pricing.Terms.LAST_RESORT);
    assertThat(move.cost()).isEqualTo(CHEAP);
    assertThat(move.witnesses()).hasSize(2);
    assertThat(move.witnesses().stream().map(w -> Math.round(w.at(cheap.expression))))
        .containsExactly(3L, -1L);
  }

  /** Its two parts are hidden, too, and each at least one: it cannot fall to one itself. */
  @Test
  void downAsFarAsItsPartsLetIt() {
    Expression parts = few.hidden(2).plus(few.hidden(2));
    few.knowledge.quantity(parts, 4, Quantity.State.HIDDEN).addRow(false);
    CellKey row = CellKey.of(Table.PERSON_DAYS, "A");
    Sensitive.Name name = new Sensitive.Name(Few.T1, row, Sensitive.Kind.COUNT, 4);
    few.knowledge.sensitive(new Sensitive(name, parts, 4, 5, 4, LocalDate.MAX, 1));
    dear = few.open(2, DEAR);
    few.closed();
    programmes = new Programmes(few.knowledge);
    Pricing.Move move =
        new Pricing(few.knowledge, programmes)
            .cheapest(programmes.pricing(2, Reach.NEAR), 2, 4, Pricing.Terms.LAST_RESORT);
    assertThat(move.witnesses().stream().map(w -> Math.round(w.at(parts))))
        .containsExactly(-2L, 2L);
  }

  @Test
  void upAloneWhereThatCostsNoMore() {
    small(4, 10, 10);
    Pricing.Move move = cheapest(4, Pricing.Terms.LAST_RESORT);
    assertThat(move.cost()).isEqualTo(CHEAP);
    assertThat(move.witnesses()).hasSize(1);
  }

  @Test
  void whatIsHiddenMovesForNothing() {
    small(3, 10, 10);
    programmes.hide(dear);
    Pricing.Move move = cheapest(2, Pricing.Terms.LAST_RESORT);
    assertThat(move.cost()).isZero();
    assertThat(moves(move, cheap)).isFalse();
    assertThat(move.witnesses()).hasSize(1);
  }

  @Test
  void theLastResortStaysShownWhereAnythingElseHelps() {
    small(3, 10, 10);
    cheap.lastResort = true;
    Pricing.Move sparing = cheapest(2, Pricing.Terms.SPARING);
    assertThat(sparing.cost()).isEqualTo(DEAR);
    assertThat(moves(sparing, cheap)).isFalse();
    dear.lastResort = true;
    assertThat(cheapest(2, Pricing.Terms.SPARING).isPossible()).isFalse();
    assertThat(cheapest(2, Pricing.Terms.LAST_RESORT).cost()).isEqualTo(CHEAP);
  }

  /** Beside one stand three, one and a zero: row by row, only two of them can make up for it. */
  @Test
  void aBreakdownMayGoWhollyWhereItsCountsLeaveNoRoom() {
    few.hidden(1);
    Quantity three = few.broken(3, CHEAP);
    Quantity one = few.broken(1, CHEAP);
    Quantity zero = few.broken(0, CHEAP);
    Breakdown breakdown = few.breakdown(three, one);
    few.closed();
    programmes = new Programmes(few.knowledge);
    assertThat(cheapest(2, Pricing.Terms.LAST_RESORT).isPossible()).isTrue();
    assertThat(cheapest(4, Pricing.Terms.LAST_RESORT).isPossible()).isFalse();
    Pricing.Move move = cheapest(4, Pricing.Terms.EXCEPTING);
    assertThat(move.breakdowns()).containsExactly(breakdown);
    assertThat(move.cost()).as("all of its rows").isEqualTo(3 * CHEAP);
    assertThat(cheapest(2, Pricing.Terms.EXCEPTING).breakdowns()).isEmpty();
    assertThat(programmes.staysHidden(zero)).isFalse();
    programmes.hide(breakdown);
    assertThat(programmes.staysHidden(zero)).isTrue();
    assertThat(cheapest(4, Pricing.Terms.SPARING).cost()).as("it is hidden").isZero();
  }

  @Test
  void nothingHelpsWhereNoRowCanMakeUpForIt() {
    small(3, 1, 0);
    assertThat(cheapest(2, Pricing.Terms.LAST_RESORT).isPossible()).isFalse();
    assertThat(cheapest(1, Pricing.Terms.LAST_RESORT).cost()).isEqualTo(DEAR);
  }

  /** What was for sale is shown again: nothing moves with it. */
  @Test
  void whatWasForSaleStaysShown() {
    small(3, 10, 10);
    assertThat(cheapest(2, Pricing.Terms.LAST_RESORT).isPossible()).isTrue();
    Programme programme = programmes.pricing(0, Reach.NEAR);
    assertThat(programme.demand(0, 2)).isTrue();
    assertThat(programme.solve()).isNull();
  }

  private Pricing.Move cheapest(double rise, Pricing.Terms terms) {
    return new Pricing(few.knowledge, programmes)
        .cheapest(programmes.pricing(0, Reach.NEAR), 0, rise, terms);
  }

  private static boolean moves(Pricing.Move move, Quantity quantity) {
    return move.witnesses().stream().anyMatch(witness -> witness.moves(quantity));
  }

  private void small(long count, long besideDear, long besideCheap) {
    few.hidden(count);
    dear = few.open(besideDear, DEAR);
    cheap = few.open(besideCheap, CHEAP);
    few.closed();
    programmes = new Programmes(few.knowledge);
  }
}
