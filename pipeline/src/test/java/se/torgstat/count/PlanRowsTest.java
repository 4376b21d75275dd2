package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.T1;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;

/** Which rows a period has (S7.1, S7.2). */
class PlanRowsTest {
  private final Sketch sketch = new Sketch(SketchForbund.EVERYTHING);

  @Test
  void whereNobodyIsUnknownThereIsNoUnknown() {
    sketch.ended(1, "A", "F", "ARBETE").begun(1, "B", "M");
    assertThat(unknown()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, plan {1}, from {2} to {3}: {4}")
  @CsvSource({
    "F,  J,  LON, LON, ''",
    "_U, J,  LON, LON, sex",
    "F,  J,  _U,  LON, livelihood_start",
    "F,  J,  LON, _U,  livelihood_end",
  })
  void oneWhoEnded(String sex, String plan, String from, String to, String dimension) {
    sketch.begun(1, "B", "M").plan(plan).livelihood(from, to).ended(1, "A", sex, "ARBETE");
    assertThat(unknown()).isEqualTo(dimension.isEmpty() ? Set.of() : Set.of(dimension));
  }

  @Test
  void oneWhoGoesOnWithoutAKnownPlan() {
    sketch.plan("_U").begun(1, "B", "M");
    assertThat(unknown()).containsExactly("plan");
  }

  /** Persons are tallied in shares, which are added up: 21 days each, 2024-02-01 to -21. */
  @Test
  void allDaysOfAll() {
    sketch.people(500, "A", "F", "2024-02-01", "2024-02-21", "ARBETE");
    assertThat(sketch.exact(T1).cells())
        .containsEntry(CellKey.of(Table.PERSON_DAYS, "X"), 500L * 21);
  }

  private Set<String> unknown() {
    Set<String> unknown = new TreeSet<>();
    for (CellKey key : sketch.exact(T1).cells().keySet()) {
      for (String dimension : key.table().dimensions()) {
        if (key.code(dimension).equals("_U")) {
          unknown.add(dimension);
        }
      }
    }
    return unknown;
  }
}
