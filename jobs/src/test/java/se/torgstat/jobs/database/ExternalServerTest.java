package se.torgstat.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Settings;

/** Somebody else's server: the rights that {@code sql/setup} gives, and TLS by settings (S13.1). */
@EnabledIf(
    value = "se.torgstat.jobs.database.DebianServer#isInstalled",
    disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
class ExternalServerTest {
  private static final Path KEYS = TestDatabase.FORK.resolve("test-debian-keys");
  private static DebianServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.createDirectories(KEYS);
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                KEYS.resolve("key.pem").toString(),
                "-out",
                KEYS.resolve("cert.pem").toString())
            .redirectErrorStream(true)
            .redirectOutput(KEYS.resolve("log").toFile())
            .start();
    assertThat(openssl.waitFor()).isZero();
    server =
        DebianServer.start(
            "rights",
            "--ssl-cert=" + KEYS.resolve("cert.pem"),
            "--ssl-key=" + KEYS.resolve("key.pem"));
    try (Database database = open(Map.of())) {
      database.migrate();
    }
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void theSetupMayBeRunAgain() {
    server.setUpAgain();
    try (Database database = open(Map.of())) {
      assertThat(count(database, "SELECT COUNT(*) FROM torgstat.unit")).isPositive();
    }
  }

  @Test
  void thePipelinesUserHasTheTwoSchemasAndNothingElse() {
    try (Database database = open(Map.of())) {
      JdbcTemplate pipeline = new JdbcTemplate(database.pipeline());
      for (String more :
          List.of(
              "CREATE USER 'eve'@'%' IDENTIFIED BY 'x'",
              "GRANT SELECT ON torgstat.* TO 'analyst'@'%'",
              "CREATE DATABASE elsewhere",
              "SELECT * FROM mysql.global_priv",
              "SET GLOBAL max_connections = 1")) {
        assertThatThrownBy(() -> pipeline.execute(more)).isInstanceOf(DataAccessException.class);
      }
    }
  }

  @Test
  void theAnalystReadsWhatIsPublishedAndNothingElse() {
    try (Database database = open(Map.of())) {
      JdbcTemplate analyst = new JdbcTemplate(database.analyst());
      assertThat(analyst.queryForObject("SELECT COUNT(*) FROM participation_flow", Long.class))
          .isZero();
      for (String more :
          List.of(
              "SELECT * FROM torgstat_run.run",
              "USE torgstat_run",
              "UPDATE torgstat.unit SET label_sv = 'x'",
              "DELETE FROM torgstat.revision",
              "CREATE TABLE torgstat.own (x INT)",
              "DROP VIEW torgstat.participation_flow")) {
        assertThatThrownBy(() -> analyst.execute(more)).isInstanceOf(DataAccessException.class);
      }
      assertThat(
              analyst.queryForList(
                  "SELECT schema_name FROM information_schema.schemata", String.class))
          .doesNotContain("torgstat_run", "mysql");
    }
  }

  @Test
  void encryptsAndKnowsTheServerWhereTheAddressSaysSo() {
    String url = server.settings().get("TORGSTAT_DB_URL");
    String verified = url + "?sslMode=verify-full&serverSslCert=" + KEYS.resolve("cert.pem");
    try (Database database = open(Map.of("TORGSTAT_DB_URL", verified))) {
      assertThat(cipher(database.pipeline())).isNotEmpty();
      assertThat(cipher(database.analyst())).isNotEmpty();
    }
    server.administrator("SET GLOBAL require_secure_transport = ON;");
    try (Database database = open(Map.of("TORGSTAT_DB_URL", url))) {
      assertThatThrownBy(database::pipeline).isInstanceOf(Refusal.class);
    } finally {
      server.administrator("SET GLOBAL require_secure_transport = OFF;");
    }
  }

  private static String cipher(javax.sql.DataSource source) {
    return String.valueOf(
        new JdbcTemplate(source).queryForMap("SHOW STATUS LIKE 'Ssl_cipher'").get("Value"));
  }

  private static long count(Database database, String query) {
    Long count = new JdbcTemplate(database.pipeline()).queryForObject(query, Long.class);
    return count == null ? 0 : count;
  }

  private static Database open(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(server.settings());
    settings.putAll(more);
    return Database.open(Settings.load(TestDatabase.TARGET, null, settings, Map.of()));
  }
}
