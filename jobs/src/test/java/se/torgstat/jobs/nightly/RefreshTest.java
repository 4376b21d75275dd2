package se.torgstat.jobs.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.contract.ReleasePolicy;

/** How often open periods are refreshed (S8.4). */
class RefreshTest {

  @ParameterizedTest
  @CsvSource({
    "WEEKLY, 2024-05-05, 2024-W18",
    "WEEKLY, 2024-05-06, 2024-W19",
    "WEEKLY, 2024-12-30, 2025-W01",
    "WEEKLY, 2027-01-03, 2026-W53",
    "MONTHLY, 2024-05-31, 2024-05",
    "DAILY, 2024-05-31, 2024-05-31"
  })
  void aStretchOfDaysHasAName(ReleasePolicy.Refresh refresh, LocalDate day, String name) {
    assertThat(Refresh.stretch(refresh, day)).isEqualTo(name);
  }
}
