package se.torgstat.count;

import java.util.stream.IntStream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;

/** The exact value of a row of a table (S6, S7.1). */
final class ExactValue {
  private final Forbund forbund;
  private final PlanCodes codes;

  ExactValue(Forbund forbund) {
    this.forbund = forbund;
    this.codes = new PlanCodes(forbund);
  }

  /** The row's value in the counts of its group. */
  long of(WindowCounts counts, CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW ->
          counts.measure(measure(key), index(key, "sex"), index(key, "age_band"));
      case EXIT_OUTCOME -> exits(counts, key);
      case PROGRAMME_TIME -> counts.time(measure(key), index(key, "sex"), index(key, "time_band"));
      case ACTION_PLAN -> counts.plan(index(key, "sex"), index(key, "plan"));
      case LIVELIHOOD_CHANGE ->
          counts.livelihoodChange(index(key, "livelihood_start"), index(key, "livelihood_end"));
      case PERSON_DAYS -> wholeTens(counts.personDays());
    };
  }

  /** To the nearest ten, half up: no more of person-days goes anywhere (S10.2). */
  static long wholeTens(long days) {
    return (days + 5) / 10 * 10;
  }

  private long exits(WindowCounts counts, CellKey key) {
    int sex = index(key, "sex");
    int age = index(key, "age_band");
    return outcomes(key.code("outcome")).mapToLong(o -> counts.exits(sex, age, o)).sum();
  }

  private IntStream outcomes(String code) {
    int index = forbund.outcomes().indexOf(code);
    if (index >= 0) {
      return IntStream.of(index);
    }
    return IntStream.range(0, forbund.outcomes().size())
        .filter(
            i ->
                code.equals(CodeList.TOTAL)
                    || forbund.ruleSet().groupOf(forbund.outcomes().code(i)).equals(code));
  }

  private int index(CellKey key, String dimension) {
    return codes.index(dimension, key.code(dimension));
  }

  private static Measure measure(CellKey key) {
    return Measure.of(key.code("measure"));
  }
}
