package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a person's participations are merged into, and whose values the spell has (S6.1, S6.4). */
class SpellTest {

  @Test
  void aMoveTheNextDayIsAnEndAndAStartAtTheUnitsAndNeitherInTheArea() {
    ExactTables exact =
        count(
            "anna UNGDOMSTORGET 2023-05-02 2024-01-31 STUDIER", "anna VUXENTORGET   2024-02-01 -");
    assertThat(exact).satisfies(e -> flows(e, "UNGDOMSTORGET", 1, 0, 1, 0));
    assertThat(exact).satisfies(e -> flows(e, "VUXENTORGET", 0, 1, 0, 1));
    assertThat(exact).satisfies(e -> flows(e, "UMEA", 1, 0, 0, 1));
    assertThat(exact).satisfies(e -> flows(e, "_T", 1, 0, 0, 1));
  }

  @Test
  void aDayBetweenIsTwoSpells() {
    ExactTables exact =
        count(
            "anna UNGDOMSTORGET 2023-05-02 2024-01-31 STUDIER", "anna VUXENTORGET   2024-02-02 -");
    flows(exact, "UMEA", 1, 1, 1, 1);
    assertThat(Story.flow(exact, "UMEA", "returned")).isEqualTo(1);
  }

  @Test
  void oneThatIsOpenReachesEverythingAfterIt() {
    ExactTables exact =
        count(
            "anna UNGDOMSTORGET 2023-05-02 -", //
            "anna VUXENTORGET   2024-02-02 2024-03-01");
    flows(exact, "UMEA", 1, 0, 0, 1);
  }

  @Test
  void whatLiesInsideALongerOneDoesNotEndIt() {
    ExactTables exact =
        count(
            "anna VUXENTORGET   2023-05-02 2024-03-31 ARBETE",
            "anna UNGDOMSTORGET 2023-06-01 2023-07-01 STUDIER",
            "anna UNGDOMSTORGET 2024-04-01 2024-04-02 FLYTT");
    flows(exact, "UMEA", 1, 0, 1, 0);
    assertOutcome(exact, "UMEA", "FLYTT");
  }

