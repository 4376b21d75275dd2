package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.jobs.store.Fixtures.flow;
import static se.torgstat.jobs.store.Fixtures.provenance;
import static se.torgstat.jobs.store.Fixtures.publication;
import static se.torgstat.jobs.store.Fixtures.shown;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyRow;
import se.torgstat.account.SocialAccount;
import se.torgstat.contract.LivelihoodCost;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** Every query of the cookbook runs as the analyst, and those that add up do. */
@ExtendWith(TestDatabase.class)
class CookbookTest {
  private final PublicationStore store;
  private final AccountStore accounts;
  private final JdbcTemplate analyst;
  private final Database database;

  CookbookTest(Database database) {
    this.database = database;
    this.store = new PublicationStore(database.pipeline());
    this.accounts = new AccountStore(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @BeforeEach
  void aYear() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund("Torget"));
    publish("2023-T1", 40, 9, 8, 42, 5000, 200);
    publish("2024-T1", 50, 10, 20, 40, 6000, 300);
    publish("2024-T2", 40, 12, 7, 45, 6100, 310);
    publish("2024-D2", 50, 22, 27, 45, 12100, 610);
    publish("2024-T3", 45, 5, 10, 40, 5990, 290);
    publish("2024", 50, 27, 37, 40, 18090, 900);
  }

  @Test
  void everyQueryRuns() throws IOException {
    List<CookbookQuery> queries = CookbookQuery.all();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(20);
    for (CookbookQuery query : queries) {
      assertThat(query.question()).as(query.file()).endsWith("?");
      assertThat(run(query)).as(query.file()).isNotNull();
    }
  }

