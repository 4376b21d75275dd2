package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The place of a figure, its order among others, and what is said of it aloud. */
class CellKeyTest {
  private static final CellKey PLAN = CellKey.of(Table.ACTION_PLAN, "VANNAS", "F", "J");

  @Test
  void hasACodeForEachDimension() {
    assertThat(PLAN.unit()).isEqualTo("VANNAS");
    assertThat(PLAN.code("sex")).isEqualTo("F");
    assertThat(PLAN.with("plan", "N")).isEqualTo(CellKey.of(Table.ACTION_PLAN, "VANNAS", "F", "N"));
    assertThat(PLAN).hasToString("action_plan[VANNAS, F, J]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CellKey.of(Table.ACTION_PLAN, "VANNAS", "F"))
        .withMessageContaining("[unit, sex, plan]");
  }

  @Test
  void isOrderedByTableAndThenByItsCodes() {
    List<CellKey> inOrder =
        List.of(
            CellKey.of(Table.EXIT_OUTCOME, "VANNAS", "_T", "_T", "_T"),
            CellKey.of(Table.ACTION_PLAN, "UMEA", "M", "J"),
            CellKey.of(Table.ACTION_PLAN, "VANNAS", "F", "J"),
            CellKey.of(Table.ACTION_PLAN, "VANNAS", "F", "N"),
            CellKey.of(Table.ACTION_PLAN, "VANNAS", "M", "J"),
            CellKey.of(Table.PERSON_DAYS, "UMEA"));
    assertThat(Stream.of(4, 2, 5, 0, 3, 1).map(inOrder::get).sorted()).isEqualTo(inOrder);
    assertThat(PLAN).isEqualByComparingTo(PLAN.with("plan", "J"));
  }

  /** S4.2: an exact count is on no screen, and in no message. */
  @Test
  void whatIsCountedIsNeverSaid() {
    ExactTables exact = Story.inUmea("anna VANNAS 2024-02-14 -").count("2024-T1");
    assertThat(exact).hasToString("ExactTables[2024-T1, " + exact.cells().size() + " cells]");
    assertThat(exact.groups().get("VANNAS")).hasToString("VANNAS through 2024-04-30");
    assertThat(exact.throughDate()).containsEntry("_T", LocalDate.of(2024, 4, 30));
  }

  @Test
  void aCodeThatNobodyKnowsIsRefused() {
    PlanCodes codes = new PlanCodes(SampleData.UMEA);
    assertThat(codes.index("sex", "_T")).isEqualTo(WindowCounts.ALL);
    assertThat(codes.index("sex", SampleData.UMEA.sexes().code(1))).isEqualTo(1);
    assertThat(codes.index("sex", SampleData.UMEA.sexes().code(0))).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> codes.index("sex", "K"));
    assertThatIllegalArgumentException().isThrownBy(() -> codes.index("shoe", "K"));
  }

  @Test
  void timeIsThatOfTheEndOrOfToday() {
    WindowCounts counts =
        Story.inUmea("anna VANNAS 2024-02-14 -").count("2024-T1").groups().get("_T").counts();
    assertThat(counts.time(Measure.ONGOING, WindowCounts.ALL, 0)).isEqualTo(1);
    assertThat(counts.time(Measure.ENDED, WindowCounts.ALL, 0)).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> counts.time(Measure.NEW, 0, 0));
  }
}