  /** In whatever order a file has them, and however many: equal ones in that of their lines. */
  @Test
  void oneWithHundredsOfParticipationsIsCountedAsInOrder() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      LocalDate ja = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(450));
      String unit = List.of("VUXENTORGET", "UNGDOMSTORGET", "VANNAS").get(random.nextInt(3));
      String outcome = List.of("STUDIER", "FLYTT", "ARBETE", "ALDER").get(random.nextInt(4));
      lines.add("anna %s %s %s %s".formatted(unit, ja, ja.plusDays(random.nextInt(2)), outcome));
    }
    List<String> inOrder = new ArrayList<>(lines);
    inOrder.sort(
        Comparator.comparing((String line) -> line.split(" ")[2])
            .thenComparing(line -> line.split(" ")[3])
            .thenComparing(line -> line.split(" ")[1]));
    for (String period : List.of("2023-T1", "2023-T3", "2023", "2024-T1")) {
      assertThat(Story.inUmea(lines.toArray(String[]::new)).count(period).cells())
          .isEqualTo(Story.inUmea(inOrder.toArray(String[]::new)).count(period).cells());
    }
  }

  @Test
  void hasTheSexAndAgeOfTheFirst() {
    ExactTables exact =
        count(
            "anna VUXENTORGET   2024-01-05 2024-03-01 ARBETE F Y16T19",
            "anna UNGDOMSTORGET 2024-02-01 2024-02-02 FLYTT  M Y20T24");
    assertThat(exact.cells())
        .containsEntry(CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", "F", "Y16T19", "new"), 1L)
        .containsEntry(CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", "M", "_T", "new"), 0L);
  }

  @Test
  void ofTwoWithTheSameJaTheOneThatEndsFirstIsTheFirst() {
    ExactTables exact =
        count(
            "anna UNGDOMSTORGET 2024-02-01 -          -      F Y20T24",
            "anna VUXENTORGET   2024-02-01 2024-02-05 ARBETE M Y25T29");
    assertThat(exact.cells())
        .containsEntry(CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", "M", "Y25T29", "new"), 1L);
  }

  @Test
  void ofTwoWithTheSameDaysTheFirstUnitByCodeIsTheFirstAndTheOtherGivesTheEnd() {
    ExactTables exact =
        count(
            "anna VUXENTORGET   2024-02-01 2024-02-05 ARBETE M Y25T29",
            "anna UNGDOMSTORGET 2024-02-01 2024-02-05 FLYTT  F Y20T24");
    assertThat(exact.cells())
        .containsEntry(CellKey.of(Table.PARTICIPATION_FLOW, "UMEA", "F", "Y20T24", "new"), 1L);
    assertOutcome(exact, "UMEA", "ARBETE");
  }

  @Test
  void unitsAreOrderedByCodeAndNotByTheirPlaceInTheData() {
    ExactTables exact =
        count(
            "anna VANNAS   2024-02-01 2024-02-05 ARBETE",
            "anna BJURHOLM 2024-02-01 2024-02-05 FLYTT");
    assertOutcome(exact, "KRANSKOMMUNERNA", "ARBETE");
  }

  @Test
  void ofTwoWithTheSameEndTheLaterJaGivesTheOutcome() {
    ExactTables exact =
        count(
            "anna VUXENTORGET   2024-02-01 2024-02-05 ARBETE",
            "anna UNGDOMSTORGET 2024-02-02 2024-02-05 FLYTT");
    assertOutcome(exact, "UMEA", "FLYTT");
  }

  @Test
  void ofTwoRowsThatAreTheSameTheLaterLineGivesTheOutcome() {
    ExactTables exact =
        count(
            "anna VANNAS 2024-02-01 2024-02-05 ARBETE", //
            "anna VANNAS 2024-02-01 2024-02-05 FLYTT");
    flows(exact, "VANNAS", 0, 1, 1, 0);
    assertOutcome(exact, "VANNAS", "FLYTT");
  }

  @Test
  void whoComesBackWithinTwelveMonthsToTheDayReturned() {
    assertThat(
            Story.flow(
                count("anna VANNAS 2022-05-01 2023-02-01", "anna VANNAS 2024-02-01 -"),
                "VANNAS",
                "returned"))
        .isEqualTo(1);
    assertThat(
            Story.flow(
                count("anna VANNAS 2022-05-01 2023-01-31", "anna VANNAS 2024-02-01 -"),
                "VANNAS",
                "returned"))
        .isZero();
  }

  @Test
  void twelveMonthsBeforeALeapDayIsTheLastOfFebruary() {
    assertThat(
            Story.flow(
                count("anna VANNAS 2022-05-01 2023-02-28", "anna VANNAS 2024-02-29 -"),
                "VANNAS",
                "returned"))
        .isEqualTo(1);
  }

  @Test
  void whoComesBackToAnotherAreaReturnedInTheWholeAlone() {
    ExactTables exact = count("anna VANNAS 2023-05-01 2023-12-31", "anna KRAFT 2024-02-01 -");
    assertThat(Story.flow(exact, "KRAFT", "returned")).isZero();
    assertThat(Story.flow(exact, "INSATSER", "returned")).isZero();
    assertThat(Story.flow(exact, "_T", "returned")).isEqualTo(1);
  }

  @Test
  void theFirstAndTheLastDayOfAPeriodBelongToIt() {
    ExactTables exact =
        count(
            "anna VANNAS 2024-01-01 2024-04-30", //
            "bo   VANNAS 2023-12-31 2024-01-01",
            "cia  VANNAS 2023-05-01 2023-12-31",
            "dag  VANNAS 2024-04-30 -");
    flows(exact, "VANNAS", 1, 2, 2, 1);
  }

  private static ExactTables count(String... lines) {
    return Story.inUmea(lines).count("2024-T1");
  }

  private static void assertOutcome(ExactTables exact, String unit, String outcome) {
    assertThat(exact.cells())
        .containsEntry(CellKey.of(Table.EXIT_OUTCOME, unit, "_T", "_T", outcome), 1L)
        .containsEntry(CellKey.of(Table.EXIT_OUTCOME, unit, "_T", "_T", "_T"), 1L);
  }

  private static void flows(
      ExactTables exact, String unit, long opening, long begun, long ended, long ongoing) {
    assertThat(Story.flow(exact, unit, "opening")).isEqualTo(opening);
    assertThat(Story.flow(exact, unit, "new")).isEqualTo(begun);
    assertThat(Story.flow(exact, unit, "ended")).isEqualTo(ended);
    assertThat(Story.flow(exact, unit, "ongoing")).isEqualTo(ongoing);
  }
}
