package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.torgstat.jobs.operator.Office;

/** A server that cannot be reached, or that is not the one that it should be (S14 P3, S13.1). */
@EnabledIf(
    value = "se.torgstat.jobs.database.DebianServer#isInstalled",
    disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
class EntranceTest {
  private static Outpost outpost;

  @BeforeAll
  static void open() throws Exception {
    outpost = Outpost.open("entrance");
    assertThat(outpost.types("status").status()).isZero();
  }

  @AfterAll
  static void end() throws Exception {
    outpost.close();
  }

  @AfterEach
  void theNextRunSucceeds() throws Exception {
    outpost.set(Map.of());
    outpost.network().heal();
    outpost.server().administrator("SET GLOBAL require_secure_transport = OFF;");
    outpost.server().setUpAgain();
    assertThat(outpost.types("nightly", "--date", "2024-05-02").status()).isIn(0, 3);
  }

  @Test
  void nobodyIsThere() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    outpost.set(Map.of("TORGSTAT_DB_URL", Outpost.url(port, "torgstat_run")));
    says("is away or does not answer");
  }

  @Test
  void aNameThatNoMachineHas() {
    outpost.set(Map.of("TORGSTAT_DB_URL", "jdbc:mariadb://no-such-machine.invalid/torgstat_run"));
    says("no machine of the name");
  }

  @Test
  void somebodyWhoHangsUp() {
    outpost.network().cut();
    says("is away or does not answer");
  }

  @Test
  void aWrongPassword() throws Exception {
    Path password = outpost.home().resolve("wrong.password");
    Files.writeString(password, "wrong\n");
    outpost.set(Map.of("TORGSTAT_DB_PASSWORD_FILE", password.toString()));
    says("refuses the user or the password", "TORGSTAT_DB_USER");
  }

  @Test
  void aSchemaThatIsNotThere() {
    outpost.server().administrator("REVOKE ALL ON torgstat_run.* FROM 'torgstat'@'%';");
    says("sql/setup/setup.sql");
  }

  @Test
  void aServerThatDemandsEncryption() {
    outpost.server().administrator("SET GLOBAL require_secure_transport = ON;");
    says("sslMode where that demands encryption");
  }

  @Test
  void anOlderServer() throws Exception {
    outpost.server().restart("--version=10.6.18-MariaDB");
    says("MariaDB of 10.11 or newer");
    outpost.server().restart();
  }

  @Test
  void aDatabaseThatANewerProgramUsed() {
    outpost
        .server()
        .administrator(
            "INSERT INTO torgstat_run.schema_history SELECT 9999, '999', description, type, script,"
                + " checksum, installed_by, installed_on, execution_time, success"
                + " FROM torgstat_run.schema_history WHERE version = '001';");
    says("newer version of torgstat");
    outpost
        .server()
        .administrator("DELETE FROM torgstat_run.schema_history WHERE version = '999';");
  }

  /** One right after the other: the command does without it, or says that it is missing. */
  @Test
  void aMissingRight() {
    for (String right : List.of("SELECT", "INSERT", "DELETE")) {
      for (String schema : List.of("torgstat", "torgstat_run")) {
        outpost
            .server()
            .administrator("REVOKE " + right + " ON " + schema + ".* FROM 'torgstat'@'%';");
        Office.Answer answer = outpost.types("nightly", "--date", "2024-05-02");
        outpost
            .server()
            .administrator("GRANT " + right + " ON " + schema + ".* TO 'torgstat'@'%';");
        if (answer.status() == 4) {
          OneSentence.says(answer, "lacks a right", "sql/setup/setup.sql");
        } else {
          assertThat(answer.status()).as(right + answer.err()).isIn(0, 3);
        }
      }
    }
  }

  private static void says(String... words) {
    OneSentence.says(outpost.types("nightly", "--date", "2024-05-02"), words);
  }
}
