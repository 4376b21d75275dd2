package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;

/**
 * Units that begin, end or deliver from a day on: outside them no rows, and nothing blocked (S1).
 */
class UnitValidityTest {
  private static final String[] LIVES = {
    "anna VINDELN 2023-01-10 2023-06-30", //
    "bo   VANNAS  2023-01-10 -",
    "cia  VINDELN 2022-10-01 -"
  };

  @Test
  void aUnitThatEndedHasNoRowsAndItsAreaCountsWhomItHoldsStill() {
    Story story = story(SampleData.unit("VINDELN", null, "2023-08-31", "2022-01-01"));
    assertThat(units(story.count("2023-T2"))).contains("VINDELN");
    ExactTables after = story.count("2023-T3");
    assertThat(units(after)).doesNotContain("VINDELN").contains("KRANSKOMMUNERNA");
    assertThat(Story.flow(after, "KRANSKOMMUNERNA", "opening")).isEqualTo(2);
  }

  /** A move is neither an end nor a start in the area (S6.1), whichever units exist then. */
  @Test
  void whoMovesWhereAUnitEndsOrBeginsStaysInTheArea() {
    Forbund forbund =
        SampleData.with(
            Forbund.Match.AREA,
            SampleData.unitsWith(
                SampleData.unit("VINDELN", null, "2023-08-31", "2022-01-01"),
                SampleData.unit("VANNAS", "2023-09-01", null, "2022-01-01")));
    Story story =
        new Story(
            forbund,
            "anna VINDELN 2023-01-10 2023-08-31",
            "anna VANNAS  2023-09-01 -",
            "bo   VINDELN 2023-02-01 2023-08-31",
            "cia  VANNAS  2023-10-01 -");
    ExactTables before = story.count("2023-T2");
    ExactTables after = story.count("2023-T3");
    assertThat(units(before)).doesNotContain("VANNAS");
    assertThat(Story.flow(before, "VINDELN", "ended")).isEqualTo(2);
    assertThat(Story.flow(before, "KRANSKOMMUNERNA", "ended")).isEqualTo(1);
    assertThat(Story.flow(before, "KRANSKOMMUNERNA", "ongoing")).isEqualTo(1);
    assertThat(Story.flow(after, "VANNAS", "new")).isEqualTo(2);
    assertThat(Story.flow(after, "KRANSKOMMUNERNA", "opening")).isEqualTo(1);
    assertThat(Story.flow(after, "KRANSKOMMUNERNA", "new")).isEqualTo(1);
    assertThat(Story.flow(after, "_T", "new")).isEqualTo(1);
  }

  @Test
  void theLastExportOfAUnitThatEndedIsEnoughForEver() {
    Story story =
        story(SampleData.unit("VINDELN", null, "2023-07-31", "2022-01-01"))
            .snapshot("VINDELN", "2023-08-01");
    ExactTables exact = story.count("2023-T2");
    assertThat(exact.missing()).isEmpty();
    assertThat(exact.throughDate()).containsEntry("KRANSKOMMUNERNA", exact.period().end());
    assertThat(Story.flow(exact, "KRANSKOMMUNERNA", "ended")).isEqualTo(1);
    assertThat(Story.flow(exact, "KRANSKOMMUNERNA", "ongoing")).isEqualTo(2);
  }

  @Test
  void aUnitThatIsYetToBeginHoldsNobodyUp() {
    Story story =
        story(SampleData.unit("VINDELN", "2024-01-01", null, "2024-01-01")).undelivered("VINDELN");
    ExactTables before = story.count("2023-T3");
    assertThat(units(before)).doesNotContain("VINDELN");
    assertThat(before.missing()).isEmpty();
    assertThat(units(story.count("2024-T1"))).contains("VINDELN");
    assertThat(story.count("2024-T1").missing())
        .allMatch(key -> Set.of("VINDELN", "KRANSKOMMUNERNA", "_T").contains(key.unit()));
  }

  @Test
  void anAreaHasRowsOnlyFromWhenAllItsUnitsDeliverCompletely() {
    Story story = story(SampleData.unit("VINDELN", null, null, "2023-01-01"));
    assertThat(units(story.count("2022-T3")))
        .contains("VANNAS", "UMEA")
        .doesNotContain("VINDELN", "KRANSKOMMUNERNA", "_T");
    assertThat(units(story.count("2023-T1"))).contains("VINDELN", "KRANSKOMMUNERNA", "_T");
  }

  private static Story story(Unit vindeln) {
    Forbund forbund = SampleData.with(Forbund.Match.AREA, SampleData.unitsWith(vindeln));
    return new Story(forbund, LIVES);
  }

  private static Set<String> units(ExactTables exact) {
    Set<String> units = new TreeSet<>();
    exact.cells().keySet().forEach(key -> units.add(key.unit()));
    exact.missing().forEach(key -> units.add(key.unit()));
    return units;
  }
}
