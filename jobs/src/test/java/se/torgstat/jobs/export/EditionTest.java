package se.torgstat.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How files name what they hold. */
class EditionTest {
  @Test
  void aTitleSaysWithoutWhichUnitsItIsCounted() {
    assertThat(edition(2, List.of()).inWords()).isEqualTo("2024-T1, revision 2");
    assertThat(edition(1, List.of("Vännäs", "Vindeln")).inWords())
        .isEqualTo("2024-T1, revision 1, utan Vännäs, Vindeln");
    assertThat(edition(0, List.of()).inWords()).isEqualTo("2024-T1, preliminär");
  }

  private static Edition edition(int revision, List<String> leftOut) {
    return new Edition("2024-T1", revision, LocalDateTime.of(2024, 5, 2, 4, 15), leftOut);
  }
}
