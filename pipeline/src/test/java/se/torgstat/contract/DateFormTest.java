package se.torgstat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S2.2: the forms of dates, resolved strictly. */
class DateFormTest {

  @ParameterizedTest(name = "{1} as {0} is {2}")
  @CsvSource({
    "yyyy-MM-dd, 2024-01-31, 2024-01-31",
    "yyyy-MM-dd, 2024-02-29, 2024-02-29",
    "yyyy-MM-dd, 2023-02-29, no date",
    "yyyy-MM-dd, 1900-02-29, no date",
    "yyyy-MM-dd, 2024-00-31, no date",
    "yyyy-MM-dd, 2024-13-01, no date",
    "yyyy-MM-dd, 2024-01-00, no date",
    "yyyy-MM-dd, 2024-1-31, no date",
    "yyyy-MM-dd, 2024-01-31x, no date",
    "yyyy-MM-dd, 2024-01-3, no date",
    "yyyy-MM-dd, 20240131, no date",
    "yyyy-MM-dd, ２０２４-01-31, no date",
    "yyyyMMdd, 20240131, 2024-01-31",
    "yyyyMMdd, 2024131, no date",
    "d/M yyyy, 31/1 2024, 2024-01-31",
    "d/M yyyy, 01/02 2024, 2024-02-01",
    "d/M yyyy, 31/1\u00a02024, 2024-01-31",
    "d/M yyyy, 1/31 2024, no date",
    "d/M yyyy, 31/1 24, no date",
    "yyyy-MM-dd HH:mm, 2024-01-31 00:00, 2024-01-31",
    "yyyy-MM-dd HH:mm, 2024-01-31 23:59, 2024-01-31",
    "yyyy-MM-dd HH:mm, 2024-01-31 24:00, no date",
    "yyyy-MM-dd HH:mm, 2024-01-31, no date",
    "yyyy-MM-dd''T''HH:mm:ss, 2024-01-31T08:15:00, 2024-01-31",
    "yyyy-MM-dd''T''HH:mm:ss, 2024-01-31T08:15:60, no date",
    "yyyy-MM-dd''T''HH:mm:ss, 2024-01-31T08:15, no date",
    "yyyy-MM-ddTHH:mm:ss.SSS, 2024-01-31T08:15:00.000, 2024-01-31",
    "yyyy-MM-ddTHH:mm:ss.SSS, 2024-01-31T08:15:00.999, 2024-01-31",
    "yyyy-MM-ddTHH:mm:ss.SSS, 2024-01-31T08:15:00.00, no date",
    "yy-MM-dd, 24-01-31, 2024-01-31",
    "yy-MM-dd, 99-01-31, 2099-01-31",
    "yy-MM-dd, 2024-01-31, no date",
    "excel-serial, 45322, 2024-01-31",
    "excel-serial, 1, 1900-01-01",
    "excel-serial, 59, 1900-02-28",
    "excel-serial, 60, no date",
    "excel-serial, 61, 1900-03-01",
    "excel-serial, 2958465, 9999-12-31",
    "excel-serial, 2958466, no date",
    "excel-serial, 0, no date",
    "excel-serial, -1, no date",
    "excel-serial, 45322.0, no date",
    "excel-serial, 99999999999, no date",
    "excel-serial, 2024-01-31, no date",
  })
  void readsADate(String form, String text, String date) {
    int day = DateForm.of(form.replace("''", "'")).day(text);
    assertThat(day == RealDate.NONE ? "no date" : LocalDate.ofEpochDay(day).toString())
        .isEqualTo(date);
  }

  @ParameterizedTest(name = "born {0}, snapshot {1}: {2}")
  @CsvSource({
    "90-01-31, 2024-05-01, 1990-01-31",
    "24-05-01, 2024-05-01, 2024-05-01",
    "24-05-02, 2024-05-01, 1924-05-02",
  })
  void aBirthYearOfTwoDigitsGetsItsCenturyFromTheSnapshot(
      String text, String snapshot, String date) {
    assertThat(DateForm.of("yy-MM-dd").birthDay(text, LocalDate.parse(snapshot)))
        .isEqualTo((int) LocalDate.parse(date).toEpochDay());
  }

  @Property
  void readsWhatJavaWrites(@ForAll @IntRange(min = 0, max = 80_000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    for (String form : new String[] {"yyyy-MM-dd", "yyyyMMdd", "d/M yyyy", "dd.MM.yyyy"}) {
      String text = DateTimeFormatter.ofPattern(form, Locale.ROOT).format(date);
      assertThat(DateForm.of(form).day(text)).isEqualTo(day);
    }
    assertThat(DateForm.of("excel-serial").day(String.valueOf(day + 25_569))).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yyyy-MM", "yyyy-MM-ddd", "yyy-MM-dd", "yyyy-MM-dd yyyy", "yyyy-MM-ddZ", "x"})
  void refusesAFormThatIsNoDate(String form) {
    assertThatThrownBy(() -> DateForm.of(form)).isInstanceOf(IllegalArgumentException.class);
  }
}
