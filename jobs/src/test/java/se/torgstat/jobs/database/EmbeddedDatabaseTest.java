package se.torgstat.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.exit.Refusal;

@ExtendWith(TestDatabase.class)
class EmbeddedDatabaseTest {
  private static final Path HOME = TestDatabase.FORK.resolve("test-home");

  private final EmbeddedDatabase database;
  private final JdbcTemplate pipeline;
  private final JdbcTemplate analyst;

  EmbeddedDatabaseTest(Database database) {
    this.database = (EmbeddedDatabase) database;
    this.pipeline = new JdbcTemplate(database.pipeline());
    this.analyst = new JdbcTemplate(database.analyst());
  }

  @Test
  void theAnalystReadsWhatIsPublished() {
    assertThat(analyst.queryForList("SELECT unit FROM unit WHERE level = 'TOTAL'", String.class))
        .containsExactly("_T");
    assertThat(analyst.queryForList("SELECT * FROM positive_solution")).isNotNull();
  }

  @Test
  void theAnalystSeesNothingOfTheRuns() {
    assertThat(analyst.queryForList("SHOW DATABASES", String.class))
        .containsExactlyInAnyOrder("information_schema", "torgstat");
    assertThatThrownBy(() -> analyst.queryForList("SELECT * FROM torgstat_run.run"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theAnalystWritesNothing() {
    for (String write :
        List.of(
            "DELETE FROM revision",
            "UPDATE sex SET label_sv = ''",
            "INSERT INTO sex VALUES ('X', '', '', 1)",
            "CREATE TABLE torgstat.x (x INT)",
            "DROP VIEW exit_outcome",
            "SET GLOBAL general_log = 1",
            "SELECT 1 INTO OUTFILE '/tmp/torgstat-test'")) {
      assertThatThrownBy(() -> analyst.execute(write)).isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void thePipelineMakesNoUsers() {
    assertThatThrownBy(() -> pipeline.execute("CREATE USER x@localhost"))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> pipeline.execute("CREATE DATABASE torgstat_more"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void nobodyEntersWithoutAPassword() {
    for (String user : List.of("root", "torgstat", "analyst", "", "mariadb.sys")) {
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      "jdbc:mariadb://127.0.0.1:" + database.port() + "/", user, ""))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void listensOnLoopbackAlone() throws Exception {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, database.port()).close())
              .isInstanceOf(ConnectException.class);
        }
      }
    }
  }

  @Test
  void keepsPasswordsAndDataFromOthers() throws Exception {
    for (String user : List.of("root", "torgstat", "analyst")) {
      assertThat(mode(HOME.resolve("secrets").resolve(user + ".password"))).isEqualTo("rw-------");
    }
    assertThat(mode(HOME.resolve("secrets"))).isEqualTo("rwx------");
    assertThat(mode(HOME.resolve("database"))).isEqualTo("rwx------");
  }

  @Test
  void everyTableAndColumnHasAComment() {
    assertThat(
            pipeline.queryForList(
                "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
                    + " WHERE table_type = 'BASE TABLE' AND table_comment = ''"
                    + " AND table_schema = 'torgstat'",
                String.class))
        .isEmpty();
    assertThat(
            pipeline.queryForList(
                "SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c"
                    + " JOIN information_schema.tables t USING (table_schema, table_name)"
                    + " WHERE t.table_type = 'BASE TABLE' AND c.column_comment = ''"
                    + " AND table_schema = 'torgstat'",
                String.class))
        .isEmpty();
  }

  @Test
  void migratesAgainWithoutAChange() {
    database.migrate();
    assertThat(
            pipeline.queryForList(
                "SELECT version FROM torgstat_run.schema_history WHERE NOT success", String.class))
        .isEmpty();
  }

  @Test
  void migratesOnAfterAKillInTheMiddleOfAMigration() {
    pipeline.update("DELETE FROM torgstat_run.schema_history WHERE version >= '002'");
    pipeline.update("DELETE FROM torgstat_run.schema_history WHERE version IS NULL");
    database.migrate();
    assertThat(
            pipeline.queryForObject(
                "SELECT COUNT(*) FROM torgstat_run.schema_history WHERE success", Integer.class))
        .isGreaterThan(8);
  }

  @Test
  void refusesADatabaseOfANewerVersion() {
    pipeline.update(
        "INSERT INTO torgstat_run.schema_history SELECT 9999, '999', description, type, script,"
            + " checksum, installed_by, installed_on, execution_time, success"
            + " FROM torgstat_run.schema_history WHERE version = '001'");
    try {
      assertThatThrownBy(database::migrate)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("newer");
    } finally {
      pipeline.update("DELETE FROM torgstat_run.schema_history WHERE version = '999'");
    }
  }

  @Test
  void twoUsersInOneProgramShareTheServer() {
    EmbeddedDatabase second = EmbeddedDatabase.open(HOME, TestDatabase.PROGRAMS);
    assertThat(second.port()).isEqualTo(database.port());
    second.close();
    assertThat(database.isRunning()).isTrue();
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
