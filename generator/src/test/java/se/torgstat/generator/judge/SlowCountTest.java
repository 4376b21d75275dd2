package se.torgstat.generator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each measure on histories that fit in the head. The window is January-April 2024. */
class SlowCountTest {
  private static final Window T1 = Window.of("2024-T1");
  private static final Set<String> BOTH = Set.of("A", "B");

  @ParameterizedTest
  @CsvSource({
    // ja, slut, opening, new, ended, ongoing
    "2023-12-31,           , 1, 0, 0, 1",
    "2023-12-31, 2023-12-31, 0, 0, 0, 0",
    "2023-12-31, 2024-01-01, 1, 0, 1, 0",
    "2024-01-01, 2024-01-01, 0, 1, 1, 0",
    "2024-01-01, 2024-04-30, 0, 1, 1, 0",
    "2024-04-30, 2024-05-01, 0, 1, 0, 1",
    "2024-04-30,           , 0, 1, 0, 1",
    "2024-05-01,           , 0, 0, 0, 0",
  })
  void countsTheDaysOfThePeriodAsS62Says(
      LocalDate ja, LocalDate slut, int opening, int begun, int ended, int ongoing) {
    SlowCount count = count(stay("A", "x", ja, slut));
    assertThat(count.count(Measure.OPENING, "_T", "_T")).isEqualTo(opening);
    assertThat(count.count(Measure.NEW, "F", "_T")).isEqualTo(begun);
    assertThat(count.count(Measure.ENDED, "_T", "Y30T39")).isEqualTo(ended);
    assertThat(count.count(Measure.ONGOING, "F", "Y30T39")).isEqualTo(ongoing);
    assertThat(count.count(Measure.ONGOING, "M", "_T")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-01, 0",
    "2024-02-02, 0",
    "2024-02-03, 1",
    "2024-01-15, 0",
  })
  void aMoveWithAtMostADayBetweenIsNoEndAndNoStart(LocalDate begins, int ends) {
    SlowCount count =
        count(stay("A", "x", day("2023-03-01"), day("2024-02-01")), stay("B", "x", begins, null));
    assertThat(count.count(Measure.ENDED, "_T", "_T")).isEqualTo(ends);
    assertThat(count.count(Measure.NEW, "_T", "_T")).isEqualTo(ends);
  }

  @Test
  void aSpellHasTheBeginningOfItsFirstAndTheEndOfTheOneThatEndsLast() {
    Participation longer =
        new Participation(
            "A",
            1,
            "x",
            "F",
            "Y25T29",
            day("2023-01-01"),
            day("2024-03-31"),
            "STUDIER",
            "AKASSA",
            "STUDIESTOD",
            "J");
    Participation inside =
        new Participation(
            "B",
            1,
            "x",
            "F",
            "Y30T39",
            day("2023-02-01"),
            day("2023-03-01"),
            "SJUKDOM",
            "LON",
            "SJUKPENNING",
            "N");
    SlowCount count = SlowCount.of(List.of(inside, longer), BOTH, T1);
    assertThat(count.exits("F", "Y25T29", "STUDIER")).isEqualTo(1);
    assertThat(count.exits("_T", "_T", "_T")).isEqualTo(1);
    assertThat(count.livelihoodChange("ARBETSMARKNAD", "EGEN")).isEqualTo(1);
    assertThat(count.time(Measure.ENDED, "_T", "M12T23")).isEqualTo(1);
  }

  @Test
  void anonymousOnesAreNeverTheSamePerson() {
    SlowCount count =
        count(
            stay("A", null, day("2023-03-01"), day("2024-02-01")),
            stay("B", null, day("2024-02-02"), null));
    assertThat(count.count(Measure.ENDED, "_T", "_T")).isEqualTo(1);
    assertThat(count.count(Measure.NEW, "_T", "_T")).isEqualTo(1);
    assertThat(count.returned("_T", "_T")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-28, 2024-02-28, 1",
    "2023-02-28, 2024-02-29, 1",
    "2023-02-27, 2024-02-29, 0",
    "2024-02-10, 2024-02-12, 1",
    "2024-02-10, 2024-02-11, 0",
  })
  void returnsWithinTwelveCalendarMonths(LocalDate end, LocalDate ja, int returned) {
    SlowCount count = count(stay("A", "x", day("2022-01-01"), end), stay("B", "x", ja, null));
    assertThat(count.returned("_T", "_T")).isEqualTo(returned);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-02, LT6M",
    "2023-11-01, M6T11",
    "2023-05-01, M12T23",
    "2022-05-01, M24T35",
    "2021-05-01, M_GE36",
  })
  void measuresTheTimeOfTheOngoingAtTheDayAfterThePeriod(LocalDate ja, String band) {
    assertThat(count(stay("A", "x", ja, null)).time(Measure.ONGOING, "_T", band)).isEqualTo(1);
  }

  @Test
  void countsDaysWithBothEnds() {
    assertThat(count(stay("A", "x", day("2024-01-31"), day("2024-02-01"))).personDays())
        .isEqualTo(2);
    assertThat(count(stay("A", "x", day("2020-01-01"), null)).personDays()).isEqualTo(121);
    assertThat(count(stay("A", "x", day("2024-05-01"), null)).personDays()).isZero();
  }

  @Test
  void roundsSharesHalfUpAndHasNoneOfNothing() {
    Participation worked = stay("A", "w", day("2023-01-01"), day("2024-02-01"));
    SlowCount none = count(stay("A", "x", day("2020-01-01"), null));
    assertThat(none.percent("_T", "_T", RuleSets.LOKAL)).isEmpty();
    assertThat(count(worked).percent("_T", "_T", RuleSets.LOKAL)).hasValue(100);
    assertThat(count(worked).percent("_T", "_T", Set.of("SJUKDOM"))).hasValue(0);
  }

  private static SlowCount count(Participation... participations) {
    return SlowCount.of(List.of(participations), BOTH, T1);
  }

  private static Participation stay(String unit, String person, LocalDate ja, LocalDate slut) {
    return new Participation(
        unit, 1, person, "F", "Y30T39", ja, slut, slut == null ? "" : "ARBETE", "LON", "LON", "J");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
