package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.T1;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.count.Measure;
import se.torgstat.protect.Knowledge.Floor;

/** Who is in both units counts once in their area (S6.1), and no cross of it is negative (S8.2). */
class OverlapsTest {
  private static final int[] WOMEN = {0};
  private static final int[] MEN = {1};
  private static final int[] ADULTS = {0};

  private final Sketch sketch = new Sketch(SketchForbund.EVERYTHING);
  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);

  @Test
  void whereNobodyOverlapsTheUnitsSayItAll() {
    sketch.begun(3, "A", "F").begun(2, "B", "F").ended(1, "A", "M", "ARBETE");
    RowSums sums = sums();
    Group area = group("X");
    assertThat(knowledge.floors())
        .isNotEmpty()
        .containsOnly(new Floor(all(sums, Measure.NEW, area).minus(returned(sums, area)), 5));
  }

  /** One woman goes on in both units: three and two, and four in the area. */
  @Test
  void whoGoesOnInBothUnits() {
    sketch.begun(2, "A", "F").begun(1, "B", "F").begun(1, "B", "M");
    sketch.again(90, "A", "F", "2023-10-01", "", "").again(90, "B", "F", "2023-11-01", "", "");
    RowSums sums = sums();
    Group area = group("X");
    assertThat(knowledge.floors())
        .contains(
            new Floor(sums.crosses(area, Measure.OPENING, WOMEN, ADULTS), 1),
            new Floor(sums.crosses(area, Measure.ONGOING, WOMEN, ADULTS), 4),
            new Floor(sums.detail(Detail.ONGOING_TIME, area, WOMEN, new int[] {1}), 1))
        .doesNotContain(
            new Floor(sums.crosses(area, Measure.ONGOING, MEN, ADULTS), 1),
            new Floor(sums.crosses(area, Measure.NEW, WOMEN, ADULTS), 3));
  }

  /** One woman ends in both units on one day: each unit's exit, and one of the area. */
  @Test
  void whoEndsInBothUnits() {
    sketch.ended(2, "A", "F", "ARBETE").ended(1, "B", "F", "FLYTT");
    for (String unit : List.of("A", "B")) {
      sketch.again(90, unit, "F", "2023-10-01", "2024-03-01", "ARBETE");
    }
    RowSums sums = sums();
    Group area = group("X");
    int work = sketch.forbund.outcomes().indexOf("ARBETE");
    int moved = sketch.forbund.outcomes().indexOf("FLYTT");
    assertThat(knowledge.floors())
        .contains(
            new Floor(sums.endedTo(0, area, WOMEN, ADULTS), 3),
            new Floor(sums.detail(Detail.OUTCOME, area, WOMEN, new int[] {work}), 3),
            new Floor(sums.detail(Detail.LIVELIHOOD, area, new int[] {0}, new int[] {1}), 4))
        .doesNotContain(
            new Floor(sums.endedTo(1, area, WOMEN, ADULTS), 1),
            new Floor(sums.detail(Detail.OUTCOME, area, WOMEN, new int[] {moved}), 1));
  }

  /**
   * Who came back and who begins anew are known apart: of those who are new some did not return.
   */
  @Test
  void whoReturnedIsAmongTheNew() {
    sketch.begun(2, "A", "F");
    sketch.again(90, "A", "F", "2023-06-01", "2023-11-01", "FLYTT");
    sketch.again(90, "A", "F", "2024-02-01", "", "");
    RowSums sums = sums();
    Group area = group("X");
    assertThat(knowledge.floors())
        .contains(new Floor(all(sums, Measure.NEW, area).minus(returned(sums, area)), 2));
  }

  private RowSums sums() {
    ExactTables exact = sketch.exact(T1);
    Horizon horizon = Horizon.around(List.of(T1), Stream.empty());
    return new PeriodUnknowns(
            knowledge,
            sketch.forbund,
            exact,
            Days.of(T1, horizon),
            new Holders(sketch.forbund, List.of(exact)),
            code -> code)
        .sums();
  }

  private Group group(String code) {
    return Objects.requireNonNull(sketch.exact(T1).groups().get(code)).group();
  }

  private static Expression all(RowSums sums, Measure measure, Group group) {
    return sums.crosses(group, measure, new int[] {0, 1}, sums.allAges());
  }

  private static Expression returned(RowSums sums, Group group) {
    return sums.detail(Detail.RETURNED, group, new int[] {0}, new int[] {0});
  }
}
