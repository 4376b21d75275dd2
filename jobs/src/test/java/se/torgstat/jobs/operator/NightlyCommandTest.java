package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.database.BothServers;
import se.torgstat.jobs.operator.Office.Answer;
import se.torgstat.jobs.store.RunLock;

/** {@code nightly} from the inbox to the tables, on the embedded database (S12). */
@BothServers
class NightlyCommandTest {
  private static final Path MANIFEST =
      Office.SAMPLES.resolve("../../generator/src/test/resources/expected-rejections.csv");

  @Test
  void publishesOnceTellsNewsOnceAndThenChangesNothing() throws Exception {
    try (Office office = new Office("nightly")) {
      Answer first = office.types("nightly", "--date", "2024-05-02");
      assertThat(first.err()).isEmpty();
      assertThat(first.status()).isEqualTo(3);
      assertThat(first.out()).contains("2024-T1*", "2023-T3*", "close --through 2024-T1");
      assertThat(Path.of("../README.md")).content().contains(first.out());
      assertThat(first.out().lines()).allMatch(line -> line.length() <= 80);
      List<String> tables = office.tables();
      assertThat(tables).isNotEmpty();
      String published = published(office);

      Answer second = office.types("nightly", "--date", "2024-05-03");
      assertThat(second.status()).isZero();
      assertThat(second.out()).contains("none that is new");
      assertThat(office.tables()).isEqualTo(tables);
      assertThat(published(office)).isEqualTo(published);

      Answer nextWeek = office.types("nightly", "--date", "2024-05-06");
      assertThat(nextWeek.status()).isZero();
      assertThat(office.tables()).isEqualTo(tables);

      assertThat(rejected(office.types("rejections").out()))
          .containsExactlyInAnyOrderElementsOf(expected());
      assertThat(office.home().resolve("metrics/torgstat.prom"))
          .content()
          .contains("torgstat_last_success_timestamp_seconds")
          .contains("torgstat_rows{fate=\"rejected\",unit=\"UNGDOMSTORGET\"}")
          .contains("torgstat_snapshot_age_days{unit=\"KRAFT\"} 5.0")
          .contains("torgstat_step_duration_seconds{step=\"read\"}");
      assertThat(figures(office, "read"))
          .isEqualTo(office.jdbc().queryForList(FILES).get(0).values().toString());
      assertThat(office.types("status", "--date", "2024-05-06").out())
          .contains("UNGDOMSTORGET", "2024-05-01", "preliminary", "done, with new findings");
      Answer diff = office.types("diff", "2024-T1");
      assertThat(diff.err()).contains("is not closed and has preliminary figures alone");
      assertThat(diff.status()).isEqualTo(2);
    }
  }

  private static final String FILES =
      "SELECT SUM(read_rows), SUM(accepted_rows), SUM(excluded_rows), SUM(rejected_rows)"
          + " FROM torgstat_run.run_file WHERE run_id = 1";

  @Test
  void aSecondRunAtOnceEndsWith5() throws Exception {
    try (Office office = new Office("locked");
        RunLock lock = RunLock.tryAcquire(office.pipeline()).orElseThrow()) {
      assertThat(lock.isHeld()).isTrue();
      Answer second = office.types("nightly", "--date", "2024-05-02");
      assertThat(second.status()).isEqualTo(5);
      assertThat(second.err()).contains("Another run holds the lock");
    }
  }

  @Test
  void saysWhenNothingCanBeRead() {
    try (Office office = new Office("nothing")) {
      Answer answer = office.types("nightly", "--inbox", office.home().resolve("none").toString());
      assertThat(answer.status()).isEqualTo(4);
      assertThat(answer.err().lines()).hasSize(1);
      assertThat(office.home().resolve("metrics/torgstat.prom"))
          .content()
          .contains("torgstat_last_exit_status 4.0")
          .doesNotContain("last_success");
    }
  }

  @Test
  void saysWhetherNothingIsThereOrNothingIsRight() throws IOException {
    try (Office office = new Office("empty-inbox")) {
      Path inbox = Files.createDirectory(office.home().resolve("a-folder"));
      String[] night = {"--date", "2024-05-02", "--inbox", inbox.toString()};
      Answer empty = office.types("nightly", night);
      assertThat(empty.status()).isEqualTo(4);
      assertThat(empty.err()).contains("There is no export in " + inbox);
      Files.writeString(inbox.resolve("kraft_2024-05-01.csv"), "kalla_id;personid\n");
      Answer held = office.types("nightly", night);
      assertThat(held.status()).isEqualTo(4);
      assertThat(held.err()).contains("was accepted", "./torgstat rejections says why");
      assertThat(office.types("rejections").out()).contains("1 held file");
      assertThat(office.types("diff", "2024-T1").err()).contains("has no revision that is out");
    }
  }

  @Test
  void fallsBackOnTheOlderSnapshotOfAHeldFile() throws IOException {
    try (Office office = new Office("held")) {
      Files.writeString(office.inbox().resolve("kraft_2024-05-02.csv"), "kalla_id;personid\n");
      Files.writeString(office.inbox().resolve("who_knows.csv"), "x\n");
      Files.writeString(office.inbox().resolve("kraft_2024-04-01.csv"), "one\n");
      Files.writeString(office.inbox().resolve("KRAFT_2024-04-01.csv"), "another\n");
      Answer answer = office.types("nightly", "--date", "2024-05-02");
      assertThat(answer.status()).isEqualTo(3);
      assertThat(answer.out())
          .contains("kraft_2024-05-02.csv  F002", "used in its place: kraft_2024-05-01.csv")
          .contains("who_knows.csv  F001")
          .containsOnlyOnce("used in its place")
          .contains("kraft_2024-04-01.csv  F007")
          .contains("older than the one that is used: kraft_2024-05-01.csv");
      assertThat(office.types("rejections").out()).contains("4 held files");
    }
  }

  private static String published(Office office) {
    return office.jdbc().queryForList("SELECT * FROM torgstat.revision").toString();
  }

  /** Spring Batch's own figures: read, written, filtered, skipped. */
  private static String figures(Office office, String step) {
    return office
        .jdbc()
        .queryForList(
            "SELECT READ_COUNT, WRITE_COUNT, FILTER_COUNT, READ_SKIP_COUNT"
                + " FROM torgstat_run.BATCH_STEP_EXECUTION WHERE STEP_NAME = ?"
                + " ORDER BY STEP_EXECUTION_ID LIMIT 1",
            step)
        .get(0)
        .values()
        .toString();
  }

  private static List<String> expected() throws IOException {
    return Files.readAllLines(MANIFEST, StandardCharsets.UTF_8).stream().skip(1).toList();
  }

  private static List<String> rejected(String out) {
    return out.lines()
        .map(line -> line.strip().split(" +"))
        .filter(words -> words[0].matches("R[0-9]{3}"))
        .map(words -> words[1] + ";" + words[2] + ";" + words[0])
        .toList();
  }
}
