package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.contract.Forbund;

/** What every table says of a few lives (S6.2, S6.4–S6.8). */
class EveryTableTest {
  private static final String[] LIVES = {
    "anna VANNAS   2023-05-02 2024-01-31 ARBETE F Y30T39 FORSORJNINGSSTOD LON         J",
    "bo   VANNAS   2024-02-01 -          -      M Y20T24 SJUKPENNING      LON         N",
    "cia  VINDELN  2022-01-10 2023-12-31 FLYTT  M Y20T24 LON              LON         J",
    "cia  VINDELN  2024-03-01 2024-04-30 SJUKDOM M Y20T24 AKASSA          SJUKPENNING _U",
    "dag  VINDELN  2021-05-01 -          -      F Y60T64 _U               LON         J",
    "eva  BJURHOLM 2023-11-01 -          -      F Y60T64 LON              LON         J"
  };

  /** Counted anew for each test: what one JVM counted once would hide a mutant. */
  private final ExactTables exact = Story.inUmea(LIVES).count("2024-T1");

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "PARTICIPATION_FLOW, VANNAS F Y30T39 opening, 1",
    "PARTICIPATION_FLOW, VANNAS F Y30T39 ended, 1",
    "PARTICIPATION_FLOW, VANNAS F Y30T39 new, 0",
    "PARTICIPATION_FLOW, VANNAS M Y20T24 new, 1",
    "PARTICIPATION_FLOW, VANNAS M Y20T24 ongoing, 1",
    "PARTICIPATION_FLOW, VINDELN M Y20T24 returned, 1",
    "PARTICIPATION_FLOW, VINDELN F Y20T24 returned, 0",
    "PARTICIPATION_FLOW, VINDELN M Y60T64 returned, 0",
    "PARTICIPATION_FLOW, KRANSKOMMUNERNA _T _T opening, 3",
    "PARTICIPATION_FLOW, KRANSKOMMUNERNA _T _T ongoing, 3",
    "EXIT_OUTCOME, KRANSKOMMUNERNA _T _T POSITIVE, 1",
    "EXIT_OUTCOME, KRANSKOMMUNERNA _T _T OTHER, 1",
    "EXIT_OUTCOME, VINDELN M _T SJUKDOM, 1",
    "EXIT_OUTCOME, VINDELN M _T FLYTT, 0",
    "EXIT_OUTCOME, VINDELN F _T SJUKDOM, 0",
    "ACTION_PLAN, VANNAS _T J, 0",
    "ACTION_PLAN, VANNAS M N, 1",
    "ACTION_PLAN, VINDELN F J, 1",
    "ACTION_PLAN, KRANSKOMMUNERNA _T J, 2",
    "ACTION_PLAN, KRANSKOMMUNERNA _T _T, 3",
    "LIVELIHOOD_CHANGE, VANNAS BISTAND EGEN, 1",
    "LIVELIHOOD_CHANGE, VINDELN ARBETSMARKNAD OHALSA, 1",
    "LIVELIHOOD_CHANGE, VINDELN EGEN EGEN, 0",
    "LIVELIHOOD_CHANGE, _T _T _T, 2",
    "PROGRAMME_TIME, VANNAS F ended M6T11, 1",
    "PROGRAMME_TIME, VANNAS M ongoing LT6M, 1",
    "PROGRAMME_TIME, VINDELN M ended LT6M, 1",
    "PROGRAMME_TIME, VINDELN M ended M12T23, 0",
    "PROGRAMME_TIME, VINDELN F ongoing M_GE36, 1",
    "PROGRAMME_TIME, BJURHOLM F ongoing M6T11, 1",
    "PROGRAMME_TIME, _T _T ongoing _T, 3",
    "PERSON_DAYS, VANNAS, 120",
    "PERSON_DAYS, VINDELN, 180",
    "PERSON_DAYS, BJURHOLM, 120",
  })
  void ofLives(Table table, String codes, long count) {
    assertThat(exact.cells()).containsEntry(CellKey.of(table, codes.split(" ")), count);
  }

  /** 31 days of January, then 90; all 121 of dag's and eva's, and 61 of cia's. */
  @Test
  void bothEndsOfAStayAreDaysOfIt() {
    assertThat(personDays("VANNAS")).isEqualTo(31 + 90);
    assertThat(personDays("VINDELN")).isEqualTo(121 + 61);
    assertThat(personDays("KRANSKOMMUNERNA")).isEqualTo(31 + 90 + 121 + 61 + 121);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "5, 10", "14, 10", "15, 20"})
  void personDaysAreWholeTens(long days, long shown) {
    assertThat(ExactValue.wholeTens(days)).isEqualTo(shown);
  }

  /** S4.3: where persons are not matched between units, an area is their sum in every cell. */
  @Test
  void anAreaOfUnitsThatAreNotMatchedIsTheirSum() {
    Forbund apart = SampleData.with(Forbund.Match.UNIT, SampleData.UMEA.units());
    Map<CellKey, Long> cells = new Story(apart, LIVES).count("2024-T1").cells();
    cells.forEach(
        (key, value) -> {
          if (key.table() != Table.PERSON_DAYS && key.unit().equals("KRANSKOMMUNERNA")) {
            long sum = 0;
            for (String unit : SampleData.unitsOf(SampleData.UMEA, key.unit())) {
              sum += cells.get(key.with("unit", unit));
            }
            assertThat(value).as("%s", key).isEqualTo(sum);
          }
        });
    assertThat(cells).containsEntry(CellKey.of(Table.PERSON_DAYS, "KRANSKOMMUNERNA"), 420L);
  }

  private long personDays(String unit) {
    return exact.groups().get(unit).counts().personDays();
  }
}
