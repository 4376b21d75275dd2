package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.torgstat.jobs.store.Fixtures.T1;
import static se.torgstat.jobs.store.Fixtures.provenance;
import static se.torgstat.jobs.store.Fixtures.publication;
import static se.torgstat.jobs.store.Fixtures.shown;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyRow;
import se.torgstat.account.SocialAccount;
import se.torgstat.contract.LivelihoodCost;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.protect.Publication;

/**
 * The database itself refuses rows that contradict themselves, whoever writes them: each statement
 * here breaks the one constraint that it names, on rows that are right.
 */
@ExtendWith(TestDatabase.class)
@BothServers
class WrongRowsTest {
  private final Database database;
  private final JdbcTemplate jdbc;

  WrongRowsTest(Database database) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database.pipeline());
  }

  @BeforeEach
  void aClosedPeriod() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund("Torget"));
    var cells = new TreeMap<>(publication(T1, 1, 68).cells());
    cells.put(Fixtures.flow("TORG", "opening"), shown(50, 1));
    cells.put(CellKey.of(Table.EXIT_OUTCOME, "TORG", "_T", "_T", "POSITIVE"), shown(7, 1));
    cells.put(CellKey.of(Table.PROGRAMME_TIME, "OMR", "F", "ended", "LT6M"), shown(8, 1));
    cells.put(CellKey.of(Table.ACTION_PLAN, "TORG", "_T", "J"), shown(9, 1));
    cells.put(CellKey.of(Table.LIVELIHOOD_CHANGE, "OMR", "EGEN", "_T"), shown(10, 1));
    cells.put(CellKey.of(Table.PERSON_DAYS, "TORG"), shown(120, 1));
    Publication publication = publication(T1, 1, cells);
    new PublicationStore(database.pipeline()).publish(List.of(publication), provenance(""));
    EconomyRow line =
        new EconomyRow(
            EconomyRow.Kind.KOSTNAD,
            "verksamheter",
            "Torg",
            Map.of(Column.BUDGET_PERIOD, -320L, Column.UTFALL_PERIOD, -300L));
    AccountStore accounts = new AccountStore(database.pipeline());
    accounts.insert(
        T1,
        1,
        List.of(new AccountStore.Line(line, "TORG")),
        SocialAccount.of(
            Fixtures.forbund("Torget"), publication, List.of(line), List.of(), List.of()));
    new LivelihoodCostStore(database.pipeline())
        .insert(T1, 1, List.of(new LivelihoodCost("EGEN", "KOMMUNEN", 30, 2024, "prov")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          period_code | INSERT INTO period VALUES ('2025-T1', 'T2', '2025-05-01', '2025-08-31')
          period_code | INSERT INTO period VALUES ('2025T1', 'T1', '2025-01-01', '2025-04-30')
          period_days | INSERT INTO period VALUES ('2025-T1', 'T1', '2025-01-01', '2025-04-29')
          period_days | INSERT INTO period VALUES ('2025', 'YEAR', '2025-01-01', '2026-12-31')
          period_days | INSERT INTO period VALUES ('2025-D2', 'D2', '2025-05-01', '2025-08-31')
          revision_status | UPDATE revision SET status = 'PRELIMINARY'
          revision_withdrawal | UPDATE revision SET withdrawn_at = '2024-06-01'
          revision_withdrawal | UPDATE revision SET withdrawn_reason = 'nobody'
          revision_audit | UPDATE revision SET given_away = -1
          revision_digests | UPDATE revision SET content_digest = 'none'
          revision_export_digest | UPDATE revision_export SET sha256 = REPEAT('B', 64)
          unit_in_area | UPDATE unit SET area = NULL WHERE unit = 'TORG'
          unit_in_area | UPDATE unit SET area = 'OMR' WHERE unit = '_T'
          unit_valid | UPDATE unit SET valid_to = '2021-12-31' WHERE unit = 'TEAM'
          outcome_group_known | UPDATE outcome SET outcome_group = 'FLYTT' WHERE outcome = 'ARBETE'
          participation_flow_missing | UPDATE participation_flow_history SET value = NULL WHERE obs_status = 'A'
          participation_flow_missing | UPDATE participation_flow_history SET value = 3 WHERE obs_status = 'Q'
          participation_flow_missing | UPDATE participation_flow_history SET value = 0 WHERE obs_status = 'O'
          participation_flow_confidential | UPDATE participation_flow_history SET conf_status = 'F' WHERE obs_status = 'Q'
          participation_flow_count | UPDATE participation_flow_history SET value = -1 WHERE obs_status = 'A'
          participation_flow_counted_in | UPDATE participation_flow_history SET as_of_revision = 0
          participation_flow_as_of | UPDATE participation_flow_history SET as_of_revision = 2
          participation_flow_status_of_revision | UPDATE participation_flow_history SET obs_status = 'P' WHERE obs_status = 'A'
          participation_flow_status_of_revision | UPDATE participation_flow_history SET obs_status = 'R' WHERE obs_status = 'A'
          exit_outcome_status_of_revision | UPDATE exit_outcome_history SET obs_status = 'R'
          exit_outcome_counted_in | UPDATE exit_outcome_history SET as_of_revision = 0
          programme_time_of | UPDATE programme_time_history SET measure = 'new'
          programme_time_status_of_revision | UPDATE programme_time_history SET obs_status = 'P'
          action_plan_status_of_revision | UPDATE action_plan_history SET obs_status = 'R'
          livelihood_change_counted_in | UPDATE livelihood_change_history SET as_of_revision = 0
          person_days_status_of_revision | UPDATE person_days_history SET obs_status = 'R'
          person_days_whole_tens | UPDATE person_days_history SET value = 123
          economy_line_obs_status | UPDATE economy_line_history SET obs_status = 'Q'
          economy_line_obs_status | UPDATE economy_line_history SET obs_status = 'R'
          economy_line_free | UPDATE economy_line_history SET conf_status = 'C'
          economy_line_as_of | UPDATE economy_line_history SET as_of_revision = 0
          economy_line_unit_cost | UPDATE economy_line_history SET line = 'intakt'
          social_account_obs_status | UPDATE social_account_history SET obs_status = 'A', conf_status = 'F' WHERE unit = 'TORG'
          social_account_conf_status | UPDATE social_account_history SET conf_status = 'F' WHERE unit = 'TORG'
          social_account_known_status | UPDATE social_account_history SET cost_per_ended_kr_status = 'X', cost_per_ended_kr = 1, ended = 7, ended_status = 'A', obs_status = 'A', conf_status = 'F' WHERE unit = 'TORG'
          social_account_cost_of_shown | UPDATE social_account_history SET cost_per_ended_kr = 60000, cost_per_ended_kr_status = 'A' WHERE unit = 'TORG'
          social_account_counts | UPDATE social_account_history SET person_days = 121 WHERE unit = 'TORG'
          social_account_as_of | UPDATE social_account_history SET as_of_revision = 2
          livelihood_cost_known | UPDATE livelihood_cost_history SET source = ''
          reconciliation_period | INSERT INTO reconciliation_history VALUES ('2024-Q1', NULL, 'C6', 'x', 1, 1, 0, 'OK', '')
          reconciliation_check | INSERT INTO reconciliation_history VALUES ('2024-T2', NULL, 'C8', 'x', 1, 1, 0, 'OK', '')
          reconciliation_moved | INSERT INTO reconciliation_history VALUES ('2024-T2', NULL, 'C6', 'x', 1, 2, 1, 'REVISION', '')
          reconciliation_hidden | INSERT INTO reconciliation_history VALUES ('2024-T1', 1, 'C5', 'x', 1, NULL, NULL, 'HIDDEN', '')
          reconciliation_deviation | INSERT INTO reconciliation_history VALUES ('2024-T1', 1, 'C5', 'x', 1, 3, 1, 'DEVIATION', '')
          """)
  void aRowThatContradictsItselfIsRefused(String constraint, String statement) {
    refuses(constraint, statement);
  }

  @Test
  void everyCodeIsOneOfItsDimension() {
    for (String column : List.of("unit", "sex", "age_band", "measure", "period", "revision")) {
      refuses(
          "FOREIGN KEY",
          "UPDATE participation_flow_history SET "
              + column
              + (column.equals("revision") ? " = 7" : " = 'X'")
              + " WHERE measure = 'new' AND unit = 'TORG'");
    }
    refuses("FOREIGN KEY", "UPDATE exit_outcome_history SET outcome = 'X'");
    refuses("FOREIGN KEY", "UPDATE programme_time_history SET time_band = 'X'");
    refuses("FOREIGN KEY", "UPDATE action_plan_history SET plan = 'X'");
    refuses("FOREIGN KEY", "UPDATE livelihood_change_history SET livelihood_end = 'X'");
    refuses("FOREIGN KEY", "UPDATE person_days_history SET unit = 'X'");
    refuses("FOREIGN KEY", "UPDATE social_account_history SET unit = 'X' WHERE unit = 'TORG'");
    refuses("FOREIGN KEY", "UPDATE economy_line_history SET unit = 'X'");
    refuses("FOREIGN KEY", "UPDATE livelihood_cost_history SET livelihood_group = 'X'");
    refuses("FOREIGN KEY", "DELETE FROM outcome WHERE outcome = 'POSITIVE'");
    refuses("FOREIGN KEY", "DELETE FROM revision");
  }

  private void refuses(String constraint, String statement) {
    assertThatThrownBy(() -> jdbc.execute(qualified(statement)))
        .as(statement)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(constraint);
  }

  private static String qualified(String statement) {
    return statement.replaceFirst("^(UPDATE|INSERT INTO|DELETE FROM) ", "$1 torgstat.");
  }
}
