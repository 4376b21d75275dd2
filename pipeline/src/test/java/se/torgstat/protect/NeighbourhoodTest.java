package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.protect.Neighbourhood.Reach;

/** Where counts may move in a proof: near a figure, along its area, everywhere. */
class NeighbourhoodTest {
  private static final List<Place> PLACES =
      List.of(
          flow("X", "2023-05-01", "2023-08-31"), // 0
          flow("X", "2023-09-01", "2023-12-31"), // 1
          flow("X", "2024-01-01", "2024-04-30"), // 2
          flow("X", "2024-05-01", "2024-08-31"), // 3
          flow("X", "2024-09-01", "2024-12-31"), // 4
          stock("X", "2023-09-01"), // 5
          stock("X", "2024-01-01"), // 6
          stock("X", "2024-01-02"), // 7
          stock("X", "2024-04-30"), // 8
          stock("X", "2024-05-01"), // 9
          stock("X", "2024-09-01"), // 10
          flow("Y", "2024-01-01", "2024-04-30"), // 11
          stock("Y", "2024-04-30")); // 12

  @Test
  void nearAFlowItsDaysMoveAndNoStockAtTheirEnds() {
    assertThat(moving(PLACES.get(2), Reach.NEAR)).isEqualTo(set(2, 7, 8));
  }

  @Test
  void alongAFlowItsYearMovesWithTheStocksAtItsEndsAndTheTertialsBesideIt() {
    assertThat(moving(PLACES.get(2), Reach.ALONG)).isEqualTo(set(1, 2, 3, 4, 6, 7, 8, 9, 10));
    assertThat(moving(PLACES.get(4), Reach.ALONG)).isEqualTo(set(1, 2, 3, 4, 6, 7, 8, 9, 10));
    assertThat(moving(PLACES.get(0), Reach.ALONG)).isEqualTo(set(0, 1, 2, 5, 6));
  }

  @Test
  void nearAStockTheTertialsOnBothSidesMoveAndNoOtherStock() {
    assertThat(moving(PLACES.get(6), Reach.NEAR)).isEqualTo(set(1, 2, 6));
  }

  @Test
  void alongAStockTheYearMovesAtWhoseEndItIsOrInWhichItLies() {
    assertThat(moving(PLACES.get(6), Reach.ALONG)).isEqualTo(set(0, 1, 2, 5, 6));
    assertThat(moving(PLACES.get(9), Reach.ALONG)).isEqualTo(set(1, 2, 3, 4, 6, 7, 8, 9, 10));
  }

  @Test
  void elsewhereAllMovesThatIsNotSettled() {
    assertThat(moving(PLACES.get(2), Reach.ALL))
        .isEqualTo(set(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    LocalDate settled = LocalDate.parse("2024-04-30");
    Neighbourhood all = Neighbourhood.of(List.of(PLACES.get(2)), settled, Reach.ALL);
    assertThat(moving(all)).isEqualTo(set(0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12));
    Neighbourhood along = Neighbourhood.of(List.of(PLACES.get(2)), settled, Reach.ALONG);
    assertThat(moving(along)).isEqualTo(set(1, 2, 3, 4, 6, 7, 8));
  }

  /** A sum of flows and stocks moves as flows do, in all areas that it counts. */
  @Test
  void aFigureOfManyPlacesHasThemAll() {
    Neighbourhood near =
        Neighbourhood.of(
            List.of(PLACES.get(2), PLACES.get(9), PLACES.get(11)), LocalDate.MAX, Reach.NEAR);
    assertThat(moving(near)).isEqualTo(set(2, 7, 8, 9, 11, 12));
  }

  private static BitSet moving(Place figure, Reach reach) {
    return moving(Neighbourhood.of(List.of(figure), LocalDate.MAX, reach));
  }

  private static BitSet moving(Neighbourhood neighbourhood) {
    BitSet moving = neighbourhood.held(PLACES);
    moving.flip(0, PLACES.size());
    return moving;
  }

  private static BitSet set(int... places) {
    BitSet set = new BitSet();
    Arrays.stream(places).forEach(set::set);
    return set;
  }

  private static Place flow(String area, String first, String last) {
    return new Place(area, LocalDate.parse(first), LocalDate.parse(last), false);
  }

  private static Place stock(String area, String day) {
    return new Place(area, LocalDate.parse(day), LocalDate.parse(day), true);
  }
}
