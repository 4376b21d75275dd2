package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.torgstat.jobs.operator.Office;

/** A slow, a silent and a cut network between the program and its database (S14 P3). */
@EnabledIf(
    value = "se.torgstat.jobs.database.DebianServer#isInstalled",
    disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
class NetworkTest {
  private static final long SEED = 20240501;
  private static Outpost outpost;
  private static List<Work> all;
  private static long bytes;

  @BeforeAll
  static void learn() throws Exception {
    outpost = Outpost.open("network");
    all = Work.learn(outpost);
  }

  @AfterAll
  static void end() throws Exception {
    outpost.close();
  }

  @Test
  void slow() {
    Work night = all.get(0);
    night.prepare(outpost);
    outpost.network().delay(5);
    night.succeeds(outpost);
    outpost.network().heal();
  }

  /** The cable is pulled: nobody says that the connection is gone. */
  @Test
  void silent() {
    Work night = all.get(0);
    night.prepare(outpost);
    String url = Outpost.url(outpost.network().port(), "torgstat_run");
    outpost.set(Map.of("TORGSTAT_DB_URL", url + "?socketTimeout=1500&connectTimeout=1000"));
    try (Ear ear = new Ear("publish", () -> outpost.network().fallSilent(3000))) {
      OneSentence.says(night.type(outpost), "command again");
      assertThat(ear.heard()).isTrue();
    }
    outpost.set(Map.of());
    outpost.network().heal();
    night.isUndone(outpost);
    night.succeeds(outpost);
  }

  @Test
  void cutDuringAQuery() throws Exception {
    CompletableFuture<Office.Answer> query =
        CompletableFuture.supplyAsync(() -> outpost.types("sql", "SELECT SLEEP(100)"));
    try (Connection administrator = outpost.administrator();
        var statement = administrator.createStatement()) {
      ResultSet running;
      do {
        assertThat(query).isNotDone();
        Thread.sleep(20);
        running =
            statement.executeQuery(
                "SELECT 1 FROM information_schema.processlist WHERE info = 'SELECT SLEEP(100)'");
      } while (!running.next());
    }
    outpost.network().cutOnce();
    OneSentence.says(query.get(60, TimeUnit.SECONDS), "database", "command again");
  }

  /** After so many bytes, wherever that is; it is mended soon, or when the command has ended. */
  @Test
  void cutAnywhere() {
    Random random = new Random(SEED);
    int cuts = Integer.getInteger("torgstat.test.cuts", 1);
    for (int i = 0; i < cuts; i++) {
      for (Work work : List.of(all.get(0), all.get(1), all.get(3))) {
        cut(work, random.nextDouble(), cuts > 1 && random.nextBoolean() ? -1 : 300);
      }
    }
  }

  private static void cut(Work work, double where, long backAfter) {
    work.prepare(outpost);
    long before = outpost.network().passed();
    if (bytes == 0) {
      work.succeeds(outpost);
      bytes = outpost.network().passed() - before;
      work.prepare(outpost);
    }
    outpost.network().cutAfter((long) (bytes * where), backAfter);
    Office.Answer answer = work.type(outpost);
    outpost.network().heal();
    work.isWhole(outpost);
    if (answer.status() == 4) {
      OneSentence.says(answer, "command again");
      work.succeeds(outpost);
    } else {
      assertThat(answer.status()).as(answer.err()).isIn(0, 3);
      work.isDone(outpost);
    }
  }
}
