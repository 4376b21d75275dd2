package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1: the age at JA in completed years. */
class AgeTest {

  @ParameterizedTest(name = "born {0}, JA {1}: {2}")
  @CsvSource({
    "2008-01-31, 2024-01-31, Y16T19",
    "2008-02-01, 2024-01-31, R601",
    "2004-01-31, 2024-01-31, Y20T24",
    "2004-02-01, 2024-01-31, Y16T19",
    "1959-01-31, 2024-01-31, Y_GE65",
    "1959-02-01, 2024-01-31, Y60T64",
    "1949-02-01, 2024-01-31, Y_GE65",
    "1949-01-31, 2024-01-31, R601",
    "2004-02-29, 2024-02-28, Y16T19",
    "2004-02-29, 2024-02-29, Y20T24",
    "2003-02-28, 2023-02-28, Y20T24",
    "2008-02-29, 2024-02-28, R601",
    "2003-02-28, 2023-03-01, Y20T24",
    "1996-02-29, 2021-02-28, Y20T24",
    "1996-02-29, 2021-03-01, Y25T29",
    "2003-12-31, 2023-12-31, Y20T24",
    "1999-02-28, 2024-02-29, Y25T29",
  })
  void isCountedInCompletedYears(String born, String ja, String band) {
    ReadExport export =
        Exports.kraft(RowRulesTest.row("personid=,fodelsedatum=" + born + ",ja_datum=" + ja));
    assertThat(
            export.rejections().isEmpty()
                ? Exports.told(export.participations(), 0).split(" ")[1]
                : export.rejections().get(0).rule().name())
        .isEqualTo(band);
  }
}
