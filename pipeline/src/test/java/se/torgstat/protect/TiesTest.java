package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.count.Level;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.Quantity.State;

/** Which rows of two periods an attacker knows to be the same, or to add up (S8.2). */
class TiesTest {
  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  private final Ties ties = new Ties(knowledge);
  private final List<AttackersView.Rows> earlier = new ArrayList<>();

  /** A row of an earlier release, the same count of a later one: the same people or not. */
  @ParameterizedTest(name = "{0} {1}, then {2} {3}: tied {4}")
  @CsvSource({
    "2024-T1, new,     2024-T1, new,     true",
    "2024-T1, ongoing, 2024-T2, opening, true",
    "2024-T1, opening, 2024-T2, opening, false",
    "2024-T1, opening, 2024-D2, opening, true",
    "2024-T2, ongoing, 2024-D2, ongoing, true",
    "2024-T1, ongoing, 2024-D2, ongoing, false",
    "2024-T1, new,     2024-T2, new,     false",
    "2024-T1, ongoing, 2024-T1, ongoing, true",
    "2024-T2, opening, 2024-T1, ongoing, true",
  })
  void rowsOfTheSameDayAreTheSamePeople(
      String period, String measure, String later, String thenMeasure, boolean tied) {
    out(period, flow(measure), 7);
    tie(later, flow(thenMeasure), 7);
    assertThat(knowledge.identities()).hasSize(tied ? 1 : 0);
  }

  @Test
  void butOnlyWhereTheyHoldTheSameCount() {
    out("2024-T1", flow("ongoing"), 7);
    tie("2024-T2", flow("opening"), 8);
    assertThat(knowledge.identities()).isEmpty();
  }

  @Test
  void plansAndBandsAreOfTheLastDay() {
    CellKey plan = CellKey.of(Table.ACTION_PLAN, "A", "_T", "J");
    out("2024-T2", plan, 7);
    tie("2024-D2", plan, 7);
    assertThat(knowledge.identities()).hasSize(1);
    tie("2024-T3", plan, 7);
    assertThat(knowledge.identities()).hasSize(1);
  }

  @Test
  void aHalfReportAddsUpItsTertials() {
    Quantity one = out("2024-T1", flow("new"), 7);
    Quantity other = out("2024-T2", flow("new"), 2);
    Quantity sum = tie("2024-D2", flow("new"), 9);
    assertThat(knowledge.identities())
        .containsExactly(sum.expression.minus(one.expression.plus(other.expression)));
  }

  @Test
  void notWhereACorrectionCameBetween() {
    out("2024-T1", flow("new"), 7);
    out("2024-T2", flow("new"), 2);
    tie("2024-D2", flow("new"), 10);
    assertThat(knowledge.identities()).isEmpty();
  }

  @Test
  void norDoTertialsOfAnotherYear() {
    out("2024-T1", flow("new"), 7);
    out("2023-T2", flow("new"), 2);
    tie("2024-D2", flow("new"), 9);
    assertThat(knowledge.identities()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PARTICIPATION_FLOW, A _T _T returned, true",
    "PARTICIPATION_FLOW, A _T _T ongoing, false",
    "EXIT_OUTCOME, A _T _T ARBETE, true",
    "PROGRAMME_TIME, A _T ended LT6M, true",
    "PROGRAMME_TIME, A _T ongoing LT6M, false",
    "ACTION_PLAN, A _T J, false",
    "LIVELIHOOD_CHANGE, A _T EGEN, true",
    "PERSON_DAYS, A, true",
  })
  void whatHappensAddsUpAndWhatStandsDoesNot(Table table, String codes, boolean flow) {
    assertThat(Ties.isFlow(CellKey.of(table, codes.split(" ")))).isEqualTo(flow);
  }

  @Test
  void aStockDoesNotAddUp() {
    out("2024-T1", flow("ongoing"), 7);
    out("2024-T2", flow("ongoing"), 2);
    tie("2024-D2", flow("ongoing"), 9);
    assertThat(knowledge.identities()).isEmpty();
  }

  /** Each of the revisions that add up is tied. */
  @Test
  void inEveryCombinationOfRevisions() {
    out("2024-T1", flow("new"), 7);
    out("2024-T1", flow("new"), 7);
    out("2024-T2", flow("new"), 2);
    tie("2024-D2", flow("new"), 9);
    assertThat(knowledge.identities()).hasSize(2);
  }

  /** A row that a tertial does not have counts nobody there, if it could not have it. */
  @Test
  void aRowThatIsNotThereIsNobodys() {
    out("2024-T1", flow("new"), 7);
    earlier.add(rows("2024-T2", new TreeMap<>()));
    tie("2024-D2", flow("new"), 7);
    assertThat(knowledge.identities()).hasSize(1);
  }

  @Test
  void aRowThatIsNotOutMayBeSomebodys() {
    out("2024-T1", flow("new"), 7);
    SortedMap<CellKey, Long> cells = new TreeMap<>();
    cells.put(flow("new"), 0L);
    earlier.add(rows("2024-T2", cells));
    tie("2024-D2", flow("new"), 7);
    assertThat(knowledge.identities()).isEmpty();
  }

  private Quantity out(String period, CellKey key, long count) {
    AttackersView.Rows rows = rows(period, new TreeMap<>());
    Quantity quantity = put(rows, key, count);
    earlier.add(rows);
    return quantity;
  }

  private Quantity tie(String period, CellKey key, long count) {
    AttackersView.Rows rows = rows(period, new TreeMap<>());
    Quantity quantity = put(rows, key, count);
    ties.tie(earlier, rows);
    return quantity;
  }

  private Quantity put(AttackersView.Rows rows, CellKey key, long count) {
    Period period = rows.period();
    Place place = new Place("A", period.start(), period.end(), false);
    Quantity quantity = knowledge.quantity(knowledge.unknown(count, place), count, State.SHOWN);
    rows.quantities().put(key, quantity);
    return quantity;
  }

  private static AttackersView.Rows rows(String code, SortedMap<CellKey, Long> cells) {
    Period period = Period.parse(code);
    SortedMap<String, CountedGroup> groups = new TreeMap<>();
    groups.put("A", new CountedGroup(new Group("A", Level.UNIT, List.of("A")), period.end(), null));
    return new AttackersView.Rows(
        new ExactTables(period, groups, Set.of(), cells, new TreeSet<>()),
        1,
        new TreeMap<>(),
        new HashSet<>());
  }

  private static CellKey flow(String measure) {
    return CellKey.of(Table.PARTICIPATION_FLOW, "A", "_T", "_T", measure);
  }
}
