package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.period.Period;

/** The nine sample exports, read and counted, give the figures that both reports printed. */
class SampleFiguresTest {
  private static final Counter COUNTER = counter();

  @ParameterizedTest(name = "{0} {1} by sex {2}: {3} + {4} - {5} = {6}")
  @CsvSource({
    "2024-T1, UMEA,            _T, 453,  68, 63, 458",
    "2024-T1, UMEA,            F,  230,  36, 23, 243",
    "2024-T1, UMEA,            M,  223,  32, 40, 215",
    "2024-T1, KRANSKOMMUNERNA, _T, 100,  25, 19, 106",
    "2024-T1, KRANSKOMMUNERNA, F,   60,  17, 11,  66",
    "2024-T1, KRANSKOMMUNERNA, M,   40,   8,  8,  40",
    "2024-T1, KRAFT,           _T,   7,   8,  1,  14",
    "2022-T1, UMEA,            _T, 383, 103, 67, 419",
    "2022-T1, KRANSKOMMUNERNA, _T,  83,  17, 12,  88",
  })
  void flowAsPrinted(
      String period, String unit, String sex, long opening, long begun, long ended, long ongoing) {
    assertThat(flow(period, unit, sex, "opening")).isEqualTo(opening);
    assertThat(flow(period, unit, sex, "new")).isEqualTo(begun);
    assertThat(flow(period, unit, sex, "ended")).isEqualTo(ended);
    assertThat(flow(period, unit, sex, "ongoing")).isEqualTo(ongoing);
  }

  @Test
  void kraftBySexAsPrinted() {
    WindowCounts kraft = exact("2024-T1").groups().get("KRAFT").counts();
    int women = SampleData.UMEA.sexes().indexOf("F");
    int men = SampleData.UMEA.sexes().indexOf("M");
    assertThat(kraft.measure(Measure.NEW, women, WindowCounts.ALL)).isEqualTo(6);
    assertThat(kraft.measure(Measure.NEW, men, WindowCounts.ALL)).isEqualTo(2);
    assertThat(kraft.measure(Measure.ONGOING, women, WindowCounts.ALL)).isEqualTo(12);
    assertThat(kraft.measure(Measure.ONGOING, men, WindowCounts.ALL)).isEqualTo(2);
    int aid = SampleData.UMEA.outcomes().indexOf("ATER_FORSORJNINGSSTOD");
    assertThat(kraft.exits(WindowCounts.ALL, WindowCounts.ALL, aid)).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} {1}: {2} of {3} ({4} %)")
  @CsvSource({
    "2024-T1, UNGDOMSTORGET, 17, 26,  65",
    "2024-T1, VUXENTORGET,   18, 40,  45",
    "2022-T1, UMEA,          41, 67,  61",
    "2022-T1, VANNAS,         3,  3, 100",
    "2022-T1, NORDMALING,     0,  3,   0",
    "2022-T1, VINDELN,        0,  2,   0",
    "2022-T1, ROBERTSFORS,    0,  2,   0",
    "2022-T1, BJURHOLM,       2,  2, 100",
  })
  void positiveShareAsPrinted(String period, String unit, long positive, long ended, long percent) {
    assertThat(exits(period, unit, "POSITIVE")).isEqualTo(positive);
    assertThat(exits(period, unit, "_T")).isEqualTo(ended);
    assertThat((200 * positive + ended) / (2 * ended)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"VANNAS", "NORDMALING", "VINDELN", "ROBERTSFORS", "BJURHOLM"})
  void halfOrMoreOfEachTeamEndedPositively(String unit) {
    long ended = exits("2024-T1", unit, "_T");
    assertThat(ended).isPositive();
    assertThat(exits("2024-T1", unit, "POSITIVE") * 2).isBetween(ended, 2 * ended);
  }

  @Test
  void whoMovedFromUngdomstorgetToVuxentorgetNeitherEndedNorBeganInUmea() {
    long units =
        flow("2024-T1", "UNGDOMSTORGET", "_T", "ended")
            + flow("2024-T1", "VUXENTORGET", "_T", "ended");
    assertThat(units - flow("2024-T1", "UMEA", "_T", "ended")).isEqualTo(3);
  }

  @Test
  void noPeriodBeforeTheExportsAreCompleteAndNoneAfterTheSnapshotIsCounted() {
    assertThat(COUNTER.periods().first()).hasToString("2022-T1");
    assertThat(COUNTER.periods().last()).hasToString("2024");
    assertThat(COUNTER.periods()).doesNotContain(Period.parse("2024-T2"));
  }

  private static long flow(String period, String unit, String sex, String measure) {
    return cell(period, CellKey.of(Table.PARTICIPATION_FLOW, unit, sex, "_T", measure));
  }

  private static long exits(String period, String unit, String outcome) {
    return cell(period, CellKey.of(Table.EXIT_OUTCOME, unit, "_T", "_T", outcome));
  }

  private static long cell(String period, CellKey key) {
    assertThat(exact(period).cells()).containsKey(key);
    return exact(period).cells().get(key);
  }

  private static ExactTables exact(String period) {
    return COUNTER.count(Period.parse(period), Set.of());
  }

  private static Counter counter() {
    Inbox inbox =
        Inbox.list(SampleData.FOLDER.resolve("exports"), SampleData.UMEA.contracts(), null);
    ExportReader reader = new ExportReader(SampleData.UMEA);
    List<UnitExport> exports = new ArrayList<>();
    for (List<InboxFile> files : inbox.candidates().values()) {
      InboxFile newest = files.get(0);
      exports.add(
          new UnitExport(
              newest.unit(), newest.snapshotDate(), reader.read(newest).participations()));
    }
    return new Counter(SampleData.UMEA, SampleData.PLAN, exports);
  }
}
