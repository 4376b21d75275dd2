package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.torgstat.jobs.operator.Office;

/** A server that is there and will not do its work (S14 P3). */
@EnabledIf(
    value = "se.torgstat.jobs.database.DebianServer#isInstalled",
    disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
class ServerFaultsTest {
  private static Outpost outpost;
  private static Work night;

  @BeforeAll
  static void learn() throws Exception {
    outpost = Outpost.open("server");
    night = Work.learn(outpost).get(0);
  }

  @AfterAll
  static void end() throws Exception {
    outpost.close();
  }

  @BeforeEach
  void prepare() {
    night.prepare(outpost);
  }

  @AfterEach
  void nothingIsHalfDoneAndTheNextRunSucceeds() {
    set("read_only = 0, innodb_lock_wait_timeout = 50, lock_wait_timeout = 86400");
    outpost.server().administrator("ALTER USER 'torgstat'@'%' WITH MAX_USER_CONNECTIONS 0;");
    night.isUndone(outpost);
    night.succeeds(outpost);
  }

  @Test
  void readOnlyFromTheStart() {
    set("read_only = 1");
    OneSentence.says(night.type(outpost), "takes no writes");
  }

  @Test
  void readOnlyAsItPublishes() {
    OneSentence.says(disturbedAt("publish", () -> set("read_only = 1")), "takes no writes");
  }

  @Test
  void innodbReadOnly() throws Exception {
    outpost.server().restart("--innodb-read-only");
    OneSentence.says(night.type(outpost), "takes no writes");
    outpost.server().restart();
  }

  @Test
  void rowsThatAnotherSessionHolds() throws Exception {
    set("innodb_lock_wait_timeout = 1");
    try (Connection other = outpost.pipeline()) {
      other.setAutoCommit(false);
      other.createStatement().executeUpdate("UPDATE torgstat.revision SET reason = 'held'");
      OneSentence.says(night.type(outpost), "Another session holds");
      other.rollback();
    }
  }

  @Test
  void aTableThatAnotherSessionHolds() throws Exception {
    set("lock_wait_timeout = 1");
    try (Connection other = outpost.administrator()) {
      other.createStatement().execute("LOCK TABLES torgstat.participation_flow_history READ");
      OneSentence.says(night.type(outpost), "Another session holds");
    }
  }

  /**
   * The other session has what the night needs, and then wants what the night has: the server ends
   * the night, at once or when it has waited long enough.
   */
  @Test
  void whatEachWantsOfTheOther() throws Exception {
    set("innodb_lock_wait_timeout = 5");
    try (Connection other = outpost.pipeline()) {
      other.setAutoCommit(false);
      // many rows written: the server ends the other one, which has fewer
      for (int i = 0; i < 30; i++) {
        other.createStatement().executeUpdate("UPDATE torgstat.sex SET label_en = '" + i + "'");
      }
      other.createStatement().executeUpdate("UPDATE torgstat.revision SET reason = 'held'");
      Thread wants =
          new Thread(
              () -> {
                try {
                  Thread.sleep(1500);
                  other
                      .createStatement()
                      .executeUpdate("UPDATE torgstat.participation_flow_history SET value = 1");
                } catch (Exception broken) {
                  // one of the two is ended
                }
              });
      wants.start();
      Office.Answer answer = night.type(outpost);
      wants.join();
      other.rollback();
      OneSentence.says(answer, "Another session holds");
    }
  }

  @Test
  void noConnectionIsLeft() throws Exception {
    outpost.server().administrator("ALTER USER 'torgstat'@'%' WITH MAX_USER_CONNECTIONS 1;");
    try (Connection other = outpost.pipeline()) {
      assertThat(other.isValid(1)).isTrue();
      OneSentence.says(night.type(outpost), "no more connections");
    }
  }

  @Test
  void aKilledSession() throws Exception {
    Office.Answer answer =
        disturbedAt(
            "count",
            () ->
                outpost
                    .server()
                    .administrator(
                        "SELECT GROUP_CONCAT('KILL CONNECTION ', id SEPARATOR '; ') INTO @kills"
                            + " FROM information_schema.processlist WHERE user = 'torgstat';"
                            + " EXECUTE IMMEDIATE CONCAT('BEGIN NOT ATOMIC ', @kills, '; END');"));
    OneSentence.says(answer, "command again");
  }

  @Test
  void aRestartInTheMiddle() {
    Office.Answer answer =
        disturbedAt(
            "protect",
            () -> {
              try {
                outpost.server().restart();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    OneSentence.says(answer, "command again");
  }

  private static void set(String variables) {
    outpost.server().administrator("SET GLOBAL " + variables.replace(", ", ", GLOBAL ") + ";");
  }

  private static Office.Answer disturbedAt(String step, Runnable disturbance) {
    try (Ear ear = new Ear(step, disturbance)) {
      Office.Answer answer = night.type(outpost);
      assertThat(ear.heard()).isTrue();
      return answer;
    }
  }
}
