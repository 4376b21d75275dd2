package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R201–R203 by counting all there are: what is possible is accepted, and nothing else. */
class WellFormedTest {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  @ParameterizedTest
  @ValueSource(strings = {"189001019802", "189001029819", "189001089813", "189001109801"})
  void numbersThatSkatteverketHasPublishedForTests(String number) {
    assertThat(id(number, false)).isNull();
  }

  @Test
  void ofTenCheckDigitsOneIsRight() {
    for (LocalDate day = LocalDate.of(1924, 1, 1);
        day.isBefore(LocalDate.of(2009, 1, 1));
        day = day.plusDays(17)) {
      for (int serial = 980; serial <= 999; serial++) {
        String right = TestNumbers.of(BASIC.format(day), serial);
        List<String> accepted = new ArrayList<>();
        for (char digit = '0'; digit <= '9'; digit++) {
          String number = right.substring(0, 12) + digit;
          if (id(number, false) == null) {
            accepted.add(number);
          } else {
            assertThat(id(number, false)).isEqualTo(Rule.R202);
          }
        }
        assertThat(accepted).containsExactly(right);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1900, 1996, 1999, 2000, 2004})
  void ofAllMonthsAndDaysThoseOfTheCalendarAndThatAnd60(int year) {
    for (int month = 0; month <= 99; month++) {
      for (int day = 0; day <= 99; day++) {
        String date = String.format(Locale.ROOT, "%04d%02d%02d", year, month, day);
        boolean real = isReal(year, month, day > 60 ? day - 60 : day);
        assertThat(id(TestNumbers.of(date, 982), false))
            .as(date)
            .isEqualTo(real ? null : Rule.R203);
      }
    }
  }

  @ParameterizedTest(name = "{0} with a JA of {1} at a snapshot of 2024-05-01: {2}")
  @CsvSource({
    // 16 on the day, born on a leap day too
    "080501-, 2024-05-01, Y16T19",
    "080502-, 2024-05-01, R601",
    "080229-, 2024-02-29, Y16T19",
    "080229-, 2024-02-28, R601",
    "080289-, 2024-02-29, Y16T19",
    // 74 until the day of turning 75
    "490131-, 2024-01-30, Y_GE65",
    "490131-, 2024-01-31, R601",
    "480229-, 2023-02-28, Y_GE65",
    "480229-, 2023-03-01, R601",
    // plus: one century earlier, which a hundred years allow
    "240501+, 1990-01-31, Y_GE65",
    "240501-, 2024-05-01, R601",
    "150131+, 1990-01-31, R601",
    "151201+, 1990-01-31, Y_GE65",
    "900131+, 2024-01-31, R601",
  })
  void agesOfTenDigitsAtTheirEdges(String date, String ja, String told) {
    String number = TestNumbers.of(date.substring(0, 6), 984).replace('-', date.charAt(6));
    ReadExport export = Exports.kraft(RowRulesTest.row("personid=" + number + ",ja_datum=" + ja));
    assertThat(
            export.rejections().isEmpty()
                ? Exports.told(export.participations(), 0).split(" ")[1]
                : export.rejections().get(0).rule().name())
        .isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "19900131-T123, R201, accepted",
    "900131-TF12, R201, accepted",
    "19900231-T123, R201, R203",
    "1990013T-1234, R201, R201",
    "T9900131-1234, R201, R201",
    "19900131-T12_, R201, R201",
    "19900131-T12345, R201, R201",
  })
  void lettersWhereTheContractAllowsThem(String number, String usually, String allowed) {
    assertThat(told(number, false)).isEqualTo(usually);
    assertThat(told(number, true)).isEqualTo(allowed);
  }

  private static String told(String number, boolean interim) {
    Rule rule = id(number, interim);
    return rule == null ? "accepted" : rule.name();
  }

  private static Rule id(String number, boolean interim) {
    return new PersonId(Exports.SNAPSHOT, interim).read(number);
  }

  private static boolean isReal(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
