package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.jobs.store.Fixtures.flow;
import static se.torgstat.jobs.store.Fixtures.publication;
import static se.torgstat.jobs.store.Fixtures.shown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyRow;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;
import se.torgstat.reconcile.Reconciled;
import se.torgstat.reconcile.Verdict;

/** C2–C4 and C7, read back from the published tables (S11): each right once and wrong once. */
@ExtendWith(TestDatabase.class)
class ReconciliationStoreTest {
  private static final String RULES = "LOKAL 1";
  private static final String OTHER_EXPORT = "c".repeat(64);

  private final Database database;
  private final PublicationStore store;
  private final ReconciliationStore reconciliations;
  private final JdbcTemplate analyst;

  ReconciliationStoreTest(Database database) {
    this.database = database;
    this.store = new PublicationStore(database.pipeline());
    this.reconciliations = new ReconciliationStore(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @BeforeEach
  void empty() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund("Torget"));
  }

  @Test
  void theFlowAddsUpWhereAllFourAreShown() {
    SortedMap<CellKey, PublishedCell> cells = flowOf("TORG", 50, 10, 20, 40);
    cells.putAll(flowOf("OMR", 50, 10, 20, 41));
    cells.putAll(flowOf("_T", 50, 10, 20, 99));
    cells.put(flow("_T", "ended"), PublishedCell.hidden(1));
    publish("2024-T1", 1, cells, Fixtures.SHA);
    assertThat(rows("C2")).containsExactly("OMR _T _T 40 41 1 DEVIATION", "TORG _T _T 40 40 0 OK");
  }

