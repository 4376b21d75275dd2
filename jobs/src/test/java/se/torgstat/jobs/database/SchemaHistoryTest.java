package se.torgstat.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Where anything is not as the program has it, Flyway is asked. */
@ExtendWith(TestDatabase.class)
class SchemaHistoryTest {
  private static final String COPY =
      "INSERT INTO torgstat_run.schema_history SELECT %s, description, type, %s, installed_by,"
          + " installed_on, execution_time, success FROM torgstat_run.schema_history WHERE ";

  private final DataSource pipeline;

  SchemaHistoryTest(Database database) {
    database.migrate();
    this.pipeline = database.pipeline();
  }

  @Test
  void afterMigratingAllHasRun() {
    assertThat(SchemaHistory.isComplete(pipeline)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM torgstat_run.schema_history WHERE version = '005'",
        "DELETE FROM torgstat_run.schema_history WHERE script = 'R__exit_outcome.sql'",
        "UPDATE torgstat_run.schema_history SET checksum = 1 WHERE version = '005'",
        "UPDATE torgstat_run.schema_history SET checksum = 1 WHERE script = 'R__exit_outcome.sql'",
        "UPDATE torgstat_run.schema_history SET success = 0 WHERE version = '005'",
        "UPDATE torgstat_run.schema_history SET type = 'DELETE' WHERE version = '005'"
      })
  void whatHasNotRunIsSeen(String change) throws SQLException {
    assertThat(isCompleteAfter(change)).isFalse();
  }

  @Test
  void whatANewerVersionRanIsSeen() throws SQLException {
    assertThat(
            isCompleteAfter(COPY.formatted("9999, '999'", "'V999__x.sql', 1") + "version = '001'"))
        .isFalse();
    assertThat(
            isCompleteAfter(COPY.formatted("9999, '999'", "script, checksum") + "version = '001'"))
        .isFalse();
  }

  @Test
  void ofAViewItsLastTextCounts() throws SQLException {
    String script = "script = 'R__exit_outcome.sql'";
    assertThat(isCompleteAfter(COPY.formatted("-1, NULL", "script, 1") + script)).isTrue();
    assertThat(isCompleteAfter(COPY.formatted("9999, NULL", "script, 1") + script)).isFalse();
  }

  /** The change is seen in its own transaction alone, and undone. */
  private boolean isCompleteAfter(String change) throws SQLException {
    try (Connection connection = pipeline.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        assertThat(statement.executeUpdate(change)).isEqualTo(1);
        return SchemaHistory.isComplete(new SingleConnectionDataSource(connection, true));
      } finally {
        connection.rollback();
      }
    }
  }
}
