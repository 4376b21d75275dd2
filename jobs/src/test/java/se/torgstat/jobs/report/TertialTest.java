package se.torgstat.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a tertial is named, and what its marks mean. */
class TertialTest {
  @Test
  void oneThatIsClosedWithAllUnitsHasNoMark() {
    Tertial plain = tertial(false, List.of());
    assertThat(plain.label()).isEqualTo("T2 2024");
    assertThat(plain.notes()).isEmpty();
  }

  @Test
  void aStarWhereItIsPreliminary() {
    Tertial open = tertial(true, List.of());
    assertThat(open.label()).isEqualTo("T2 2024*");
    assertThat(open.notes()).singleElement().asString().startsWith("* T2 2024 är preliminärt");
  }

  /** S9.2: areas are counted without a unit that is left out, and say so. */
  @Test
  void aDaggerWhereUnitsAreLeftOut() {
    Tertial without = tertial(false, List.of("Vännäs", "Vindeln"));
    assertThat(without.label()).isEqualTo("T2 2024†");
    assertThat(without.notes()).containsExactly("† T2 2024 är räknat utan Vännäs och Vindeln.");
  }

  private static Tertial tertial(boolean preliminary, List<String> leftOut) {
    return new Tertial("2024-T2", preliminary, leftOut, "UMEA", Map.of());
  }
}
