package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.attack.Sketch;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** Half-reports and years as sums of tertials, and rows of two periods that count the same. */
class LongerTest {

  @Test
  void aYearIsThreeTertialsOrAHalfReportAndOne() {
    assertThat(Longer.partsOf(period("2024-D2"))).containsExactly(periods("2024-T1", "2024-T2"));
    assertThat(Longer.partsOf(period("2024")))
        .containsExactly(periods("2024-T1", "2024-T2", "2024-T3"), periods("2024-D2", "2024-T3"));
    assertThat(Longer.partsOf(period("2024-T3"))).isEmpty();
    assertThat(Longer.isPart(period("2024-D2"), period("2024"))).isTrue();
    assertThat(Longer.isPart(period("2024-T3"), period("2024-D2"))).isFalse();
    assertThat(Longer.isPart(period("2023-T1"), period("2024"))).isFalse();
  }

  /** Whichever goes out last of the tertials, such as one that is rerun. */
  @ParameterizedTest(name = "{0} beside {1}: {2}")
  @CsvSource({
    "2024-T1, 2023-T3,                         ''",
    "2024-T2, 2024-T1,                         2024-D2",
    "2024-T2, 2023-T3,                         ''",
    "2024-T1, 2024-T1 2024-T2,                 2024-D2",
    "2024-T1, 2024-T2 2024-D2,                 ''",
    "2024-D2, 2024-T1 2024-T2,                 ''",
    "2024-D2, 2024-T1 2024-T2 2024-T3,         2024",
    "2024-T3, 2024-T1 2024-T2 2024-D2,         2024",
    "2024-T2, 2024-T1 2024-T3,                 2024-D2 2024",
    "2024-T3, 2024-T1 2024-T2 2024-D2 2024,    ''",
  })
  void thePeriodsOfWhichAllTertialsAreThere(String period, String there, String toCome) {
    List<String> isThere = List.of(there.split(" "));
    assertThat(Longer.toCome(period(period), other -> isThere.contains(other.code())))
        .extracting(Period::code)
        .containsExactly(toCome.isEmpty() ? new String[0] : toCome.split(" "));
  }

  @Test
  void addsUpWhereNothingCameInBetween() {
    Sketch people = new Sketch().begun(7, "A", "F").people(5, "B", "M", "2024-06-01", "", "");
    ExactTables first = people.exact(Sketch.T1);
    ExactTables second = people.exact(Sketch.T2);
    assertThat(Longer.addsUp(people.exact(Sketch.D2), List.of(first, second))).isTrue();
    people.people(1, "A", "F", "2023-11-01", "", "");
    assertThat(Longer.addsUp(people.exact(Sketch.D2), List.of(first, second)))
        .as("one who was there before both: a stock")
        .isTrue();
    ExactTables half = people.begun(1, "A", "F").exact(Sketch.D2);
    assertThat(Longer.addsUp(half, List.of(first, second))).isFalse();
    ExactTables again = people.exact(Sketch.T1);
    assertThat(Longer.addsUp(half, List.of(first, again, second))).isTrue();
    assertThat(Longer.addsUp(half, List.of(again, first, second))).isFalse();
  }

  @Test
  void theNewestRevisionsOfAllTertialsOrNone() {
    AttackersView.Rows first = rows("2024-T1");
    AttackersView.Rows again = rows("2024-T1");
    AttackersView.Rows second = rows("2024-T2");
    assertThat(Longer.parts(List.of(first, second, again), period("2024-D2")))
        .usingElementComparator((a, b) -> a == b ? 0 : 1)
        .containsExactly(again, second);
    assertThat(Longer.parts(List.of(first, second), period("2024"))).isEmpty();
  }

  /** What a row of one period says of another's, by the other's row; - where nothing. */
  @ParameterizedTest(name = "{1} of {0} beside {2}: {3}")
  @CsvSource({
    "2024-D2, new,     2024-T1, new",
    "2024-D2, ended,   2024-T3, -",
    "2024-D2, new,     2024,    -",
    "2024-T2, opening, 2024-T1, ongoing",
    "2024-T1, opening, 2024-D2, opening",
    "2024-T2, opening, 2024-T3, -",
    "2024-T2, ongoing, 2024-D2, ongoing",
    "2024-T2, ongoing, 2024-T1, -",
    "2024-T1, ongoing, 2024-T2, -",
    "2024-T1, opening, 2023,    ongoing",
  })
  void stocksOfTheSameDayAndFlowsOfAPart(String period, String measure, String other, String row) {
    CellKey found = Longer.sameOrPart(period(period), flow(measure), period(other));
    assertThat(found).isEqualTo(row.equals("-") ? null : flow(row));
  }

  @Test
  void plansAreAStockAtTheEnd() {
    CellKey plan = CellKey.of(Table.ACTION_PLAN, "A", "_T", "J");
    assertThat(Longer.sameOrPart(period("2024-T2"), plan, period("2024-D2"))).isEqualTo(plan);
    assertThat(Longer.sameOrPart(period("2024-T2"), plan, period("2024-T1"))).isNull();
  }

  private static AttackersView.Rows rows(String period) {
    ExactTables none =
        new ExactTables(
            period(period), new TreeMap<>(), Set.of(), new TreeMap<>(Map.of()), new TreeSet<>());
    return new AttackersView.Rows(none, 1, new TreeMap<>(), new TreeSet<>());
  }

  private static CellKey flow(String measure) {
    return CellKey.of(Table.PARTICIPATION_FLOW, "A", "_T", "_T", measure);
  }

  private static List<Period> periods(String... codes) {
    return Arrays.stream(codes).map(LongerTest::period).toList();
  }

  private static Period period(String code) {
    return Period.parse(code);
  }
}
