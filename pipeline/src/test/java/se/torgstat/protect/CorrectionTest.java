package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** What a revision corrects, what it holds back, and how it marks what it corrects (S8.5, S7.2). */
class CorrectionTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final CellKey TOTAL = flow("A", "_T", "_T");
  private static final CellKey WOMEN = flow("A", "F", "_T");
  private static final CellKey MEN = flow("A", "M", "_T");
  private static final CellKey ELSEWHERE = flow("B", "F", "_T");

  @ParameterizedTest(name = "from {0} to {1}: goes out {2}")
  @CsvSource({
    "20, 20, true", "20, 21, false", "20, 24, false", "20, 25, true", "20, 19, false",
    "20, 16, false", "20, 15, true", "4, 0, false", "5, 0, true", ", 3, true",
  })
  void aChangeOfOneToFourIsHeldBack(Long before, long now, boolean goesOut) {
    Correction correction =
        correction(Map.of(WOMEN, now, TOTAL, 99L), previous(Map.of(), WOMEN, before));
    assertThat(correction.goesOut(WOMEN)).isEqualTo(goesOut);
    assertThat(correction.goesOut(MEN)).as("all of the group goes together").isEqualTo(goesOut);
    assertThat(correction.goesOut(TOTAL)).as("totals always").isTrue();
    assertThat(correction.goesOut(ELSEWHERE)).as("another group's").isTrue();
  }

  @Test
  void aRowThatIsNoMoreCountsNobody() {
    assertThat(correction(Map.of(), previous(Map.of(), WOMEN, 3L)).goesOut(WOMEN)).isFalse();
    assertThat(correction(Map.of(), previous(Map.of(), WOMEN, 0L)).goesOut(WOMEN)).isTrue();
  }

  @Test
  void aSmallChangeOfATotalHoldsNothingBack() {
    assertThat(correction(Map.of(TOTAL, 21L), previous(Map.of(), TOTAL, 20L)).goesOut(WOMEN))
        .isTrue();
  }

  @Test
  void aUnitThatIsLeftOutHoldsNothingBack() {
    ExactTables exact = exact(Map.of(), Set.of(WOMEN));
    Publication previous = previous(Map.of(), WOMEN, 3L);
    assertThat(new Correction(exact, previous, 5, false).goesOut(WOMEN)).isTrue();
  }

  @Test
  void theOperatorMayLetSmallChangesOut() {
    ExactTables exact = exact(Map.of(WOMEN, 21L), Set.of());
    Publication previous = previous(Map.of(), WOMEN, 20L);
    assertThat(new Correction(exact, previous, 5, true).goesOut(WOMEN)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PARTICIPATION_FLOW, A _T _T opening, true",
    "PARTICIPATION_FLOW, A _T _T new, true",
    "PARTICIPATION_FLOW, A _T _T ended, true",
    "PARTICIPATION_FLOW, A _T _T ongoing, true",
    "PARTICIPATION_FLOW, A _T _T returned, false",
    "PARTICIPATION_FLOW, A F _T new, false",
    "PARTICIPATION_FLOW, A _T Y16T19 new, false",
    "EXIT_OUTCOME, A _T _T _T, true",
    "EXIT_OUTCOME, A _T _T ARBETE, false",
    "EXIT_OUTCOME, A F _T _T, false",
    "EXIT_OUTCOME, A _T Y16T19 _T, false",
    "ACTION_PLAN, A _T _T, false",
    "PROGRAMME_TIME, A _T ended LT6M, false",
    "LIVELIHOOD_CHANGE, A _T _T, false",
    "PERSON_DAYS, A, false",
  })
  void totalsAreOfAllSexesAndAges(Table table, String codes, boolean total) {
    assertThat(Correction.isTotal(CellKey.of(table, codes.split(" ")))).isEqualTo(total);
  }

  @Test
  void whatGoesOutIsMarkedWhereItDiffers() {
    ExactTables exact = exact(Map.of(TOTAL, 30L, WOMEN, 20L, MEN, 10L), Set.of());
    Publication previous = previous(Map.of(TOTAL, shown(25, 1), MEN, shown(10, 1)), WOMEN, null);
    SortedMap<CellKey, PublishedCell> rows =
        new Correction(exact, previous, 5, false)
            .rows(cells(Map.of(TOTAL, shown(30, 2), WOMEN, shown(20, 2), MEN, shown(10, 2))));
    assertThat(rows.get(TOTAL)).isEqualTo(cell(30L, ObsStatus.R, ConfStatus.F, 2));
    assertThat(rows.get(MEN)).as("the same").isEqualTo(shown(10, 2));
    assertThat(rows.get(WOMEN))
        .as("hidden before")
        .isEqualTo(cell(20L, ObsStatus.R, ConfStatus.F, 2));
    rows =
        new Correction(exact, previous, 5, false)
            .rows(cells(Map.of(TOTAL, PublishedCell.hidden(2), ELSEWHERE, shown(9, 2))));
    assertThat(rows.get(TOTAL)).as("hidden now").isEqualTo(PublishedCell.hidden(2));
    assertThat(rows).as("rows of the newest tables").containsOnlyKeys(TOTAL);
  }

  @Test
  void aRowThatIsNewHasNothingToDifferFrom() {
    ExactTables exact = exact(Map.of(WOMEN, 20L), Set.of());
    Publication previous = previous(Map.of(), MEN, 10L);
    assertThat(new Correction(exact, previous, 5, false).rows(cells(Map.of(WOMEN, shown(20, 2)))))
        .containsEntry(WOMEN, shown(20, 2))
        .doesNotContainKey(MEN);
  }

  @Test
  void whatIsHeldBackStaysAtItsRevision() {
    ExactTables exact = exact(Map.of(TOTAL, 29L, WOMEN, 21L, MEN, 8L), Set.of());
    PublishedCell corrected = cell(8L, ObsStatus.R, ConfStatus.F, 2);
    Publication previous =
        previous(Map.of(TOTAL, shown(28, 2), MEN, corrected, ELSEWHERE, shown(9, 2)), WOMEN, 20L);
    SortedMap<CellKey, PublishedCell> rows =
        new Correction(exact, previous, 5, false)
            .rows(cells(Map.of(TOTAL, shown(29, 3), WOMEN, shown(21, 3), MEN, shown(8, 3))));
    assertThat(rows.get(TOTAL)).isEqualTo(cell(29L, ObsStatus.R, ConfStatus.F, 3));
    assertThat(rows.get(WOMEN)).isEqualTo(shown(20, 1));
    assertThat(rows.get(MEN)).as("no longer differs").isEqualTo(shown(8, 2));
    assertThat(rows).as("nothing of other groups").doesNotContainKey(ELSEWHERE);
  }

  /** What is gone from the tables stays out, what is new in them has no earlier figure. */
  @Test
  void aGroupThatIsHeldBackKeepsItsOldRowsAndHidesItsNewOnes() {
    ExactTables exact = exact(Map.of(WOMEN, 20L), Set.of());
    Publication previous = previous(Map.of(), MEN, 3L);
    SortedMap<CellKey, PublishedCell> rows =
        new Correction(exact, previous, 5, false).rows(cells(Map.of(WOMEN, shown(20, 3))));
    assertThat(rows)
        .containsEntry(MEN, shown(3, 1))
        .containsEntry(WOMEN, PublishedCell.hidden(2))
        .hasSize(2);
  }

  /** Its figure stays unseen, but that it is there does not. */
  @Test
  void aRowThatIsNewWhereAllIsHeldBackIsSeenToBeHidden() {
    Correction correction =
        correction(Map.of(TOTAL, 29L, WOMEN, 21L, MEN, 8L), previous(Map.of(), WOMEN, 20L));
    assertThat(correction.state(TOTAL)).isEqualTo(Quantity.State.OPEN);
    assertThat(correction.state(WOMEN)).isEqualTo(Quantity.State.HELD_BACK);
    assertThat(correction.state(MEN)).isEqualTo(Quantity.State.HIDDEN);
    assertThat(correction.state(ELSEWHERE)).isEqualTo(Quantity.State.OPEN);
  }

  @Test
  void aRowThatIsMissingNowIsSo() {
    CellKey age = flow("A", "F", "Y16T19");
    ExactTables exact = exact(Map.of(WOMEN, 21L), Set.of(age));
    Publication previous = previous(Map.of(age, shown(7, 1)), WOMEN, 20L);
    assertThat(
            new Correction(exact, previous, 5, false)
                .rows(cells(Map.of(WOMEN, shown(21, 3), age, PublishedCell.missing(3)))))
        .containsEntry(WOMEN, shown(20, 1))
        .containsEntry(age, PublishedCell.missing(3));
  }

  private static Correction correction(Map<CellKey, Long> now, Publication previous) {
    return new Correction(exact(now, Set.of()), previous, 5, false);
  }

  private static ExactTables exact(Map<CellKey, Long> cells, Set<CellKey> missing) {
    return new ExactTables(
        T1, new TreeMap<>(), Set.of(), new TreeMap<>(cells), new TreeSet<>(missing));
  }

  /** Revision 2, of which one row is as old as revision 1. */
  private static Publication previous(Map<CellKey, PublishedCell> rows, CellKey row, Long value) {
    SortedMap<CellKey, PublishedCell> cells = cells(rows);
    cells.put(row, value == null ? PublishedCell.hidden(1) : shown(value, 1));
    return new Publication(T1, 2, new TreeMap<>(), cells, new Publication.Audit(0, -1, 0));
  }

  private static SortedMap<CellKey, PublishedCell> cells(Map<CellKey, PublishedCell> rows) {
    return new TreeMap<>(rows);
  }

  private static PublishedCell shown(long value, int revision) {
    return cell(value, ObsStatus.A, ConfStatus.F, revision);
  }

  private static PublishedCell cell(Long value, ObsStatus obs, ConfStatus conf, int revision) {
    return new PublishedCell(value, obs, conf, revision);
  }

  private static CellKey flow(String unit, String sex, String age) {
    return CellKey.of(Table.PARTICIPATION_FLOW, unit, sex, age, "new");
  }
}
