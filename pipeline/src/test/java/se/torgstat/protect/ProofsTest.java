package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** How far tables that agree with what is shown have moved each figure so far. */
class ProofsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final List<Place> PLACES =
      List.of(new Place("X", DAY, DAY, false), new Place("X", DAY, DAY, true));
  private static final Expression FLOW = Expression.of(0);
  private static final Expression STOCK = Expression.of(1);

  /** A count of two, a stock of three that is settled the day before, and the dearer of them. */
  private final Proofs proofs =
      new Proofs(List.of(figure(FLOW, 2, DAY, 1), figure(STOCK, 3, DAY.minusDays(1), 7)));

  @Test
  void tablesTogetherProveARange() {
    proofs.add(table(-1, 0));
    assertThat(proofs.isSafe(0)).isFalse();
    assertThat(proofs.riseNeeded(0)).isEqualTo(3);
    proofs.add(table(2, 0));
    assertThat(proofs.isSafe(0)).isFalse();
    assertThat(proofs.reaches(0)).isFalse();
    proofs.add(table(3, 0));
    assertThat(proofs.isSafe(0)).isTrue();
    assertThat(proofs.narrowest()).isEqualTo(4);
    assertThat(proofs.unsafe()).containsExactly(1);
    assertThat(proofs.unsafeFigures())
        .extracting(figure -> figure.name().row())
        .containsExactly(row(3));
    assertThat(proofs.witnesses()).hasSize(3).doesNotContainNull();
    assertThat(proofs.figures()).isEqualTo(2);
  }

  @Test
  void highEnoughIsNotYetWideEnough() {
    proofs.add(table(3, 0));
    assertThat(proofs.reaches(0)).isTrue();
    assertThat(proofs.isSafe(0)).isFalse();
  }

  @Test
  void theDearestComesFirstAndNothingIsProvenYet() {
    assertThat(proofs.unsafe()).containsExactly(1, 0);
    assertThat(proofs.narrowest()).isEqualTo(-1);
    assertThat(proofs.riseNeeded(0)).isCloseTo(4, within(0.0));
  }

  /** A stock that a later release settles proves nothing, nor does what moves with it. */
  @Test
  void whatMovesASettledStockProvesNothingOfThoseItSettles() {
    proofs.add(table(4, 9));
    assertThat(proofs.isSafe(0)).isTrue();
    assertThat(proofs.isSafe(1)).isFalse();
    assertThat(proofs.riseNeeded(1)).isEqualTo(4);
  }

  @Test
  void withoutTheTablesThatMoveAQuantity() {
    proofs.add(table(4, 0));
    proofs.add(table(0, -2));
    Proofs rest = proofs.without(new Quantity(0, STOCK, 3, Quantity.State.OPEN));
    assertThat(rest.isSafe(0)).isTrue();
    assertThat(rest.witnesses()).hasSize(1);
    assertThat(proofs.without(new Quantity(0, FLOW, 2, Quantity.State.OPEN)).isSafe(0)).isFalse();
  }

  @Test
  void whatIsSetAsideIsNotAskedForButNotSafe() {
    proofs.add(table(4, 0));
    proofs.setAsideUnsafe();
    assertThat(proofs.unsafe()).isEmpty();
    assertThat(proofs.isSafe(1)).isFalse();
    assertThat(proofs.none().unsafe()).as("what was proven is asked for").containsExactly(0);
    assertThat(proofs.without(new Quantity(0, FLOW, 2, Quantity.State.OPEN)).unsafe())
        .containsExactly(0);
  }

  /** Both moved with the quantity, the cheap one twice. */
  @Test
  void whatLostTheMostComesFirst() {
    proofs.add(table(4, 2));
    proofs.add(new Witness(new double[] {-1, 1e-9}, PLACES));
    Quantity flow = new Quantity(0, FLOW, 2, Quantity.State.OPEN);
    assertThat(proofs.without(flow).unsafe()).containsExactly(1, 0);
    assertThat(proofs.without(flow).mostLost()).containsExactly(0, 1);
  }

  /** What rounding leaves is no move. */
  @Test
  void aTableMovesWhatIsMoreThanRounding() {
    Quantity flow = new Quantity(0, FLOW, 2, Quantity.State.OPEN);
    assertThat(table(1e-7, 0).moves(flow)).isFalse();
    assertThat(table(-1e-5, 0).moves(flow)).isTrue();
    Sensitive settled = figure(FLOW, 2, DAY.minusDays(1), 1);
    assertThat(table(4, 1e-7).isProofFor(settled)).isTrue();
    assertThat(table(4, -1e-5).isProofFor(settled)).isFalse();
    assertThat(table(4, 1).isProofFor(figure(FLOW, 2, DAY, 1))).isTrue();
  }

  private static Witness table(double flow, double stock) {
    return new Witness(new double[] {flow, stock}, PLACES);
  }

  private static Sensitive figure(Expression sum, long exact, LocalDate settledBy, double cost) {
    Sensitive.Name name =
        new Sensitive.Name(Period.parse("2024-T1"), row(exact), Sensitive.Kind.COUNT, 1);
    return new Sensitive(name, sum, exact, 5, 4, settledBy, cost);
  }

  private static CellKey row(long exact) {
    return CellKey.of(Table.PERSON_DAYS, "of " + exact);
  }
}
