package se.torgstat.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.generator.judge.Measure;
import se.torgstat.generator.judge.Participation;
import se.torgstat.generator.judge.RuleSets;
import se.torgstat.generator.judge.SlowCount;
import se.torgstat.generator.judge.Window;

/** The figures of both public reports, as the slow count finds them in the samples. */
class SampleFiguresTest {
  private static final Set<String> RING =
      Set.of("VANNAS", "NORDMALING", "VINDELN", "ROBERTSFORS", "BJURHOLM");
  private static final Map<String, Set<String>> AREAS =
      Map.of(
          "UMEA", Set.of("UNGDOMSTORGET", "VUXENTORGET"),
          "KRANSKOMMUNERNA", RING,
          "KRAFT", Set.of("KRAFT"));
  private static final List<Participation> ACCEPTED = accepted();

  @ParameterizedTest
  @CsvSource({
    "2024-T1, UMEA,            OPENING, _T, 453",
    "2024-T1, UMEA,            NEW,     _T,  68",
    "2024-T1, UMEA,            NEW,     F,   36",
    "2024-T1, UMEA,            NEW,     M,   32",
    "2024-T1, UMEA,            ENDED,   _T,  63",
    "2024-T1, UMEA,            ENDED,   F,   23",
    "2024-T1, UMEA,            ENDED,   M,   40",
    "2024-T1, UMEA,            ONGOING, _T, 458",
    "2024-T1, UMEA,            ONGOING, F,  243",
    "2024-T1, UMEA,            ONGOING, M,  215",
    "2024-T1, KRANSKOMMUNERNA, OPENING, _T, 100",
    "2024-T1, KRANSKOMMUNERNA, NEW,     _T,  25",
    "2024-T1, KRANSKOMMUNERNA, NEW,     F,   17",
    "2024-T1, KRANSKOMMUNERNA, NEW,     M,    8",
    "2024-T1, KRANSKOMMUNERNA, ENDED,   _T,  19",
    "2024-T1, KRANSKOMMUNERNA, ENDED,   F,   11",
    "2024-T1, KRANSKOMMUNERNA, ENDED,   M,    8",
    "2024-T1, KRANSKOMMUNERNA, ONGOING, _T, 106",
    "2024-T1, KRANSKOMMUNERNA, ONGOING, F,   66",
    "2024-T1, KRANSKOMMUNERNA, ONGOING, M,   40",
    "2024-T1, KRAFT,           OPENING, _T,   7",
    "2024-T1, KRAFT,           NEW,     _T,   8",
    "2024-T1, KRAFT,           NEW,     F,    6",
    "2024-T1, KRAFT,           NEW,     M,    2",
    "2024-T1, KRAFT,           ENDED,   _T,   1",
    "2024-T1, KRAFT,           ONGOING, _T,  14",
    "2024-T1, KRAFT,           ONGOING, F,   12",
    "2024-T1, KRAFT,           ONGOING, M,    2",
    "2022-T1, UMEA,            OPENING, _T, 383",
    "2022-T1, UMEA,            NEW,     _T, 103",
    "2022-T1, UMEA,            ENDED,   _T,  67",
    "2022-T1, UMEA,            ONGOING, _T, 419",
    "2022-T1, KRANSKOMMUNERNA, OPENING, _T,  83",
    "2022-T1, KRANSKOMMUNERNA, NEW,     _T,  17",
    "2022-T1, KRANSKOMMUNERNA, ENDED,   _T,  12",
    "2022-T1, KRANSKOMMUNERNA, ONGOING, _T,  88",
  })
  void countsWhatTheReportsPrinted(
      String period, String area, Measure measure, String sex, int expected) {
    assertThat(count(period, AREAS.get(area)).count(measure, sex, "_T")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-T1, UNGDOMSTORGET, 17, 26,  65",
    "2024-T1, VUXENTORGET,   18, 40,  45",
    "2024-T1, VANNAS,         6,  9,  67",
    "2024-T1, NORDMALING,     2,  4,  50",
    "2024-T1, VINDELN,        2,  3,  67",
    "2024-T1, ROBERTSFORS,    1,  2,  50",
    "2024-T1, BJURHOLM,       1,  1, 100",
    "2022-T1, VANNAS,         6,  6, 100",
    "2022-T1, NORDMALING,     0,  3,   0",
    "2022-T1, VINDELN,        0,  1,   0",
    "2022-T1, ROBERTSFORS,    0,  1,   0",
    "2022-T1, BJURHOLM,       1,  1, 100",
  })
  void endsToAPositiveSolutionAsPrinted(
      String period, String unit, int positive, int ended, int percent) {
    SlowCount count = count(period, Set.of(unit));
    assertThat(count.exits("_T", "_T", "_T")).isEqualTo(ended);
    assertThat(count.exits("_T", "_T", RuleSets.LOKAL)).isEqualTo(positive);
    assertThat(count.percent("_T", "_T", RuleSets.LOKAL)).hasValue(percent);
  }

  @Test
  void positiveInUmea2022AsPrinted() {
    SlowCount umea = count("2022-T1", AREAS.get("UMEA"));
    assertThat(umea.exits("_T", "_T", RuleSets.LOKAL)).isEqualTo(41);
    assertThat(umea.percent("_T", "_T", RuleSets.LOKAL)).hasValue(61);
  }

  @Test
  void theOneWhoLeftKraftWentBackToFinancialAid() {
    assertThat(count("2024-T1", Set.of("KRAFT")).exits("_T", "_T", "ATER_FORSORJNINGSSTOD"))
        .isEqualTo(1);
  }

  @Test
  void threeMovedFromUngdomstorgetToVuxentorget() {
    int units =
        count("2024-T1", Set.of("UNGDOMSTORGET")).count(Measure.ENDED, "_T", "_T")
            + count("2024-T1", Set.of("VUXENTORGET")).count(Measure.ENDED, "_T", "_T");
    assertThat(units - 63).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-T1", "2022-T2", "2022-T3", "2023-T1", "2023-T2", "2023-T3", "2024-T1",
  })
  void areasHaveNoSmallCountBySex(String period) {
    for (String area : List.of("UMEA", "KRANSKOMMUNERNA")) {
      SlowCount count = count(period, AREAS.get(area));
      for (Measure measure : Measure.values()) {
        assertThat(count.count(measure, "F", "_T")).isGreaterThanOrEqualTo(5);
        assertThat(count.count(measure, "M", "_T")).isGreaterThanOrEqualTo(5);
        assertThat(count.count(measure, "_U", "_T")).isZero();
      }
    }
  }

  private static SlowCount count(String period, Set<String> units) {
    return SlowCount.of(ACCEPTED, units, Window.of(period));
  }

  private static List<Participation> accepted() {
    List<Participation> all = new ArrayList<>();
    SampleFiles.all().forEach(file -> all.addAll(file.accepted()));
    return all;
  }
}
