package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit that has ended exports no more, and nobody waits for it (S1). */
class EndedUnitTest {

  /** What to close next is the newest tertial that all who still are there have delivered. */
  @ParameterizedTest
  @CsvSource({"true, 2024-T2", "false, 2024-T1"})
  void itsLastExportKeepsNoTertialOpen(boolean ended, String complete) throws IOException {
    try (Office office = Office.small("ended-" + ended)) {
      if (ended) {
        Files.writeString(
            office.home().resolve("forbund/units/GAMMA.yaml"),
            "valid_to: 2024-04-30\n",
            StandardOpenOption.APPEND);
      }
      SmallForbund.export(office.inbox(), "ALFA", "2024-09-02", 0);
      SmallForbund.export(office.inbox(), "BETA", "2024-09-02", 0);
      assertThat(office.types("nightly", "--date", "2024-09-03").out())
          .contains("./torgstat close --through " + complete + " ");
      assertThat(office.types("close", "--through", "2024-T2").status()).isEqualTo(ended ? 0 : 4);
    }
  }

  /** Nor is there a tertial to close before the exports are complete. */
  @Test
  void nothingIsClosedFromBeforeTheExportsAreComplete() {
    try (Office office = Office.small("before-complete")) {
      SmallForbund.exports(office.inbox(), "2024-02-01", 0);
      assertThat(office.types("nightly", "--as-of", "2024-02-01", "--date", "2024-02-02").out())
          .contains("./torgstat status")
          .doesNotContain("close --through");
    }
  }
}
