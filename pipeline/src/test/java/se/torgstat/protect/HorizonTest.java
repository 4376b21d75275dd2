package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.period.Period;

/** Which stretch of time an attack on a release lets move. */
class HorizonTest {
  /** The second tertial of 2024 goes out; years of others are out. */
  private static final Horizon T2 =
      Horizon.around(
          List.of(period("2024-T2")),
          Stream.of("2022-T1", "2023", "2024-T1").map(HorizonTest::period));

  @Test
  void flowsMoveFromTheTertialBeforeTheYearToTheNewestFigure() {
    assertThat(moves(T2, "2023-T3")).isTrue();
    assertThat(moves(T2, "2024-T2")).isTrue();
    assertThat(moves(T2, "2023-T2")).isFalse();
    assertThat(moves(T2, "2024-T3")).as("nothing of it is out").isFalse();
    assertThat(T2.moves(day("2023-08-31"), day("2023-12-31"))).isFalse();
    assertThat(T2.moves(day("2024-08-31"), day("2024-09-01"))).isFalse();
  }

  /** What does not add up in a longer period moves with its days, and is held beyond them. */
  @Test
  void whatALongerPeriodCountsBesideItsPartsMovesWhereItsDaysDo() {
    assertThat(Days.of(period("2024-D2"), T2).flowsMove()).isTrue();
    assertThat(Days.of(period("2023"), T2).flowsMove()).isTrue();
    assertThat(Days.of(period("2023-D2"), T2).flowsMove()).isFalse();
    assertThat(Days.of(period("2023-T2"), T2).flowsMove()).isFalse();
    assertThat(Days.of(period("2023-T3"), T2).flowsMove()).isTrue();
  }

  @Test
  void twoTertialsThatAreOutAlreadyMoveTooAndNoMore() {
    Horizon again =
        Horizon.around(
            List.of(period("2024-T2")), Stream.of("2024", "2026").map(HorizonTest::period));
    assertThat(moves(again, "2024-T3")).isTrue();
    assertThat(moves(again, "2025-T1")).isTrue();
    assertThat(moves(again, "2025-T2")).isFalse();
  }

  /** A tertial before the year of the tertial that is audited once more. */
  @Test
  void itReachesBackFromTheYearOfTheTertialBefore() {
    Horizon autumn = Horizon.around(List.of(period("2024-T3")), Stream.of());
    assertThat(moves(autumn, "2023-T3")).isTrue();
    assertThat(moves(autumn, "2023-T2")).isFalse();
    Horizon spring = Horizon.around(List.of(period("2024-T1")), Stream.of());
    assertThat(moves(spring, "2022-T3")).isTrue();
    assertThat(moves(spring, "2022-T2")).isFalse();
  }

  @Test
  void aWiderOneReachesAYearFurtherBack() {
    assertThat(moves(T2.wider(), "2022-T3")).isTrue();
    assertThat(moves(T2.wider(), "2022-T2")).isFalse();
  }

  @Test
  void stocksMoveFromTheSecondDayToTheMorningAfterTheLast() {
    assertThat(T2.stockMoves(day("2023-09-01"))).isFalse();
    assertThat(T2.stockMoves(day("2023-09-02"))).isTrue();
    assertThat(T2.stockMoves(day("2024-09-01"))).isTrue();
    assertThat(T2.stockMoves(day("2024-09-02"))).isFalse();
  }

  @Test
  void theTertialsAroundAreAudited() {
    assertThat(T2.audits(period("2023-T3"))).isFalse();
    assertThat(T2.audits(period("2024-T1"))).isTrue();
    assertThat(T2.audits(period("2024-T3"))).isTrue();
    assertThat(T2.audits(period("2025-T1"))).isFalse();
  }

  @Test
  void theStockAtTheEndMovesForTheNewestAlone() {
    assertThat(T2.settledBy(period("2024-T1"))).isEqualTo("2024-08-31");
    assertThat(T2.settledBy(period("2024-T2"))).isEqualTo("2024-09-01");
  }

  @Test
  void periodsOutsideItTieNothing() {
    assertThat(T2.touches(period("2023-T2"))).isFalse();
    assertThat(T2.touches(period("2023-T3"))).isTrue();
    assertThat(T2.touches(period("2024-T3"))).as("its opening stock").isTrue();
    assertThat(T2.touches(period("2025-T1"))).isFalse();
    assertThat(T2.meets(period("2022"))).isFalse();
    assertThat(T2.meets(period("2023-T1"))).isTrue();
    assertThat(T2.meets(period("2024"))).isTrue();
    assertThat(T2.meets(period("2025"))).isFalse();
  }

  private static boolean moves(Horizon horizon, String period) {
    return horizon.moves(period(period).start(), period(period).end());
  }

  private static Period period(String code) {
    return Period.parse(code);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
