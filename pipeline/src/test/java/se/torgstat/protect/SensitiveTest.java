package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** S8.2: how wide a hidden figure's range must be, how high it must reach, and how low. */
class SensitiveTest {
  private static final Sensitive.Name NAME =
      new Sensitive.Name(
          Period.parse("2024-T1"), CellKey.of(Table.PERSON_DAYS, "KRAFT"), Sensitive.Kind.COUNT, 2);

  @ParameterizedTest(name = "a true {0} that may fall by {1} and rise by {2}: safe {3}")
  @CsvSource({
    "2, 0, 4, true",
    "2, -1, 3, true",
    "2, -2, 3, true",
    "2, 0, 3, false",
    "2, -2, 2, false",
    "4, -3, 1, true",
    "4, -2, 1, false",
    "4, -4, 0, false",
  })
  void aRangeIsWideEnoughAndReachesHighEnough(long exact, double fall, double rise, boolean safe) {
    Sensitive sensitive = sensitive(exact, 5, 4);
    assertThat(sensitive.isSafe(fall, rise)).isEqualTo(safe);
    assertThat(rise >= sensitive.riseNeeded(fall) - 1e-6).isEqualTo(safe);
  }

  @Test
  void whatASolverRoundsIsNoMatter() {
    assertThat(sensitive(2, 5, 4).isSafe(-1e-9, 4 - 1e-8)).isTrue();
    assertThat(sensitive(2, 5, 4).isSafe(0, 4 - 1e-3)).isFalse();
    assertThat(sensitive(2, 5, 3).isSafe(-1, 3 - 1e-3)).isFalse();
  }

  @Test
  void aCountFallsToOneAndToZeroOnlyWhereEveryRowOfItMay() {
    Quantity quantity = new Quantity(0, Expression.of(0), 3, Quantity.State.HIDDEN);
    quantity.addRow(true);
    assertThat(quantity.room()).isEqualTo(3);
    quantity.addRow(false);
    assertThat(quantity.room()).isEqualTo(2);
    Quantity none = new Quantity(0, Expression.of(0), 0, Quantity.State.HIDDEN);
    none.addRow(false);
    assertThat(none.room()).isZero();
  }

  private static Sensitive sensitive(long exact, long least, long width) {
    return new Sensitive(NAME, Expression.of(0), exact, least, width, LocalDate.of(2024, 5, 1), 1);
  }
}
