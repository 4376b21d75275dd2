package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.T1;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.attack.Sketch;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.Quantity.State;

/** Which counts could be zero if a breakdown were hidden wholly, and whether it still can be. */
class ExceptionsTest {
  private final TreeMap<CellKey, Long> counts = new TreeMap<>();
  private final Map<CellKey, State> states = new HashMap<>();
  private final TreeMap<CellKey, Quantity> quantities = new TreeMap<>();

  @Test
  void countsWithAZeroInLine() {
    put("F", 3, 0, 2);
    put("M", 3, 1, 2);
    find();
    assertThat(room("F", 0)).isEqualTo(3);
    assertThat(quantity("F", 0).room()).as("it is not hidden yet").isEqualTo(2);
    assertThat(room("M", 0)).as("no zero in line").isEqualTo(2);
    assertThat(room("M", 1)).as("none among the women, who are no line of three").isZero();
    assertThat(quantity("F", 0).breakdowns()).isEqualTo(quantity("F", 2).breakdowns()).hasSize(1);
    assertThat(quantity("F", 0).breakdowns().get(0).rows).hasSize(6);
  }

  /** What is out, or held back, can no longer be hidden; what is hidden already can. */
  @ParameterizedTest(name = "one row {0}: {1}")
  @CsvSource({"OPEN, 3", "HIDDEN, 3", "SHOWN, 2", "HELD_BACK, 2"})
  void onlyWhereAllRowsCanBeHidden(State state, long room) {
    put("F", 3, 0, 2);
    states.put(key("F", 2), state);
    find();
    assertThat(room("F", 0)).isEqualTo(room);
  }

  /** Another row with the same people is out: this one is known as well. */
  @Test
  void notWhereARowIsOutElsewhere() {
    put("F", 3, 0, 2);
    find(key("F", 2));
    assertThat(room("F", 0)).isEqualTo(2);
  }

  @Test
  void notWhereAllOfItIsHidden() {
    put("F", 3, 0, 2);
    states.replaceAll((key, state) -> State.HIDDEN);
    find();
    assertThat(quantity("F", 0).breakdowns()).as("nothing to decide").isEmpty();
  }

  /** Nothing is known of a row that no sum of unknowns counts. */
  @Test
  void notWhereARowIsNotCounted() {
    put("F", 3, 0, 2);
    counts.put(key("F", 3), 1L);
    states.put(key("F", 3), State.OPEN);
    find();
    assertThat(room("F", 0)).isEqualTo(2);
  }

  /** What is known to be nobody, hidden or not, leaves the others no exception. */
  @Test
  void notWhereItIsKnownThatNobodyIsThere() {
    put("F", 3, 0, 2);
    quantities.put(key("F", 1), new Quantity(-1, Expression.ZERO, 0, State.OPEN));
    find();
    assertThat(room("F", 0)).isEqualTo(2);
  }

  /** A stock is another period's, too, where its zero may be none once more is registered. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"new, 3", "ended, 3", "ongoing, 2", "opening, 2"})
  void onlyOfFlows(String measure, long room) {
    put(measure, "F", 3, 0, 2);
    find();
    assertThat(quantity(key(measure, "F", 0)).room(breakdown -> true)).isEqualTo(room);
  }

  private void put(String sex, long... values) {
    put("new", sex, values);
  }

  private void put(String measure, String sex, long... values) {
    for (int age = 0; age < values.length; age++) {
      CellKey key = key(measure, sex, age);
      counts.put(key, values[age]);
      states.put(key, State.OPEN);
      Quantity quantity = new Quantity(0, Expression.of(0), values[age], State.OPEN);
      quantity.addRow(false);
      quantities.put(key, quantity);
    }
  }

  private void find(CellKey... shown) {
    for (CellKey key : shown) {
      quantity(key).also(State.SHOWN);
    }
    AttackersView.Rows rows =
        new AttackersView.Rows(new Sketch().exact(T1), 1, quantities, Set.of());
    new Exceptions(rows, states::get).in(new Breakdowns(counts));
  }

  private long room(String sex, int age) {
    return quantity(sex, age).room(breakdown -> true);
  }

  private Quantity quantity(String sex, int age) {
    return quantity(key(sex, age));
  }

  private Quantity quantity(CellKey key) {
    return Objects.requireNonNull(quantities.get(key));
  }

  private static CellKey key(String sex, int age) {
    return key("new", sex, age);
  }

  private static CellKey key(String measure, String sex, int age) {
    return CellKey.of(Table.PARTICIPATION_FLOW, "A", sex, "AGE" + age, measure);
  }
}