  @Test
  void theBridgeFromTertialsToTheYearLeavesNothingUnexplained() throws IOException {
    List<Map<String, Object>> bridge = run(CookbookQuery.named("account_bridge"));
    assertThat(bridge)
        .filteredOn(row -> row.get("enhet").equals("Torget"))
        .extracting(
            row -> row.get("period"),
            row -> text(row.get("participants")),
            row -> text(row.get("tertials_participants")),
            row -> text(row.get("raknade_igen")),
            row -> text(row.get("oforklarat")),
            row -> text(row.get("cost_tkr")),
            row -> text(row.get("tertials_cost_tkr")))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("2024-D2", "72", "112", "40", "0", "610", "610"),
            org.assertj.core.groups.Tuple.tuple("2024", "77", "162", "85", "0", "900", "900"));
  }

  @Test
  void aTertialStandsBesideTheSameOneOfTheYearBefore() {
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT_WS(' ', earlier_period, new, earlier_new, new_change, balance,"
                    + " earlier_balance) FROM tertial_comparison"
                    + " WHERE period = '2024-T1' AND unit = 'TORG'",
                String.class))
        .containsExactly("2023-T1 10 9 1 -10 1");
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT_WS(' ', balance, stock_change) FROM tertial_flow"
                    + " WHERE period = '2024-T2' AND unit = 'TORG'",
                String.class))
        .containsExactly("5 5");
  }

  @Test
  void theLongestTimesAreAShareOfAll() {
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT_WS(' ', time_band, value, whole, percent, obs_status)"
                    + " FROM programme_time_share WHERE period = '2024-T1' AND unit = 'TORG'",
                String.class))
        .containsExactly("LT6M 10 40 25 A");
  }

  @Test
  void sumsAndDifferencesOfTheEconomyAreDerived() {
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT_WS(' ', activity, budget, outcome, difference)"
                    + " FROM economy_statement WHERE period = '2024-T1' ORDER BY sort_order",
                String.class))
        .containsExactly(
            "Torg -320 -300 20",
            "Kansli -80 -90 -10",
            "Medel 400 400 0",
            "Summa intäkter 400 400 0",
            "Kostnader totalt -400 -390 10",
            "Resultat 0 10 10");
  }

  @Test
  void theEffectOfLivelihoodsRestsOnShownCountsAndNamedCosts() {
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT_WS(' ', livelihood_start, livelihood_end, payer, people,"
                    + " effect_kr_per_year) FROM livelihood_effect WHERE period = '2024-T1'"
                    + " AND unit = 'TORG' ORDER BY livelihood_start, livelihood_end",
                String.class))
        .containsExactly(
            "EGEN EGEN KOMMUNEN 6 0",
            "EGEN _U KOMMUNEN 7 490",
            "_T _T KOMMUNEN 20 490",
            "_U EGEN KOMMUNEN",
            "_U _U KOMMUNEN 7 0");
  }

  private List<Map<String, Object>> run(CookbookQuery query) {
    return analyst.queryForList(query.sql());
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString().replaceAll("\\.0+$", "");
  }

  private void publish(
      String code, long opening, long begun, long ended, long ongoing, long days, long cost) {
    Period period = Period.parse(code);
    var cells = new TreeMap<CellKey, PublishedCell>();
    for (String unit : List.of("TORG", "TEAM")) {
      cells.put(flow(unit, "opening"), shown(opening, 1));
      cells.put(flow(unit, "new"), shown(begun, 1));
      cells.put(flow(unit, "ended"), shown(ended, 1));
      cells.put(flow(unit, "ongoing"), shown(ongoing, 1));
      cells.put(CellKey.of(Table.PERSON_DAYS, unit), shown(days, 1));
    }
    cells.put(CellKey.of(Table.PROGRAMME_TIME, "TORG", "_T", "ongoing", "LT6M"), shown(10, 1));
    livelihoods(cells);
    Publication publication = publication(period, 1, cells);
    store.publish(List.of(publication), provenance(""));
    List<EconomyRow> lines =
        List.of(
            line(EconomyRow.Kind.KOSTNAD, "verksamheter", "Torg", -cost - 20, -cost),
            line(EconomyRow.Kind.KOSTNAD, "kansli", "Kansli", -80, -90),
            line(EconomyRow.Kind.INTAKT, "intakter", "Medel", 400, 400));
    accounts.insert(
        period,
        1,
        lines.stream().map(line -> new AccountStore.Line(line, null)).toList(),
        SocialAccount.of(Fixtures.forbund("Torget"), publication, lines, List.of(), List.of()));
    new LivelihoodCostStore(database.pipeline())
        .insert(
            period,
            1,
            List.of(
                new LivelihoodCost("EGEN", "KOMMUNEN", 30, 2024, "prov"),
                new LivelihoodCost("_U", "KOMMUNEN", 100, 2024, "prov")));
  }

  /** Of twenty who ended seven went from wages to unknown; one of the rows is hidden. */
  private static void livelihoods(Map<CellKey, PublishedCell> cells) {
    livelihood(cells, "_T", "_T", shown(20, 1));
    livelihood(cells, "EGEN", "_T", shown(13, 1));
    livelihood(cells, "_U", "_T", shown(7, 1));
    livelihood(cells, "_T", "EGEN", shown(6, 1));
    livelihood(cells, "_T", "_U", shown(14, 1));
    livelihood(cells, "EGEN", "EGEN", shown(6, 1));
    livelihood(cells, "EGEN", "_U", shown(7, 1));
    livelihood(cells, "_U", "EGEN", PublishedCell.hidden(1));
    livelihood(cells, "_U", "_U", shown(7, 1));
  }

  private static void livelihood(
      Map<CellKey, PublishedCell> cells, String start, String end, PublishedCell cell) {
    cells.put(CellKey.of(Table.LIVELIHOOD_CHANGE, "TORG", start, end), cell);
  }

  private static EconomyRow line(
      EconomyRow.Kind kind, String group, String activity, long budget, long outcome) {
    return new EconomyRow(
        kind, group, activity, Map.of(Column.BUDGET_PERIOD, budget, Column.UTFALL_PERIOD, outcome));
  }
}
