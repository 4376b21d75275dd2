package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.Torgstat;
import se.torgstat.jobs.database.EmbeddedDatabase;
import se.torgstat.jobs.database.TestDatabase;

/**
 * A database of every earlier version is brought up to date by its next command, and loses nothing.
 * The dumps were made by those versions from the samples: one night, 2022-T1 and T2 closed.
 */
class UpgradeTest {
  private static final String ROWS =
      "SELECT CONCAT_WS(' ', period, revision, unit, sex, age_band, measure, value, obs_status)"
          + " FROM torgstat.participation_flow_history";

  @BeforeAll
  static void unpackTheServer() {
    TestDatabase.shared();
  }

  @ParameterizedTest
  @ValueSource(strings = "V006")
  void anEarlierDatabaseGoesOn(String version) throws Exception {
    Path home = TestDatabase.FORK.resolve("test-upgrade").resolve(version);
    if (Files.exists(home)) {
      Office.delete(home);
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home, TestDatabase.PROGRAMS)) {
      load(database.port(), home, dump(version));
      JdbcTemplate jdbc = new JdbcTemplate(database.pipeline());
      List<String> before = jdbc.queryForList(ROWS, String.class);
      assertThat(before).isNotEmpty();

      assertThat(types(home, "status")).isZero();
      assertThat(jdbc.queryForList(ROWS, String.class)).isEqualTo(before);
      // today's samples and checks may find what the earlier version did not
      assertThat(types(home, "nightly", "--date", "2024-05-03")).isIn(0, 3);
      assertThat(jdbc.queryForList(ROWS, String.class)).isEqualTo(before);
      assertThat(types(home, "withdraw", "2022-T1", "1", "--reason", "to see")).isZero();
      assertThat(jdbc.queryForList(ROWS, String.class)).hasSizeLessThan(before.size());

      jdbc.update(
          "INSERT INTO torgstat_run.schema_history (installed_rank, version, description, type,"
              + " script, installed_by, execution_time, success)"
              + " VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, 1)");
      assertThat(types(home, "nightly", "--date", "2024-05-04")).isEqualTo(4);
    }
  }

  private static int types(Path home, String... words) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(words[0], "--home", home.toString(), "--forbund", Office.SAMPLES.toString()));
    all.addAll(List.of(words).subList(1, words.length));
    StringWriter err = new StringWriter();
    int status =
        Torgstat.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            all.toArray(String[]::new));
    assertThat(err.toString())
        .satisfiesAnyOf(
            said -> assertThat(said).isEmpty(),
            said -> assertThat(said).contains("newer version of torgstat"));
    return status;
  }

  private static void load(int port, Path home, String sql) throws IOException, SQLException {
    String password = Files.readString(home.resolve("secrets/root.password")).strip();
    try (Connection root =
            DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/mysql?allowMultiQueries=true",
                "root",
                password);
        var statement = root.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String dump(String version) throws IOException {
    try (var stream = UpgradeTest.class.getResourceAsStream("/upgrade/" + version + ".sql")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
