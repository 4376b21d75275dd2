package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** Late, missing, shrunk and doubled exports: found, told, and overridden only by name (S3.2). */
class DeliveriesTest {

  @Test
  void aUnitIsLateWhenItsOwnOrTheForbundsLimitIsPassed() throws IOException {
    try (Office office = Office.small("late-limits")) {
      Files.writeString(
          office.home().resolve("forbund/units/BETA.yaml"),
          Files.readString(office.home().resolve("forbund/units/BETA.yaml"))
              + "late_after_days: 3\n");
      office.types("nightly", "--date", "2024-05-02");
      Answer late = office.types("nightly", "--date", "2024-05-05");
      assertThat(late.status()).isEqualTo(3);
      assertThat(late.out()).contains("LATE  1 (1 new)  newest snapshot too old: BETA");
      assertThat(office.types("nightly", "--date", "2024-05-05").status()).isZero();
      assertThat(office.types("status", "--date", "2024-05-05").out())
          .containsPattern("BETA +BETA +2024-05-01 +4 +late")
          .doesNotContainPattern("ALFA.*late");
      assertThat(metrics(office))
          .contains("torgstat_snapshot_age_limit_days{unit=\"BETA\"} 3.0")
          .contains("torgstat_snapshot_age_limit_days{unit=\"ALFA\"} 35.0")
          .contains("torgstat_delivered{unit=\"BETA\"} 1.0");
    }
  }

  @Test
  void aSnapshotFromAfterTheDayIsTold() throws IOException {
    try (Office office = Office.small("ahead")) {
      Files.move(
          office.inbox().resolve("gamma_2024-05-01.csv"),
          office.inbox().resolve("gamma_2042-05-01.csv"));
      Answer night = office.types("nightly", "--date", "2024-05-02");
      assertThat(night.status()).isEqualTo(3);
      assertThat(night.out())
          .contains("AHEAD  1 (1 new)  newest snapshot dated after this day: GAMMA");
      assertThat(office.types("nightly", "--date", "2024-05-02").status()).isZero();
    }
  }

  @Test
  void aUnitThatDeliversNothingIsToldUntilItDelivers() throws IOException {
    try (Office office = Office.small("missing")) {
      Path gamma = office.inbox().resolve("gamma_2024-05-01.csv");
      byte[] export = Files.readAllBytes(gamma);
      Files.delete(gamma);
      Answer night = office.types("nightly", "--date", "2024-05-02");
      assertThat(night.status()).isEqualTo(3);
      assertThat(night.out()).contains("UNDELIVERED  1 (1 new)  no accepted export: GAMMA");
      assertThat(office.types("status", "--date", "2024-05-02").out())
          .containsPattern("GAMMA +GAMMA +none +undelivered");
      assertThat(metrics(office)).contains("torgstat_delivered{unit=\"GAMMA\"} 0.0");
      Files.write(gamma, export);
      assertThat(office.types("nightly", "--date", "2024-05-02").out()).contains("Findings: none");
      assertThat(metrics(office)).contains("torgstat_delivered{unit=\"GAMMA\"} 1.0");
    }
  }

  @Test
  void aShrunkExportIsHeldUntilItIsAcceptedByNameAndThenStaysAccepted() throws IOException {
    try (Office office = Office.small("shrunk")) {
      office.types("nightly", "--date", "2024-05-02");
      shrink(office.inbox(), "alfa_2024-05-01.csv", "alfa_2024-05-08.csv");
      Answer held = office.types("nightly", "--date", "2024-05-09");
      assertThat(held.status()).isEqualTo(3);
      assertThat(held.out())
          .contains("alfa_2024-05-08.csv  F008", "used in its place: alfa_2024-05-01.csv");
      assertThat(office.types("status", "--date", "2024-05-09").out()).contains("F008");
      assertThat(metrics(office)).contains("torgstat_held_files{rule=\"F008\",unit=\"ALFA\"} 1.0");
      assertThat(office.types("nightly", "--date", "2024-05-09", "--accept-shrink", "BETA").out())
          .contains("F008");

      Answer taken = office.types("nightly", "--date", "2024-05-10", "--accept-shrink", "ALFA");
      assertThat(taken.status()).isZero();
      assertThat(taken.out()).doesNotContain("F008");
      assertThat(office.types("status").out()).contains("--accept-shrink ALFA");
      assertThat(office.types("nightly", "--date", "2024-05-11").out()).doesNotContain("F008");
    }
  }

  @Test
  void twoExportsOfOneDayAreBothHeld() throws IOException {
    try (Office office = Office.small("doubled")) {
      Files.writeString(
          office.home().resolve("forbund/contracts/ALFA-2.yaml"),
          Files.readString(office.home().resolve("forbund/contracts/ALFA.yaml"))
              .replace("alfa_{yyyy-MM-dd}", "alfa-igen_{yyyy-MM-dd}"));
      shrink(office.inbox(), "alfa_2024-05-01.csv", "alfa-igen_2024-05-01.csv");
      Answer night = office.types("nightly", "--date", "2024-05-02");
      assertThat(night.status()).isEqualTo(3);
      assertThat(night.out())
          .contains("alfa_2024-05-01.csv  F007", "alfa-igen_2024-05-01.csv  F007")
          .contains("ALFA is undelivered");
      assertThat(metrics(office))
          .contains("torgstat_held_files{rule=\"F007\",unit=\"ALFA\"} 2.0")
          .contains("torgstat_delivered{unit=\"ALFA\"} 0.0");
      assertThat(office.types("close", "2024-T1").err().replaceAll("\\s+", " "))
          .contains("no accepted snapshot of ALFA", "alfa_2024-05-01.csv by F007");
    }
  }

  /** Half of the rows. */
  private static void shrink(Path inbox, String from, String to) throws IOException {
    List<String> lines = Files.readAllLines(inbox.resolve(from), StandardCharsets.UTF_8);
    Files.write(inbox.resolve(to), lines.subList(0, lines.size() / 2));
  }

  private static String metrics(Office office) throws IOException {
    return Files.readString(office.home().resolve("metrics/torgstat.prom"));
  }
}
