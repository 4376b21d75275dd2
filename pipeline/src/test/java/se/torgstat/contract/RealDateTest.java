package se.torgstat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The days are those of {@link LocalDate}, which is too slow for millions of rows. */
class RealDateTest {

  @Test
  void everyDayIsTheSameAsTheLibrarys() {
    for (int year = 0; year <= 9999; year += year > 1890 && year < 2110 ? 1 : 97) {
      for (int month = 0; month <= 13; month++) {
        for (int day = 0; day <= 32; day++) {
          assertThat(RealDate.epochDay(year, month, day))
              .as("%d-%d-%d", year, month, day)
              .isEqualTo(library(year, month, day));
        }
      }
    }
  }

  @Test
  void yearsAreCompletedAsInTheLibrary() {
    List<LocalDate> births =
        List.of(
            LocalDate.of(1900, 3, 1),
            LocalDate.of(1904, 2, 29),
            LocalDate.of(1960, 2, 29),
            LocalDate.of(1961, 2, 28),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2000, 2, 29));
    for (LocalDate born : births) {
      for (LocalDate day = born; day.getYear() < 2170; day = day.plusDays(1)) {
        assertThat(RealDate.completedYears((int) born.toEpochDay(), (int) day.toEpochDay()))
            .as("%s-%s", born, day)
            .isEqualTo((int) ChronoUnit.YEARS.between(born, day));
      }
    }
  }

  private static int library(int year, int month, int day) {
    try {
      return (int) LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return RealDate.NONE;
    }
  }
}