  @Test
  void figuresOfDifferentRevisionsAreNotCompared() {
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 40), Fixtures.SHA);
    SortedMap<CellKey, PublishedCell> second = flowOf("TORG", 50, 10, 20, 41);
    second.put(flow("TORG", "ongoing"), shown(41, 2));
    publish("2024-T1", 2, second, Fixtures.SHA);
    assertThat(rows("C2")).isEmpty();
  }

  @Test
  void ongoingIsTheNextOpeningUnlessLaterExportsMovedIt() {
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 40), Fixtures.SHA);
    publish("2024-T2", 1, flowOf("TORG", 40, 5, 5, 40), Fixtures.SHA);
    publish("2024-D2", 1, flowOf("TORG", 50, 15, 25, 40), Fixtures.SHA);
    publish("2024-T3", 1, flowOf("TORG", 46, 5, 5, 46), OTHER_EXPORT);
    assertThat(rows("C3"))
        .containsExactly(
            "TORG _T _T after 2024-D2 40 46 6 REVISION",
            "TORG _T _T after 2024-T1 40 40 0 OK",
            "TORG _T _T after 2024-T2 40 46 6 REVISION");
  }

  @Test
  void ongoingThatIsNotTheNextOpeningOfTheSameExportsDeviates() {
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 40), Fixtures.SHA);
    publish("2024-T2", 1, flowOf("TORG", 46, 5, 5, 46), Fixtures.SHA);
    assertThat(rows("C3")).containsExactly("TORG _T _T after 2024-T1 40 46 6 DEVIATION");
  }

  /** Planned ends that have come (W304) move counts though not a byte is another. */
  @Test
  void theSameBytesUnderALaterDateAreAnotherExport() {
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 40), Fixtures.SHA);
    store.publish(
        List.of(publication(Period.parse("2024-T2"), 1, flowOf("TORG", 39, 5, 5, 39))),
        provenance(new ExportRecord("TORG", "torg.csv", LocalDate.of(2024, 9, 2), Fixtures.SHA)));
    assertThat(rows("C3")).containsExactly("TORG _T _T after 2024-T1 40 39 -1 REVISION");
  }

  /** An area is the same people after one of its units has ended (S6.1). */
  @Test
  void anAreaIsComparedAcrossTheEndOfAUnit() {
    publishWithTeam("2024-T1", flowOf("OMR", 50, 10, 20, 40), Set.of("OMR", "TORG", "TEAM"), "1");
    publishWithTeam("2024-T2", flowOf("OMR", 41, 5, 5, 41), Set.of("OMR", "TORG"), "1");
    publishWithTeam("2024-T3", flowOf("OMR", 43, 5, 5, 43), Set.of("OMR", "TORG"), "2");
    assertThat(rows("C3"))
        .containsExactly(
            "OMR _T _T after 2024-T1 40 41 1 DEVIATION",
            "OMR _T _T after 2024-T2 41 43 2 REVISION");
  }

  private void publishWithTeam(
      String period, SortedMap<CellKey, PublishedCell> cells, Set<String> units, String export) {
    Publication plain = publication(Period.parse(period), 1, cells);
    SortedMap<String, LocalDate> through = new TreeMap<>();
    units.forEach(unit -> through.put(unit, plain.period().end()));
    store.publish(
        List.of(new Publication(plain.period(), 1, through, cells, plain.audit())),
        provenance(
            new ExportRecord("TORG", "torg.csv", LocalDate.of(2024, 5, 1), Fixtures.SHA),
            new ExportRecord("TEAM", "team.csv", LocalDate.of(2024, 5, 1), export.repeat(64))));
  }

  @Test
  void partsAddUpToTheirTotalWhereAllAreShown() {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    sexes(cells, "TORG", shown(10, 1), shown(6, 1), shown(4, 1));
    sexes(cells, "OMR", shown(10, 1), shown(6, 1), shown(5, 1));
    sexes(cells, "_T", shown(10, 1), shown(6, 1), PublishedCell.hidden(1));
    exit(cells, "_T", 20);
    exit(cells, "POSITIVE", 12);
    exit(cells, "OTHER", 8);
    exit(cells, "ARBETE", 11);
    publish("2024-T1", 1, cells, Fixtures.SHA);
    assertThat(rows("C4"))
        .containsExactly(
            "exit_outcome OMR _T _T POSITIVE by code 11 12 1 DEVIATION",
            "exit_outcome OMR _T _T _T by group 20 20 0 OK",
            "participation_flow OMR _T _T new by sex 11 10 -1 DEVIATION",
            "participation_flow TORG _T _T new by sex 10 10 0 OK");
  }

  @Test
  void costsThatAreNotInTheAccountAreFound() {
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 40), Fixtures.SHA);
    EconomyRow line =
        new EconomyRow(
            EconomyRow.Kind.KOSTNAD,
            "verksamheter",
            "Torg",
            java.util.Map.of(Column.UTFALL_PERIOD, -300L));
    new AccountStore(database.pipeline())
        .insert(
            Period.parse("2024-T1"), 1, List.of(new AccountStore.Line(line, "TORG")), List.of());
    assertThat(rows("C7")).containsExactly("costs 300 0 -300 DEVIATION");
  }

  @Test
  void whatAnOlderRevisionGaveStaysInTheHistoryAndGoesWithIt() {
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 41), Fixtures.SHA);
    Reconciled printed = new Reconciled("C6", "RESULTAT", 5L, 6L, Verdict.DEVIATION, "");
    Period open = Period.parse("2024-T2");
    reconciliations.replace(List.of(new ReconciliationStore.Row(open, null, printed)), RULES);
    publish("2024-T1", 2, flowOf("TORG", 50, 10, 20, 40, 2), Fixtures.SHA);
    assertThat(rows("C2")).containsExactly("TORG _T _T 40 40 0 OK");
    assertThat(history()).containsExactly("1 DEVIATION", "2 OK");
    assertThat(reconciliations.deviations()).isEmpty();
    new JdbcTemplate(database.pipeline())
        .update("DELETE FROM torgstat.participation_flow_history WHERE revision = 1");
    for (String table : List.of("revision_export", "revision_through_date", "revision")) {
      new JdbcTemplate(database.pipeline())
          .update("DELETE FROM torgstat." + table + " WHERE revision = 1");
    }
    assertThat(history()).containsExactly("2 OK");
  }

  /** S9.2: what was compared with a withdrawn revision is in no table; what else is there stays. */
  @Test
  void whatIsWithdrawnIsComparedNoMore() {
    Period first = Period.parse("2024-T1");
    publish("2024-T1", 1, flowOf("TORG", 50, 10, 20, 40), Fixtures.SHA);
    publish("2024-T2", 1, flowOf("TORG", 40, 5, 5, 40), Fixtures.SHA);
    publish("2024-T1", 2, flowOf("TORG", 53, 10, 20, 43, 2), OTHER_EXPORT);
    assertThat(rows("C3")).containsExactly("TORG _T _T after 2024-T1 43 40 -3 REVISION");
    publish("2024-T2", 2, flowOf("TORG", 41, 5, 5, 41, 2), OTHER_EXPORT);
    assertThat(rows("C3")).containsExactly("TORG _T _T after 2024-T1 43 41 -2 DEVIATION");
    Reconciled printed = new Reconciled("C6", "RESULTAT", 5L, 6L, Verdict.DEVIATION, "");
    reconciliations.replace(List.of(new ReconciliationStore.Row(first, null, printed)), RULES);
    store.withdraw(first, 2, new Withdrawal(Instant.EPOCH, "anna", "fel fil"));
    reconciliations.forget(first, 2, RULES);
    assertThat(
            analyst.queryForList(
                "SELECT CONCAT_WS(' ', period, revision, check_id, expected, found, verdict)"
                    + " FROM reconciliation_history WHERE check_id <> 'C2' ORDER BY period",
                String.class))
        .containsExactly("2024-T1 C6 5 6 DEVIATION", "2024-T2 2 C3 40 41 REVISION");
  }

  private List<String> history() {
    return analyst.queryForList(
        "SELECT CONCAT_WS(' ', revision, verdict) FROM reconciliation_history"
            + " WHERE check_id = 'C2' ORDER BY revision",
        String.class);
  }

  private List<String> rows(String check) {
    reconciliations.replace(List.of(), RULES);
    return analyst.queryForList(
        "SELECT CONCAT_WS(' ', subject, expected, found, deviation, verdict) FROM reconciliation"
            + " WHERE check_id = ? ORDER BY CAST(subject AS BINARY), period",
        String.class,
        check);
  }

  private void publish(
      String period, int revision, SortedMap<CellKey, PublishedCell> cells, String sha256) {
    store.publish(
        List.of(publication(Period.parse(period), revision, cells)),
        provenance(new ExportRecord("TORG", "torg.csv", LocalDate.of(2024, 5, 1), sha256)));
  }

  private static Provenance provenance(ExportRecord... exports) {
    Provenance base = Fixtures.provenance("");
    return new Provenance(
        base.publishedAt(),
        base.publishedBy(),
        "",
        RULES,
        base.parameterDigest(),
        base.parameterText(),
        base.softwareVersion(),
        Set.of(),
        List.of(exports),
        "");
  }

  private static SortedMap<CellKey, PublishedCell> flowOf(
      String unit, long opening, long begun, long ended, long ongoing) {
    return flowOf(unit, opening, begun, ended, ongoing, 1);
  }

  private static SortedMap<CellKey, PublishedCell> flowOf(
      String unit, long opening, long begun, long ended, long ongoing, int asOf) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    cells.put(flow(unit, "opening"), shown(opening, asOf));
    cells.put(flow(unit, "new"), shown(begun, asOf));
    cells.put(flow(unit, "ended"), shown(ended, asOf));
    cells.put(flow(unit, "ongoing"), shown(ongoing, asOf));
    return cells;
  }

  private static void sexes(
      SortedMap<CellKey, PublishedCell> cells,
      String unit,
      PublishedCell all,
      PublishedCell women,
      PublishedCell men) {
    cells.put(flow(unit, "new"), all);
    cells.put(CellKey.of(Table.PARTICIPATION_FLOW, unit, "F", CodeList.TOTAL, "new"), women);
    cells.put(CellKey.of(Table.PARTICIPATION_FLOW, unit, "M", CodeList.TOTAL, "new"), men);
  }

  private static void exit(SortedMap<CellKey, PublishedCell> cells, String outcome, long count) {
    cells.put(
        CellKey.of(Table.EXIT_OUTCOME, "OMR", CodeList.TOTAL, CodeList.TOTAL, outcome),
        shown(count, 1));
  }
}
