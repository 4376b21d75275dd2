package se.torgstat.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Settings;

/** The same server, reached as an external one by settings. */
@ExtendWith(TestDatabase.class)
class ExternalDatabaseTest {
  private static final Path SECRETS = TestDatabase.FORK.resolve("test-home/secrets");

  private final String url;

  ExternalDatabaseTest(Database database) {
    this.url = "jdbc:mariadb://127.0.0.1:" + ((EmbeddedDatabase) database).port();
  }

  @Test
  void connectsBothUsers() {
    try (Database database = Database.open(settings(url + "/torgstat_run", "torgstat"))) {
      database.migrate();
      assertThat(schema(new JdbcTemplate(database.pipeline()))).isEqualTo("torgstat_run");
      assertThat(schema(new JdbcTemplate(database.analyst()))).isEqualTo("torgstat");
    }
  }

  @Test
  void saysThatItIsNotLetIn() {
    try (Database database = Database.open(settings(url, "analyst"))) {
      assertThatThrownBy(database::pipeline)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("TORGSTAT_DB_URL");
    }
  }

  @Test
  void refusesAnAddressOfAnotherFormOrWithAPassword() {
    for (String wrong : new String[] {"localhost:3306", url + "/torgstat_run?password=x"}) {
      assertThatThrownBy(() -> Database.open(settings(wrong, "torgstat")))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("TORGSTAT_DB_URL");
    }
  }

  @Test
  void takesMariaDbFrom1011() {
    assertThat(ServerCheck.isSupported("MariaDB", 10, 11)).isTrue();
    assertThat(ServerCheck.isSupported("MariaDB", 11, 4)).isTrue();
    assertThat(ServerCheck.isSupported("MariaDB", 10, 6)).isFalse();
    assertThat(ServerCheck.isSupported("MySQL", 12, 0)).isFalse();
  }

  private static Settings settings(String url, String passwordOf) {
    return Settings.load(
        TestDatabase.TARGET,
        null,
        Map.of(
            "TORGSTAT_DB_URL", url,
            "TORGSTAT_DB_PASSWORD_FILE", SECRETS.resolve(passwordOf + ".password").toString(),
            "TORGSTAT_ANALYST_PASSWORD_FILE", SECRETS.resolve("analyst.password").toString()),
        Map.of());
  }

  private static String schema(JdbcTemplate jdbc) {
    return jdbc.queryForObject("SELECT DATABASE()", String.class);
  }
}
