package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A second tertial that is over is audited with the half-report that it completes, when it closes
 * and before (S8.2).
 */
class ForesightTest {

  /** Two men of T1 whom T1 did not know of when it closed: T2's own figures are the same. */
  @ParameterizedTest
  @CsvSource({"close, 2024-T2, 1", "nightly, --date=2024-09-02, 0"})
  void withTheFiguresOfTheHalfReportWhereMoreWasRegistered(
      String command, String option, int revision) {
    int alone = audited(0, command, option, revision);
    assertThat(alone).isPositive();
    assertThat(audited(2, command, option, revision)).isGreaterThan(alone);
  }

  /** How many figures the audit of T2 looked at. */
  private static int audited(int late, String command, String option, int revision) {
    try (Office office = Office.small("foresight-" + command + late)) {
      gamma(office, "2024-05-01", 0);
      assertThat(office.types("close", "2024-T1").err()).isEmpty();
      SmallForbund.exports(office.inbox(), "2024-09-01", 0);
      gamma(office, "2024-09-01", late);
      assertThat(office.types(command, option).err()).isEmpty();
      return office
          .jdbc()
          .queryForObject(
              "SELECT audit_cells FROM torgstat.revision WHERE period = '2024-T2' AND revision = ?",
              Integer.class,
              revision);
    }
  }

  /** A unit of a few women, and of men who came and went in T1. */
  private static void gamma(Office office, String snapshot, int men) {
    List<String> rows = new ArrayList<>(List.of(SmallForbund.HEADER));
    rows.addAll(Collections.nCopies(3, "K;1980-01-01;2024-02-01;;"));
    rows.addAll(Collections.nCopies(men, "M;1980-01-01;2024-02-01;2024-03-01;ARBETE"));
    for (int i = 1; i < rows.size(); i++) {
      rows.set(i, "x" + i + ";;" + rows.get(i));
    }
    Office.write(
        office.inbox().resolve("gamma_" + snapshot + ".csv"), String.join("\n", rows) + "\n");
  }
}
