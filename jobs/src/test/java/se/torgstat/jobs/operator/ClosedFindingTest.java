package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** Each night says what is new about closed periods, and once (S9.1, S12). */
class ClosedFindingTest {
  private static final String[] TOMORROW = {"--date", "2024-05-02"};

  @Test
  void oneThatDiffersMoreThanBeforeIsNews() throws IOException {
    try (Office office = Office.small("differs-more")) {
      office.types("close", "2024-T1");
      SmallForbund.export(office.inbox(), "ALFA", "2024-05-01", 6);
      Answer first = office.types("nightly", TOMORROW);
      assertThat(first.out()).contains("CLOSED  1 (1 new)", "would differ");
      assertThat(first.status()).isEqualTo(3);
      assertThat(office.types("nightly", TOMORROW).status()).isZero();

      takeOneInTenOut(office.inbox().resolve("gamma_2024-05-01.csv"));
      Answer more = office.types("nightly", TOMORROW);
      assertThat(more.out()).contains("CLOSED  1 (1 new)");
      assertThat(more.status()).isEqualTo(3);
    }
  }

  @Test
  void aUnitThatWasLeftOutAndDelivers() throws IOException {
    try (Office office = Office.small("left-out")) {
      Files.delete(office.inbox().resolve("gamma_2024-05-01.csv"));
      assertThat(office.types("close", "2024-T1", "--without", "GAMMA").status()).isZero();
      assertThat(office.types("nightly", TOMORROW).out()).doesNotContain("CLOSED");

      SmallForbund.export(office.inbox(), "GAMMA", "2024-05-01", 0);
      Answer night = office.types("nightly", TOMORROW);
      assertThat(night.out()).contains("2024-T1 is closed without GAMMA");
      assertThat(night.status()).isEqualTo(3);
      assertThat(office.types("nightly", TOMORROW).status()).isZero();

      assertThat(office.types("rerun", "2024-T1", "--reason", "Gamma came").status()).isZero();
      assertThat(office.types("nightly", TOMORROW).out()).doesNotContain("CLOSED");
    }
  }

  private static void takeOneInTenOut(Path export) throws IOException {
    Files.write(
        export, Files.readAllLines(export).stream().filter(l -> !l.matches("x\\d*5;.*")).toList());
  }
}
