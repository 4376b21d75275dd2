package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.Quantity.State;

/** Two tertials may each have nobody where their half-report, hidden too, has somebody (S8.2). */
class SumsToComeTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final CellKey WOMEN = row("new", "F");
  private static final CellKey STAYING = row("ongoing", "F");

  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  private final List<AttackersView.Rows> parts = List.of(rows("2024-T1"), rows("2024-T2"));

  @Test
  void theSumIsAtLeastOne() {
    Quantity first = add(0, WOMEN, 2, State.HIDDEN, true);
    Quantity second = add(1, WOMEN, 1, State.HIDDEN, true);
    assertThat(floors())
        .containsExactly(new Knowledge.Floor(first.expression.plus(second.expression), 2));
  }

  @Test
  void whereOnePartSaysSoAlreadyNothingIsAdded() {
    add(0, WOMEN, 2, State.HIDDEN, false);
    add(1, WOMEN, 1, State.HIDDEN, true);
    assertThat(floors()).isEmpty();
  }

  @Test
  void whereOnePartIsShownNothingIsAdded() {
    add(0, WOMEN, 2, State.SHOWN, true);
    add(1, WOMEN, 1, State.HIDDEN, true);
    assertThat(floors()).isEmpty();
  }

  @Test
  void aPartWithNobodyDoesNotSaySo() {
    Quantity first = add(0, WOMEN, 2, State.HIDDEN, true);
    Quantity second = add(1, WOMEN, 0, State.SHOWN, false);
    assertThat(floors())
        .containsExactly(new Knowledge.Floor(first.expression.plus(second.expression), 1));
  }

  @Test
  void aRowThatOneTertialDoesNotHaveIsNobodyInIt() {
    Quantity only = add(1, WOMEN, 3, State.HIDDEN, true);
    assertThat(floors()).containsExactly(new Knowledge.Floor(only.expression, 2));
  }

  /** The row is there but does not go out: the sum to come holds it, and this one does not. */
  @Test
  void aRowThatOneTertialHoldsBackMakesNoSum() {
    parts.get(0).exact().cells().put(WOMEN, 2L);
    add(1, WOMEN, 3, State.HIDDEN, true);
    assertThat(floors()).isEmpty();
  }

  @Test
  void aSumOfNobodyMayBeZero() {
    add(0, WOMEN, 0, State.HIDDEN, true);
    assertThat(floors()).isEmpty();
  }

  @Test
  void aStockIsNoSum() {
    add(0, STAYING, 2, State.HIDDEN, true);
    assertThat(floors()).isEmpty();
  }

  /** The half-report's own breakdown is wholly hidden and has a zero: there it may be zero too. */
  @Test
  void whereTheSumIsAnExceptionItselfNothingIsAdded() {
    for (String age : List.of("F", "M", "_U")) {
      add(0, row("new", age), age.equals("F") ? 2 : 0, State.HIDDEN, true);
    }
    assertThat(floors()).isEmpty();
  }

  private Quantity add(int part, CellKey key, long exact, State state, boolean mayBeZero) {
    Place place = new Place("A", DAY, DAY, false);
    Quantity quantity = knowledge.quantity(knowledge.unknown(exact, place), exact, state);
    quantity.addRow(mayBeZero);
    parts.get(part).quantities().put(key, quantity);
    return quantity;
  }

  private List<Knowledge.Floor> floors() {
    new SumsToCome(parts).floors(knowledge);
    return new ArrayList<>(knowledge.floors());
  }

  private static AttackersView.Rows rows(String period) {
    ExactTables none =
        new ExactTables(
            Period.parse(period), new TreeMap<>(), Set.of(), new TreeMap<>(), new TreeSet<>());
    return new AttackersView.Rows(none, 1, new TreeMap<>(), new HashSet<>());
  }

  private static CellKey row(String measure, String sex) {
    return CellKey.of(Table.PARTICIPATION_FLOW, "A", sex, "_T", measure);
  }
}
