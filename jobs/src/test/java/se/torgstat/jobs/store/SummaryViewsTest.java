package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.jobs.store.Fixtures.T1;
import static se.torgstat.jobs.store.Fixtures.flow;
import static se.torgstat.jobs.store.Fixtures.provenance;
import static se.torgstat.jobs.store.Fixtures.publication;
import static se.torgstat.jobs.store.Fixtures.shown;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.protect.PublishedCell;

/** The views of the common questions, and that none makes a number of a hidden one. */
@ExtendWith(TestDatabase.class)
class SummaryViewsTest {
  private final PublicationStore store;
  private final JdbcTemplate analyst;
  private final Database database;

  SummaryViewsTest(Database database) {
    this.database = database;
    this.store = new PublicationStore(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @BeforeEach
  void twoRevisions() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund("Torget"));
    store.publish(List.of(publication(T1, 1, cells(1, 20))), provenance(""));
    store.publish(List.of(publication(T1, 2, cells(2, 21))), provenance("fler"));
  }

  @Test
  void aSummaryHasWomenMenAndTheShareOfTheNewestRevision() {
    String columns =
        "SELECT CONCAT_WS(' ', revision, unit_label_sv, new, new_women, new_men, ended, ongoing,"
            + " positive, positive_of, percent, obs_status) FROM ";
    assertThat(strings(columns + "tertial_summary WHERE unit = 'OMR'"))
        .containsExactly("2 Området 21 13 8 12 49 6 12 50 A");
    assertThat(strings(columns + "tertial_summary_history WHERE unit = 'OMR' ORDER BY revision"))
        .containsExactly("1 Området 20 12 8 12 48 6 12 50 A", "2 Området 21 13 8 12 49 6 12 50 A");
  }

  @Test
  void whatRestsOnAHiddenFigureIsHidden() {
    String columns =
        "SELECT CONCAT_WS(' ', opening, new, IFNULL(ended, '..'), ongoing, IFNULL(balance, '..'),"
            + " stock_change, obs_status, conf_status) FROM stock_and_flow WHERE sex = '_T' AND ";
    assertThat(strings(columns + "unit = 'OMR'")).containsExactly("40 21 12 49 9 9 A F");
    assertThat(strings(columns + "unit = 'TORG'")).containsExactly("40 21 .. 49 .. 9 Q C");
    assertThat(
            strings(
                "SELECT COUNT(*) FROM stock_and_flow_history WHERE unit = 'OMR'"
                    + " AND sex = '_T'"))
        .containsExactly("2");
  }

  @Test
  void aDifferenceIsNotTakenBetweenFiguresThatWereCountedApart() {
    SortedMap<CellKey, PublishedCell> apart = cells(3, 22);
    apart.put(flow("OMR", "ended"), shown(12, 1));
    store.publish(List.of(publication(T1, 3, apart)), provenance("igen"));
    assertThat(
            strings(
                "SELECT CONCAT_WS(' ', new, ended, IFNULL(balance, '..'), as_of_revision)"
                    + " FROM stock_and_flow WHERE unit = 'OMR' AND sex = '_T'"))
        .containsExactly("22 12 .. 1");
  }

  /** Of all, {@code returned} alone stays behind where a correction is small (S8.5). */
  @Test
  void aLineOfFlowAsksNothingOfWhoReturned() {
    SortedMap<CellKey, PublishedCell> apart = cells(3, 22);
    apart.put(flow("OMR", "returned"), PublishedCell.hidden(1));
    store.publish(List.of(publication(T1, 3, apart)), provenance("igen"));
    assertThat(
            strings(
                "SELECT CONCAT_WS(' ', new, ended, balance, obs_status)"
                    + " FROM tertial_flow WHERE unit = 'OMR' AND sex = '_T'"))
        .containsExactly("22 12 10 A");
  }

  @Test
  void aSummarySaysWhereAPartIsOfAnEarlierRevision() {
    SortedMap<CellKey, PublishedCell> apart = cells(3, 22);
    apart.put(sex("F"), shown(13, 2));
    store.publish(List.of(publication(T1, 3, apart)), provenance("igen"));
    assertThat(
            strings(
                "SELECT CONCAT_WS(' ', new, new_women, obs_status, conf_status, as_of_revision)"
                    + " FROM tertial_summary WHERE unit IN ('OMR', 'TORG') ORDER BY unit"))
        .containsExactly("22 13 A F 2", "22 Q C 3");
  }

  @Test
  void aSumOverAHiddenUnitIsNoNumber() {
    assertThat(
            strings(
                "SELECT CONCAT_WS(' ', measure, total, units, units_not_shown,"
                    + " IFNULL(units_sum, '..')) FROM unit_sum"
                    + " WHERE unit = 'OMR' AND sex = '_T' ORDER BY measure"))
        .containsExactly(
            "ended 12 2 1 ..", "new 21 2 0 30", "ongoing 49 1 0 49", "opening 40 1 0 40");
  }

  /** A correction that one unit's women stay behind of: the sum would be of no export (S8.5). */
  @Test
  void aSumOverUnitsThatWereCountedApartIsNoNumber() {
    SortedMap<CellKey, PublishedCell> apart = cells(3, 22);
    apart.put(flow("TEAM", "new"), shown(9, 1));
    store.publish(List.of(publication(T1, 3, apart)), provenance("igen"));
    assertThat(
            strings(
                "SELECT CONCAT_WS(' ', total, units, units_not_shown, IFNULL(units_sum, '..'))"
                    + " FROM unit_sum WHERE unit = 'OMR' AND sex = '_T' AND measure = 'new'"))
        .containsExactly("22 2 0 ..");
  }

  private List<String> strings(String query) {
    return analyst.queryForList(query, String.class);
  }

  private static SortedMap<CellKey, PublishedCell> cells(int revision, long begun) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    for (String unit : List.of("OMR", "TORG")) {
      cells.put(flow(unit, "opening"), shown(40, revision));
      cells.put(flow(unit, "new"), shown(begun, revision));
      cells.put(flow(unit, "ended"), shown(12, revision));
      cells.put(flow(unit, "ongoing"), shown(28 + begun, revision));
    }
    cells.put(flow("TORG", "ended"), PublishedCell.hidden(revision));
    cells.put(flow("TEAM", "new"), shown(9, revision));
    cells.put(flow("TEAM", "ended"), shown(7, revision));
    cells.put(sex("F"), shown(begun - 8, revision));
    cells.put(sex("M"), shown(8, revision));
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "OMR", "_T", "_T", "_T"), shown(12, revision));
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "OMR", "_T", "_T", "POSITIVE"), shown(6, revision));
    return cells;
  }

  private static CellKey sex(String sex) {
    return CellKey.of(Table.PARTICIPATION_FLOW, "OMR", sex, "_T", "new");
  }
}
