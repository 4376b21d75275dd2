package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** A night to which nothing new has come counts nothing, and nobody can tell but by its word. */
class UnchangedNightTest {
  private static final String DAY = "2024-05-14";

  /** What a night recorded of the exports and its findings, but for its number. */
  private static final String RECORD =
      "SELECT CONCAT_WS('|', file_name, unit, snapshot_date, sha256, read_rows, accepted_rows,"
          + " rejected_rows, excluded_rows, held_rule, held_detail, used) FROM torgstat_run.run_file"
          + " WHERE run_id = :run UNION ALL SELECT CONCAT_WS('|', file_name, rule, row_count)"
          + " FROM torgstat_run.run_file_rule WHERE run_id = :run UNION ALL SELECT CONCAT_WS('|',"
          + " finding_key, rule, unit, file_name, line, column_name, message)"
          + " FROM torgstat_run.run_finding WHERE run_id = :run"
          + " UNION ALL SELECT exit_status FROM torgstat_run.run WHERE run_id = :run";

  @Test
  void whatItSaysAndLeavesIsWhatCountingWouldHaveGiven() throws IOException {
    try (Office office = Office.small("unchanged")) {
      office.types("nightly", "--date", "2024-05-02");
      office.types("close", "2024-T1");
      changeAll(office);
      Answer news = office.types("nightly", "--date", "2024-05-13");
      assertThat(news.status()).isEqualTo(3);
      assertThat(news.out()).contains("CLOSED", "F001", "F002", "F006", "R201", "R303");

      Answer without = night(office);
      assertThat(counted(without)).isFalse();
      List<String> record = record(office);
      List<String> metrics = metrics(office);
      List<String> tables = office.tables();

      forgetTheBasis(office);
      Answer counting = night(office);
      assertThat(counted(counting)).isTrue();
      assertThat(without.status()).isEqualTo(counting.status()).isZero();
      assertThat(record).isEqualTo(record(office)).hasSizeGreaterThan(10);
      assertThat(metrics).isEqualTo(metrics(office)).hasSizeGreaterThan(20);
      assertThat(tables).isEqualTo(office.tables());
      assertThat(without.out().replaceFirst("Read by run .*", "Read").lines().skip(1))
          .containsExactlyElementsOf(counting.out().lines().skip(1).toList());
    }
  }

  @Test
  void whateverChangesItCountsAgain() throws IOException {
    try (Office office = Office.small("changed")) {
      Path forbund = office.home().resolve("forbund");
      office.types("nightly", "--date", "2024-05-13");
      for (Runnable change :
          List.<Runnable>of(
              () -> append(office.inbox().resolve("beta_2024-05-01.csv"), "\n"),
              () -> SmallForbund.export(office.inbox(), "GAMMA", "2024-05-08", 0),
              () -> Office.write(office.inbox().resolve("gamma_2024-05-09.csv"), "kalla_id\n"),
              () -> delete(office.inbox().resolve("gamma_2024-05-09.csv")),
              () -> Office.write(office.inbox().resolve("who_knows.csv"), "x\n"),
              () -> append(forbund.resolve("contracts/ALFA.yaml"), "# a word\n"),
              () -> append(forbund.resolve("plan.yaml"), "# a word\n"),
              () -> append(forbund.resolve("protection.yaml"), "# a word\n"),
              () -> Office.write(forbund.resolve("economy/ekonomi_2024-T1.csv"), "rad\n"),
              () -> office.types("close", "2024-T1"),
              () -> office.types("withdraw", "2024-T1", "1", "--reason", "a test"),
              () -> office.types("nightly", "--date", DAY, "--accept-shrink", "BETA"),
              () -> office.types("nightly", "--date", DAY, "--as-of", "2024-05-12"),
              () -> forgetTheBasis(office))) {
        change.run();
        assertThat(counted(night(office))).isTrue();
        assertThat(counted(night(office))).isFalse();
      }
      assertThat(counted(office.types("nightly", "--date", "2024-05-27"))).isTrue();
      aFileThatHasShrunkIsJudgedEveryNight(office);
    }
  }

  /** What F008 compares a file with grows from night to night. */
  private static void aFileThatHasShrunkIsJudgedEveryNight(Office office) throws IOException {
    List<String> lines = Files.readAllLines(office.inbox().resolve("alfa_2024-05-01.csv"));
    Files.write(office.inbox().resolve("alfa_2024-05-08.csv"), lines.subList(0, lines.size() / 2));
    for (int i = 0; i < 2; i++) {
      Answer held = night(office);
      assertThat(held.out()).contains("F008");
      assertThat(counted(held)).isTrue();
    }
  }

  /**
   * Bad rows, held files, files of nobody, and so many more rows that the closed period differs.
   */
  private static void changeAll(Office office) throws IOException {
    Path inbox = office.inbox();
    SmallForbund.export(inbox, "ALFA", "2024-05-01", 9);
    append(inbox.resolve("alfa_2024-05-01.csv"), "b1;nobody;K;;2024-02-01;;\n");
    append(inbox.resolve("alfa_2024-05-01.csv"), "b2;;K;;2024-02-01;2024-01-01;FLYTT\n");
    Office.write(inbox.resolve("alfa_2024-05-02.csv"), "kalla_id;personid\n");
    Office.write(
        inbox.resolve("beta_2024-05-02.csv"),
        Files.readAllLines(inbox.resolve("beta_2024-05-01.csv")).get(0) + "\nb;x;K;;;;\n");
    Office.write(inbox.resolve("who_knows.csv"), "x\n");
    Office.write(inbox.resolve("anybody.csv"), "x\n");
  }

  private static Answer night(Office office) {
    return office.types("nightly", "--date", DAY);
  }

  private static boolean counted(Answer night) {
    assertThat(night.status()).as(night.err()).isIn(0, 3);
    return !night.out().contains("unchanged");
  }

  /** As if another program had made the last run. */
  private static void forgetTheBasis(Office office) {
    office
        .jdbc()
        .update(
            "UPDATE torgstat_run.BATCH_JOB_EXECUTION_PARAMS SET PARAMETER_VALUE = 'another'"
                + " WHERE PARAMETER_NAME = 'basis'");
  }

  private static List<String> record(Office office) {
    Long run = office.jdbc().queryForObject("SELECT MAX(run_id) FROM torgstat_run.run", Long.class);
    return office.jdbc().queryForList(RECORD.replace(":run", run + ""), String.class).stream()
        .sorted()
        .toList();
  }

  private static List<String> metrics(Office office) throws IOException {
    return Files.readAllLines(office.home().resolve("metrics/torgstat.prom")).stream()
        .filter(line -> !line.matches("torgstat_(last_.*_timestamp|step_duration)_seconds.*"))
        .toList();
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
