package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.attack.Sketch;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.protect.Quantity.State;

/** What is hidden of what goes out, and what goes with it. */
class SuppressionPatternTest {
  private static final CellKey FIGURE = CellKey.of(Table.EXIT_OUTCOME, "X", "F", "_T", "SJUKDOM");

  private final ExactTables exact =
      new Sketch()
          .begun(7, "A", "F")
          .begun(4, "B", "F")
          .begun(5, "B", "M")
          .ended(3, "A", "F", "ARBETE")
          .exact(T1);

  /** From the least on (S8.3): its breakdown, its table, its unit or area, everything. */
  @ParameterizedTest(name = "{0} {1}: from rung {2} on")
  @CsvSource({
    "EXIT_OUTCOME,       X F _T ARBETE,   0",
    "EXIT_OUTCOME,       X M _T ARBETE,   0",
    "EXIT_OUTCOME,       X _T _T ARBETE,  1",
    "EXIT_OUTCOME,       X F _T OTHER,    1",
    "PARTICIPATION_FLOW, X _T _T ended,   2",
    "EXIT_OUTCOME,       _T F _T SJUKDOM, 3",
    "PARTICIPATION_FLOW, A _T _T ended,   3",
  })
  void moreGoesWithAFigureRungByRung(Table table, String codes, int from) {
    CellKey row = CellKey.of(table, codes.split(" "));
    for (int rung = 0; rung < Protection.TOGETHER.size(); rung++) {
      assertThat(Protection.TOGETHER.get(rung).test(FIGURE, row))
          .as("rung %d", rung)
          .isEqualTo(rung >= from);
    }
  }

  /** S8.1, by nothing but the count: not the audit, not what is known of it. */
  @ParameterizedTest
  @CsvSource({"OPEN, true", "HELD_BACK, false", "HIDDEN, false", ", false"})
  void everySmallCountThatGoesOutIsHidden(State start, boolean goesOut) {
    SuppressionPattern pattern = new SuppressionPattern(exact, key -> start);
    pattern.hideSmall(5);
    Set<CellKey> small = new HashSet<>();
    exact
        .cells()
        .forEach(
            (key, count) -> {
              if (List.of(1L, 2L, 3L, 4L).contains(count)) {
                small.add(key);
              }
            });
    assertThat(exact.cells().values()).contains(0L, 3L, 4L, 5L, 7L);
    assertThat(pattern.hidden()).isEqualTo(goesOut ? small : Set.of());
  }

  @Test
  void theRowsThatGoTogetherAreHidden() {
    SuppressionPattern pattern = new SuppressionPattern(exact, key -> State.OPEN);
    Sensitive.Name figure =
        new Sensitive.Name(T1, Sketch.flow("A", "F", "new"), Sensitive.Kind.COUNT, 3);
    pattern.hide(Set.of(figure), (one, row) -> row.unit().equals(one.unit()));
    assertThat(pattern.hidden())
        .isNotEmpty()
        .allMatch(row -> row.unit().equals("A"))
        .hasSize((int) exact.cells().keySet().stream().filter(k -> k.unit().equals("A")).count());
  }

  /** A figure of another period has no row here. */
  @Test
  void aFiguresOwnRowIsHidden() {
    SuppressionPattern pattern = new SuppressionPattern(exact, key -> State.OPEN);
    CellKey row = Sketch.flow("A", "F", "new");
    CellKey other = Sketch.flow("A", "M", "new");
    pattern.hide(
        Set.of(
            new Sensitive.Name(T1, row, Sensitive.Kind.COUNT, 3),
            new Sensitive.Name(T2, other, Sensitive.Kind.COUNT, 3)));
    assertThat(pattern.hidden()).containsExactly(row);
  }

  /** What is held back, or not spoken of, stays so. */
  @ParameterizedTest
  @CsvSource({
    "OPEN,      false, OPEN,      SHOWN,     HIDDEN",
    "OPEN,      true,  HIDDEN,    HIDDEN,    HIDDEN",
    "HELD_BACK, false, HELD_BACK, HELD_BACK, HELD_BACK",
    "HELD_BACK, true,  HELD_BACK, HELD_BACK, HELD_BACK",
    ",          true,  ,          ,          ",
  })
  void whatIsKnownOfARow(State start, boolean hidden, State open, State decided, State nothing) {
    CellKey row = Sketch.flow("A", "F", "new");
    SuppressionPattern pattern = new SuppressionPattern(exact, key -> start);
    if (hidden) {
      pattern.hidden().add(row);
    }
    assertThat(pattern.goesOut(row)).isEqualTo(start == State.OPEN);
    assertThat(pattern.open(row)).isEqualTo(open);
    assertThat(pattern.decided(row)).isEqualTo(decided);
    assertThat(pattern.nothing(row)).isEqualTo(nothing);
  }
}
