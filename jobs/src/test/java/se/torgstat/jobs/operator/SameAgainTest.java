package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was published of open periods stays as it is where it is made of the same (S9.4, P1). */
class SameAgainTest {
  /**
   * Protected beside itself as it was seen, it would show and hide others: in these a refresh of
   * the same exports did, and a night that was killed after it had published, when it went on.
   */
  @Test
  void aRefreshOfTheSameExportsChangesNothing() throws IOException {
    try (Office office = new Office("same-again")) {
      Path units = office.ownForbund().resolve("units");
      try (var files = Files.list(units)) {
        for (Path unit : files.toList()) {
          Files.writeString(
              unit, Files.readString(unit).replace("from: 2022-01-01", "from: 2024-01-01"));
        }
      }
      assertThat(office.types("nightly", "--date", "2024-05-02").status()).isEqualTo(3);
      List<String> first = figures(office);
      assertThat(first).isNotEmpty();
      assertThat(office.types("nightly", "--date", "2024-05-09").out())
          .contains("published in this run");
      assertThat(figures(office)).isEqualTo(first);
    }
  }

  /** What counts is an older file where the newest is held: another one is another count. */
  @Test
  void aRefreshCountsWhatTookThePlaceOfAHeldFile() throws IOException {
    try (Office office = Office.small("same-but-held")) {
      Path inbox = office.inbox();
      SmallForbund.export(inbox, "ALFA", "2024-04-30", 0);
      Files.writeString(inbox.resolve("alfa_2024-05-01.csv"), "");
      assertThat(office.types("nightly", "--date", "2024-05-02").out()).contains("F004");
      List<String> first = figures(office);
      SmallForbund.export(inbox, "ALFA", "2024-04-30", 60);
      office.types("nightly", "--date", "2024-05-09");
      assertThat(figures(office)).isNotEqualTo(first);
    }
  }

  private static List<String> figures(Office office) {
    return office
        .jdbc()
        .queryForList(
            "SELECT CONCAT_WS(' ', period, unit, sex, measure, value, obs_status)"
                + " FROM torgstat.participation_flow ORDER BY period, unit, sex, measure",
            String.class);
  }
}
