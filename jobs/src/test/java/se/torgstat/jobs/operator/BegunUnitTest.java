package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** A unit that begins within a period, and one whose exports turn out to be complete earlier. */
class BegunUnitTest {
  private static final String FROM = "complete_from: 2024-01-01";

  /** Its exports need no day before its first (S1). */
  @Test
  void aUnitWhoseExportsAreCompleteFromItsFirstDayBlocksNothing() throws IOException {
    try (Office office = Office.small("begun")) {
      gamma(office, FROM, "valid_from: 2024-03-01\ncomplete_from: 2024-03-01");
      Answer closed = office.types("close", "2024-T1");
      assertThat(closed.err()).isEmpty();
      assertThat(groups(office, 1)).containsExactly("ALFA", "BETA", "EAST", "GAMMA", "WEST", "_T");
    }
  }

  /** What a revision had no row of, a later one shows as any: nothing was hidden (S8.5). */
  @Test
  void rowsThatAreNewInARevisionAreShown() throws IOException {
    try (Office office = Office.small("begun-later")) {
      gamma(office, FROM, "complete_from: 2024-03-01");
      assertThat(office.types("close", "2024-T1").status()).isZero();
      assertThat(groups(office, 1)).containsExactly("ALFA", "BETA", "EAST");
      gamma(office, "complete_from: 2024-03-01", FROM);
      Answer rerun = office.types("rerun", "2024-T1", "--reason", "complete from January");
      assertThat(rerun.err()).isEmpty();
      assertThat(groups(office, 2)).containsExactly("ALFA", "BETA", "EAST", "GAMMA", "WEST", "_T");
    }
  }

  private static void gamma(Office office, String old, String now) throws IOException {
    Path unit = office.home().resolve("forbund/units/GAMMA.yaml");
    String text = Files.readString(unit);
    assertThat(text).contains(old);
    Files.writeString(unit, text.replace(old, now));
  }

  /** Those whose number of new is shown. */
  private static List<String> groups(Office office, int revision) {
    return office
        .jdbc()
        .queryForList(
            "SELECT unit FROM torgstat.participation_flow_history WHERE revision = ?"
                + " AND sex = '_T' AND measure = 'new' AND value IS NOT NULL ORDER BY unit",
            String.class,
            revision);
  }
}
