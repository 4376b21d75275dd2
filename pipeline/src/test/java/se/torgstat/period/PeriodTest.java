package se.torgstat.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tertials, half-reports and years (S1, S5). */
class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2024-T1, 2024-01-01, 2024-04-30, 2024-05-01",
    "2024-T2, 2024-05-01, 2024-08-31, 2024-09-01",
    "2024-T3, 2024-09-01, 2024-12-31, 2025-01-01",
    "2024-D2, 2024-01-01, 2024-08-31, 2024-09-01",
    "2024,    2024-01-01, 2024-12-31, 2025-01-01",
  })
  void hasItsDays(String code, LocalDate first, LocalDate last, LocalDate dayAfter) {
    Period period = Period.parse(code);
    assertThat(period.start()).isEqualTo(first);
    assertThat(period.end()).isEqualTo(last);
    assertThat(period.dayAfter()).isEqualTo(dayAfter);
    assertThat(period).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24-T1", "2024-T4", "2024-t1", "2024-D1", "2024T1", " 2024", "２０２４"})
  void refusesAnyOtherForm(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse(code))
        .withMessageContaining("2024-D2");
  }

  @Test
  void closesT1T2D2T3Year() {
    assertThat(
            List.of("2025-T1", "2024", "2024-T3", "2024-D2", "2024-T2", "2024-T1").stream()
                .map(Period::parse)
                .sorted()
                .map(Period::code))
        .containsExactly("2024-T1", "2024-T2", "2024-D2", "2024-T3", "2024", "2025-T1");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-T1",
    "2024-04-30, 2024-T1",
    "2024-05-01, 2024-T2",
    "2024-08-31, 2024-T2",
    "2024-09-01, 2024-T3",
    "2024-12-31, 2024-T3",
  })
  void aDayLiesInItsTertial(LocalDate day, String tertial) {
    assertThat(Period.tertialOf(day)).hasToString(tertial);
    assertThat(Period.tertialOf(day).isTertial()).isTrue();
  }

  @Test
  void halfReportsAndYearsAreNoTertials() {
    assertThat(Period.parse("2024-D2").isTertial()).isFalse();
    assertThat(Period.parse("2024").isTertial()).isFalse();
  }

  @Test
  void aPeriodStartsBetweenTwoDaysIfItsFirstDayDoes() {
    assertThat(Period.startingBetween(LocalDate.of(2023, 1, 2), LocalDate.of(2024, 1, 1)))
        .extracting(Period::code)
        .containsExactly("2023-T2", "2023-T3", "2024-T1", "2024-D2", "2024");
  }
}
