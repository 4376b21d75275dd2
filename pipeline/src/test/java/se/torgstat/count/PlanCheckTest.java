package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundException;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;

/** A plan that is wrong says so before anything is read: no row goes missing in silence (S7.1). */
class PlanCheckTest {

  @Test
  void theSamplesPlanIsRight() {
    PlanCheck.check(SampleData.UMEA, SampleData.PLAN);
    assertThat(SampleData.PLAN.lines()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit_outcome:        | exits:               | there is no table exits",
        "unit: [unit, area    | unit: [units, area   | participation_flow has no unit units",
        "time_band: [each]    | band: [each]         | programme_time has no dimension band",
        "outcome: [each]      | outcome: [WORK]      | exit_outcome has no outcome WORK",
        "measure: [ended,     | measure: [opening,   | programme_time has no measure opening",
        "', plan: [_T, each]' | ''                   | a line of action_plan says nothing of plan",
        "tables:              | table:               | is not of the form",
        "measure: [returned]  | measure:             | is not of the form",
        "measure: [returned]  | 'measure: [null]'    | is not of the form"
      })
  void refusesWhatIsNotThere(String right, String wrong, String says) {
    String text = SampleData.UMEA.sources().get("plan.yaml");
    assertThat(text).contains(right);
    Forbund forbund = with(text.replace(right, wrong));
    assertThatThrownBy(
            () -> {
              TablePlan plan = TablePlanReader.read(forbund);
              PlanCheck.check(forbund, plan);
            })
        .isInstanceOf(ForbundException.class)
        .hasMessageStartingWith("plan.yaml: ")
        .hasMessageContaining(says);
  }

  private static Forbund with(String plan) {
    Forbund of = SampleData.UMEA;
    SortedMap<String, String> sources = new TreeMap<>(of.sources());
    sources.put("plan.yaml", plan);
    return new Forbund(
        of.code(),
        of.label(),
        of.match(),
        of.units(),
        of.areas(),
        of.sexes(),
        of.ageBands(),
        of.outcomes(),
        of.ruleSet(),
        of.livelihoods(),
        of.livelihoodGroups(),
        of.plans(),
        of.timeBands(),
        of.contracts(),
        of.limits(),
        of.policy(),
        of.matchGround(),
        of.excludedOutcomes(),
        sources);
  }
}
