package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.attack.SketchForbund;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** The order of sacrifice (S8.3): which class a row is of, and what hiding it costs. */
class SacrificeTest {
  private static final Period T1 = Period.parse("2024-T1");
  private static final Forbund UMEA =
      ForbundReader.read(Path.of("..", "input-samples", "umearegionen"));

  private final Sacrifice sketch = new Sacrifice(SketchForbund.make());

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "PARTICIPATION_FLOW, VANNAS F Y16T19 new,      SEX_AGE",
    "PARTICIPATION_FLOW, UMEA _T Y16T19 new,       AGE",
    "PARTICIPATION_FLOW, VANNAS F _T new,          UNIT_SEX",
    "PARTICIPATION_FLOW, VANNAS _T _T new,         UNIT_TOTALS",
    "PARTICIPATION_FLOW, UMEA F _T new,            AREA_SEX",
    "PARTICIPATION_FLOW, UMEA _T _T new,           AREA_TOTALS",
    "PARTICIPATION_FLOW, INSATSER F _T new,        ALL_OF INSATSER",
    "PARTICIPATION_FLOW, _T _T _T new,             ALL_OF _T",
    "EXIT_OUTCOME,       UMEA _T _T ARBETE,        OUTCOME_CODES",
    "EXIT_OUTCOME,       VANNAS _T _T POSITIVE,    UNIT_OUTCOME_GROUPS",
    "EXIT_OUTCOME,       UMEA _T _T POSITIVE,      AREA_GROUPS",
    "EXIT_OUTCOME,       UMEA _T _T _T,            AREA_TOTALS",
    "EXIT_OUTCOME,       UMEA F _T POSITIVE,       AREA_SEX",
    "EXIT_OUTCOME,       UMEA F Y16T19 POSITIVE,   SEX_AGE",
    "PROGRAMME_TIME,     UMEA _T ended LT6M,       TIME",
    "PROGRAMME_TIME,     UMEA F ended LT6M,        SEX_TIME",
    "ACTION_PLAN,        VANNAS _T J,              UNIT_PLAN",
    "ACTION_PLAN,        BJURHOLM _T J,            UNIT_PLAN",
    "ACTION_PLAN,        UMEA _T J,                PLAN",
    "ACTION_PLAN,        UMEA F J,                 SEX_PLAN",
    "LIVELIHOOD_CHANGE,  UMEA _T EGEN,             LIVELIHOOD",
    "LIVELIHOOD_CHANGE,  UMEA EGEN _T,             LIVELIHOOD",
    "LIVELIHOOD_CHANGE,  UMEA EGEN EGEN,           LIVELIHOOD_CHANGE",
    "PERSON_DAYS,        UMEA,                     PERSON_DAYS",
  })
  void eachRowIsOfAClass(Table table, String codes, String kind) {
    assertThat(new Sacrifice(UMEA).kindOf(CellKey.of(table, codes.split(" ")))).isEqualTo(kind);
  }

  /** An area's total is one wherever it stands in the order; by sex, only where reports have it. */
  @ParameterizedTest
  @CsvSource({
    "VANNAS,   _T, true",
    "VANNAS,   F,  false",
    "UMEA,     _T, true",
    "UMEA,     F,  true",
    "INSATSER, _T, true",
    "INSATSER, F,  false",
    "_T,       _T, false",
  })
  void headlinesAreWhatReadersLookForFirst(String unit, String sex, boolean headline) {
    assertThat(new Sacrifice(UMEA).isHeadline(flow(unit, sex, "_T"))).isEqualTo(headline);
  }

  @Test
  void noneOfThemIsByAgeOrByOutcomeCode() {
    Sacrifice umea = new Sacrifice(UMEA);
    assertThat(umea.isHeadline(flow("INSATSER", "_T", "Y16T19"))).isFalse();
    assertThat(umea.isHeadline(exits("INSATSER", "_T", "_T", "_T"))).isTrue();
    assertThat(umea.isHeadline(exits("INSATSER", "F", "_T", "_T"))).isFalse();
    assertThat(umea.isHeadline(exits("INSATSER", "_T", "Y16T19", "_T"))).isFalse();
    assertThat(umea.isHeadline(exits("INSATSER", "_T", "_T", "ARBETE"))).isFalse();
    assertThat(umea.isHeadline(CellKey.of(Table.ACTION_PLAN, "INSATSER", "_T", "J"))).isFalse();
  }

  private static CellKey exits(String... codes) {
    return CellKey.of(Table.EXIT_OUTCOME, codes);
  }

  /** A class costs twice what the one before it does. */
  @Test
  void whatStandsLaterInTheOrderIsDearer() {
    double first = sketch.of(Period.parse("2024"), flow("A", "F", "ALL"), 1, false);
    assertThat(first).isEqualTo(1);
    assertThat(sketch.of(Period.parse("2024"), flow("A", "F", "_T"), 1, false)).isEqualTo(8);
    assertThat(sketch.of(Period.parse("2024"), flow("X", "_T", "_T"), 1, false)).isEqualTo(256);
    CellKey unnamed = CellKey.of(Table.ACTION_PLAN, "X", "_T", "J");
    assertThat(sketch.of(Period.parse("2024"), unnamed, 1, false)).as("in no order").isEqualTo(1);
  }

  @Test
  void moreOfPeopleIsDearerAndNobodyCheapest() {
    CellKey row = flow("A", "F", "ALL");
    assertThat(sketch.of(Period.parse("2024"), row, 0, false)).isEqualTo(0.6);
    assertThat(sketch.of(Period.parse("2024"), row, 100, false)).isCloseTo(1.6, within(1e-9));
  }

  /** What is hidden in a tertial is so in its half-report and year, and a stock in the next one. */
  @ParameterizedTest(name = "{0} {1}, hidden beside already {2}: {3} rows")
  @CsvSource({
    "2024-T1, new, false, 3",
    "2024-T2, new, false, 3",
    "2024-T3, new, false, 2",
    "2024-D2, new, false, 1",
    "2024,    new, false, 1",
    "2024-T1, new, true, 1",
    "2024-T2, new, true, 1",
    "2024-T3, new, true, 1",
    "2024-T1, ongoing, false, 2",
    "2024-T2, ongoing, false, 3",
    "2024-T3, ongoing, true, 5",
    "2024-D2, ongoing, false, 1",
  })
  void theRowsThatGoWithItCostToo(String period, String measure, boolean lost, double rows) {
    CellKey key = CellKey.of(Table.PARTICIPATION_FLOW, "A", "F", "ALL", measure);
    assertThat(sketch.of(Period.parse(period), key, 1, lost)).isEqualTo(rows);
  }

  @Test
  void theLastResortIsSaidByTheData() {
    assertThat(sketch.isLastResort(flow("X", "_T", "_T"))).isTrue();
    assertThat(sketch.isLastResort(flow("X", "F", "_T"))).isFalse();
    assertThat(new Sacrifice(UMEA).of(T1, CellKey.of(Table.PERSON_DAYS, "UMEA"), 1, false))
        .isPositive();
  }

  private static CellKey flow(String unit, String sex, String age) {
    return CellKey.of(Table.PARTICIPATION_FLOW, unit, sex, age, "new");
  }
}
