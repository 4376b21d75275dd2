package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** {@code close}: final figures once, and every refusal in one sentence (S9.1, S9.2). */
class CloseCommandTest {
  /** The view's sums beside the table itself: one over a unit that is not shown is a leak. */
  private static final String SUMS_OVER_HIDDEN_UNITS =
      "SELECT s.* FROM torgstat.unit_sum AS s JOIN torgstat.unit AS u ON u.level = 'UNIT'"
          + " AND (s.unit = '_T' OR u.area = s.unit) LEFT JOIN torgstat.participation_flow_history"
          + " AS h ON h.period = s.period AND h.revision = s.revision AND h.unit = u.unit"
          + " AND h.sex = s.sex AND h.age_band = s.age_band AND h.measure = s.measure"
          + " WHERE s.units_sum IS NOT NULL AND h.value IS NULL";

  @Test
  void closesAllThatPrecedeOldestFirstAndOnce() throws IOException {
    try (Office office = new Office("close")) {
      refuses(office, "2199-T2 is not over", "2199-T2");
      refuses(office, "cannot be closed before 2022-T1", "2024-T1");
      refuses(office, "begins before 2022-01-01", "2021-T3");

      Answer closed = office.types("close", "--through", "2024-T1");
      assertThat(closed.err()).isEmpty();
      assertThat(closed.status()).isEqualTo(3);
      assertThat(closed.out())
          .contains("17 of 26 (65 %)", "18 of 40 (45 %)")
          .containsPattern("2024-T1 +Umeå +68 +63 +458 ")
          .containsPattern("2022-T1 +Umeå +103 +67 +419 +41 of 67 \\(61 %\\)");
      assertThat(closed.out().lines()).allMatch(line -> line.length() <= 80);
      GoldenReconciliation.isWhatTheTableHolds(office);
      CookbookPage.isWhatTheSamplesGive(office);
      CookbookPage.isReadByItsKeys(office);
      assertThat(office.jdbc().queryForList(SUMS_OVER_HIDDEN_UNITS)).isEmpty();
      GoldenReport.standsBesideThePrintedOne(office);
      List<String> tables = office.tables();
      assertThat(
              office
                  .jdbc()
                  .queryForList(
                      "SELECT period FROM torgstat.revision WHERE revision = 1", String.class))
          .hasSize(11);

      assertThat(office.types("close", "--through", "2024-T1").status()).isZero();
      refuses(office, "is closed already; ./torgstat rerun 2024-T1", "2024-T1");
      assertThat(office.types("nightly", "--date", "2024-05-02").status()).isZero();
      assertThat(office.tables()).isEqualTo(tables);

      takeARowOut(office.inbox().resolve("ungdomstorget_2024-05-01.csv"));
      Answer night = office.types("nightly", "--date", "2024-05-02");
      assertThat(night.status()).isEqualTo(3);
      assertThat(night.out()).contains("CLOSED").contains("would differ");
      assertThat(office.tables()).isEqualTo(tables);
    }
  }

  @Test
  void refusesWhileAUnitHasNotDeliveredUnlessItIsLeftOut() throws IOException {
    try (Office office = new Office("late")) {
      Path inbox = office.inbox();
      asOf("2022-06-01", inbox.resolve("kraft_2024-05-01.csv"));
      refuses(
          office,
          "torgstat: 2022-T2 is not complete: no accepted snapshot of KRAFT ",
          "--through",
          "2022-T2");
      Files.move(inbox.resolve("kraft_2022-06-01.csv"), inbox.resolve("kraft_2022-04-20.csv"));
      refuses(office, "KRAFT", "2022-T1");
      refuses(
          office, "There is no unit NOBODY; the units are", 2, "2022-T1", "--without", "NOBODY");
      Answer closed = office.types("close", "2022-T1", "--without", "KRAFT");
      assertThat(closed.err()).isEmpty();
      assertThat(
              office
                  .jdbc()
                  .queryForList(
                      "SELECT DISTINCT obs_status FROM torgstat.participation_flow_history"
                          + " WHERE unit = 'KRAFT'",
                      String.class))
          .containsExactly("O");
      assertThat(
              office.jdbc().queryForList("SELECT unit FROM torgstat.revision_export", String.class))
          .as("the exports used (S9.3)")
          .hasSize(8)
          .doesNotContain("KRAFT");
      assertThat(office.types("close", "2022-T2", "--without", "KRAFT").err()).isEmpty();
    }
  }

  private static void refuses(Office office, String sentence, String... words) {
    refuses(office, sentence, 4, words);
  }

  private static void refuses(Office office, String sentence, int status, String... words) {
    Answer answer = office.types("close", words);
    assertThat(answer.err()).contains(sentence);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.status()).isEqualTo(status);
  }

  /** An export as it was on an earlier day: of what is dated later, nothing is in it. */
  private static void asOf(String day, Path export) throws IOException {
    List<String> then = new ArrayList<>();
    for (String line : Files.readAllLines(export, StandardCharsets.UTF_8)) {
      List<String> dates = List.of(line.split(";", -1)).subList(4, 6);
      if (then.isEmpty() || dates.stream().allMatch(date -> date.compareTo(day) < 0)) {
        then.add(line);
      }
    }
    Files.write(export.resolveSibling("kraft_" + day + ".csv"), then, StandardCharsets.UTF_8);
    Files.delete(export);
  }

  /** A row that was accepted and ended long ago. */
  private static void takeARowOut(Path export) throws IOException {
    List<String> lines = Files.readAllLines(export, StandardCharsets.UTF_8);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).contains(";ARBETE;") && lines.get(i).contains(";2022-")) {
        lines.remove(i);
        break;
      }
    }
    Files.writeString(export, String.join("\r\n", lines) + "\r\n");
  }
}
