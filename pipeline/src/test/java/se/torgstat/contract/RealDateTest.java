package se.torgstat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
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

  private static int library(int year, int month, int day) {
    try {
      return (int) LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException noSuchDay) {
      return RealDate.NONE;
    }
  }
}
