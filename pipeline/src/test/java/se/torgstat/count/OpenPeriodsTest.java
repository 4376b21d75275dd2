package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import se.torgstat.period.Period;

/** How far each unit's snapshot reaches (S5), and which open periods go out (S8.4). */
class OpenPeriodsTest {

  @Test
  void aSnapshotIsCompleteThroughTheDayBeforeIt() {
    Story story =
        Story.inUmea("anna VANNAS 2024-02-14 -", "bo VANNAS 2024-02-15 -")
            .snapshot("VANNAS", "2024-02-15");
    ExactTables exact = story.count("2024-T1");
    assertThat(exact.throughDate().get("VANNAS")).hasToString("2024-02-14");
    assertThat(Story.flow(exact, "VANNAS", "new")).isEqualTo(1);
    assertThat(Story.flow(exact, "VANNAS", "ongoing")).isEqualTo(1);
  }

  @Test
  void anAreaReachesAsFarAsItsEarliestUnit() {
    Story story = Story.inUmea("anna VINDELN 2024-03-01 -").snapshot("VANNAS", "2024-02-15");
    ExactTables exact = story.count("2024-T1");
    assertThat(exact.throughDate().get("KRANSKOMMUNERNA")).hasToString("2024-02-14");
    assertThat(exact.throughDate().get("_T")).hasToString("2024-02-14");
    assertThat(exact.throughDate().get("UMEA")).hasToString("2024-04-30");
    assertThat(Story.flow(exact, "VINDELN", "new")).isEqualTo(1);
    assertThat(Story.flow(exact, "KRANSKOMMUNERNA", "new")).isZero();
  }

  @Test
  void aUnitWhoseSnapshotLiesBeforeThePeriodHasNoFigureAndItsAreaNeither() {
    ExactTables exact = Story.inUmea().snapshot("VANNAS", "2024-01-01").count("2024-T1");
    assertThat(exact.groups())
        .doesNotContainKeys("VANNAS", "KRANSKOMMUNERNA", "_T")
        .containsKeys("VINDELN", "UMEA");
    assertThat(exact.missing())
        .extracting(CellKey::unit)
        .containsOnly("VANNAS", "KRANSKOMMUNERNA", "_T");
  }

  @Test
  void aPeriodHasFiguresAsSoonAsOneUnitReachesItsFirstDay() {
    assertThat(all("2024-05-01").last()).hasToString("2024");
    assertThat(all("2024-05-01")).doesNotContain(Period.parse("2024-T2"));
    assertThat(all("2024-05-02")).contains(Period.parse("2024-T2"));
  }

  @Test
  void theNewestTertialAndTheOneBeforeItGoOutAsLongAsTheyAreOpen() {
    Counter counter = Story.inUmea().counter();
    assertThat(published(counter)).containsExactly("2023-T3", "2024-T1");
    assertThat(published(counter, "2023-T3")).containsExactly("2024-T1");
    assertThat(published(counter, "2024-T1")).containsExactly("2023-T3");
    assertThat(published(counter, "2023-T3", "2024-T1")).isEmpty();
    assertThat(published(counter, "2023-T2")).containsExactly("2023-T3", "2024-T1");
  }

  @Test
  void oneUnitIsEnoughForATertialToBeTheNewest() {
    Counter counter = Story.inUmea().snapshot("KRAFT", "2024-05-02").counter();
    assertThat(published(counter)).containsExactly("2024-T1", "2024-T2");
  }

  @Test
  void nothingGoesOutBeforeTheFirstExport() {
    Counter counter = new Counter(SampleData.UMEA, SampleData.PLAN, List.of());
    assertThat(counter.periods()).isEmpty();
    assertThat(OpenPeriods.published(counter, Set.of())).isEmpty();
  }

  private static SortedSet<Period> all(String snapshotOfKraft) {
    return Story.inUmea().snapshot("KRAFT", snapshotOfKraft).counter().periods();
  }

  private static List<String> published(Counter counter, String... closed) {
    Set<Period> closedPeriods = Set.copyOf(Arrays.stream(closed).map(Period::parse).toList());
    return OpenPeriods.published(counter, closedPeriods).stream().map(Period::code).toList();
  }
}
