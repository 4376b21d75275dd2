package se.torgstat.jobs.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.period.Period;

/** Which periods a closing closes, in which order (S5, S9.2). */
class ClosingPlanTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 1, 1);
  private final Forbund forbund =
      ForbundReader.read(Path.of("..", "input-samples", "umearegionen"));

  @Test
  void throughClosesAllThatPrecedeInTheirOrder() {
    assertThat(plan(through("2022"), ""))
        .isEqualTo(periods("2022-T1 2022-T2 2022-D2 2022-T3 2022"));
  }

  @Test
  void throughLeavesOutWhatIsClosed() {
    assertThat(plan(through("2022-D2"), "2022-T1 2022-T2")).isEqualTo(periods("2022-D2"));
    assertThat(plan(through("2022-T1"), "2022-T1")).isEmpty();
  }

  @Test
  void namedPeriodsAreClosedInTheirOrderWhateverOrderTheyAreNamedIn() {
    assertThat(plan(named("2022-T2 2022-T1"), "")).isEqualTo(periods("2022-T1 2022-T2"));
  }

  @Test
  void refusesAPeriodBeforeItsEndAndAllOfTheCommandWithIt() {
    assertThatThrownBy(() -> plan(through("2023-T1"), ""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2023-T1 is not over; it can be closed from 2023-05-01 on.");
  }

  @Test
  void refusesWhatIsBeforeTheExportsAreComplete() {
    for (ClosingOptions options : List.of(through("1999-T1"), named("1999-T1"))) {
      assertThatThrownBy(() -> plan(options, "2022-T1"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("1999-T1 begins before 2022-01-01");
    }
  }

  @Test
  void refusesAPeriodBeforeAnEarlierOne() {
    assertThatThrownBy(() -> plan(named("2022-T3"), "2022-T1 2022-T2"))
        .hasMessageContaining("2022-T3 cannot be closed before 2022-D2")
        .hasMessageContaining("--through 2022-T3");
  }

  private List<Period> plan(ClosingOptions options, String closed) {
    return ClosingPlan.of(options, forbund, Set.copyOf(periods(closed)), TODAY);
  }

  private static ClosingOptions through(String period) {
    return new ClosingOptions(List.of(), Period.parse(period), Set.of(), null, Set.of());
  }

  private static ClosingOptions named(String periods) {
    return new ClosingOptions(periods(periods), null, Set.of(), null, Set.of());
  }

  private static List<Period> periods(String codes) {
    return Stream.of(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .map(Period::parse)
        .collect(Collectors.toList());
  }
}
