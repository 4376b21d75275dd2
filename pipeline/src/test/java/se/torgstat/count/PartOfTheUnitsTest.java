package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;

/** Areas that sum their units (S4.3), and units that are left out or unknown (S7.2, S9.2). */
class PartOfTheUnitsTest {
  private static final String[] LIVES = {
    "anna UNGDOMSTORGET 2023-05-02 2024-01-31 STUDIER",
    "anna VUXENTORGET   2024-02-01 -",
    "bo   VUXENTORGET   2024-03-01 2024-03-09 ARBETE M",
    "cia  VANNAS        2024-01-09 -"
  };

  @Test
  void withMatchUnitAnAreaIsTheSumOfItsUnits() {
    Forbund apart = SampleData.with(Forbund.Match.UNIT, SampleData.UMEA.units());
    ExactTables exact = new Story(apart, LIVES).count("2024-T1");
    assertThat(Story.flow(exact, "UMEA", "new")).isEqualTo(2);
    assertThat(Story.flow(exact, "UMEA", "ended")).isEqualTo(2);
    assertThat(Story.flow(exact, "_T", "ongoing")).isEqualTo(2);
    exact
        .cells()
        .forEach(
            (key, value) -> {
              // person-days are rounded, and a unit without a budget line has no row of them
              if (key.table() != Table.PERSON_DAYS) {
                assertThat(value).isEqualTo(sumOfUnits(exact, key));
              }
            });
    assertThat(personDays(exact, "UMEA"))
        .isEqualTo(personDays(exact, "UNGDOMSTORGET") + personDays(exact, "VUXENTORGET"));
  }

  @Test
  void aUnitThatIsLeftOutHasNoFigureAndIsNotInItsArea() {
    ExactTables exact = Story.inUmea(LIVES).count("2024-T1", "VUXENTORGET");
    assertThat(exact.without()).containsExactly("VUXENTORGET");
    assertThat(exact.missing()).isNotEmpty().allMatch(key -> key.unit().equals("VUXENTORGET"));
    assertThat(exact.cells().keySet()).noneMatch(key -> key.unit().equals("VUXENTORGET"));
    assertThat(Story.flow(exact, "UMEA", "ended")).isEqualTo(1);
    assertThat(Story.flow(exact, "UMEA", "ongoing")).isZero();
    assertThat(exact.groups().get("UMEA").group().units()).containsExactly("UNGDOMSTORGET");
    assertThat(exact.groups().get("_T").group().units()).doesNotContain("VUXENTORGET");
  }

  @Test
  void aUnitThatIsLeftOutHasTheSameRowsAsAnyOther() {
    ExactTables exact = Story.inUmea(LIVES).count("2024-T1", "VUXENTORGET");
    assertThat(
            exact.missing().stream()
                .filter(k -> k.unit().equals("VUXENTORGET"))
                .map(CellKey::codes))
        .hasSameSizeAs(
            exact.cells().keySet().stream().filter(k -> k.unit().equals("VANNAS")).toList());
  }

  @Test
  void anAreaOfWhichEveryUnitIsLeftOutHasNoFigure() {
    ExactTables exact = Story.inUmea(LIVES).count("2024-T1", "UNGDOMSTORGET", "VUXENTORGET");
    assertThat(exact.groups()).doesNotContainKey("UMEA").containsKey("_T");
    assertThat(exact.missing()).anyMatch(key -> key.unit().equals("UMEA"));
  }

  @Test
  void leavingOutTheLateUnitLetsTheOthersReachTheEnd() {
    Story story = Story.inUmea(LIVES).snapshot("VUXENTORGET", "2024-02-15");
    assertThat(story.count("2024-T1").throughDate().get("UMEA")).hasToString("2024-02-14");
    assertThat(story.count("2024-T1", "VUXENTORGET").throughDate().get("UMEA"))
        .hasToString("2024-04-30");
  }

  @Test
  void unknownSexAndAgeHaveRowsOnlyInPeriodsWithSomebodyUnknown() {
    Story story =
        Story.inUmea(
            "anna VANNAS 2023-05-02 -",
            "bo   VANNAS 2023-02-01 2023-09-01 ARBETE _U Y30T39",
            "cia  KRAFT  2023-02-01 2023-03-01 ARBETE F  _U");
    assertThat(unknown(story, "2022-T3")).isEmpty();
    assertThat(unknown(story, "2023-T1")).containsExactlyInAnyOrder("sex", "age_band");
    assertThat(unknown(story, "2023-T2")).containsExactly("sex");
    assertThat(unknown(story, "2023-T3")).containsExactly("sex");
    assertThat(unknown(story, "2024-T1")).isEmpty();
    assertThat(story.count("2023-T1").cells())
        .containsEntry(CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", "_U", "_U", "new"), 0L);
  }

  @Test
  void aPeriodWithoutAnyFigureIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Story.inUmea(LIVES).count("2021-T3"))
        .withMessageContaining("2021-T3");
  }

  private static Set<String> unknown(Story story, String period) {
    ExactTables exact = story.count(period);
    return Set.copyOf(
        Stream.of("sex", "age_band")
            .filter(d -> exact.cells().keySet().stream().anyMatch(k -> isUnknown(k, d)))
            .toList());
  }

  private static boolean isUnknown(CellKey key, String dimension) {
    return key.table().dimensions().contains(dimension) && key.code(dimension).equals("_U");
  }

  private static long personDays(ExactTables exact, String group) {
    return exact.groups().get(group).counts().personDays();
  }

  private static long sumOfUnits(ExactTables exact, CellKey key) {
    return SampleData.unitsOf(SampleData.UMEA, key.unit()).stream()
        .mapToLong(unit -> exact.cells().get(of(unit, key)))
        .sum();
  }

  private static CellKey of(String unit, CellKey key) {
    List<String> codes = new ArrayList<>(key.codes());
    codes.set(0, unit);
    return new CellKey(key.table(), codes);
  }
}
