package se.torgstat.attack;

import java.util.stream.IntStream;
import se.torgstat.contract.Forbund;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/** The true counts, which the judge has beside him: never for the attacker's use. */
final class Truth {
  private final Forbund forbund;

  Truth(Forbund forbund) {
    this.forbund = forbund;
  }

  long of(WindowCounts counts, Quantity quantity, At at) {
    return switch (quantity) {
      case OPENING -> counts.measure(Measure.OPENING, at.get(0), at.get(1));
      case NEW -> counts.measure(Measure.NEW, at.get(0), at.get(1));
      case ONGOING -> counts.measure(Measure.ONGOING, at.get(0), at.get(1));
      case EXITS ->
          IntStream.range(0, forbund.outcomes().size())
              .filter(code -> at.get(2) == At.ALL || groupOf(code) == at.get(2))
              .mapToLong(code -> counts.exits(at.get(0), at.get(1), code))
              .sum();
      case CODES -> counts.exits(at.get(0), At.ALL, at.get(1));
      case ENDED_TIME -> counts.time(Measure.ENDED, at.get(0), at.get(1));
      case ONGOING_TIME -> counts.time(Measure.ONGOING, at.get(0), at.get(1));
      case PLANS -> counts.plan(at.get(0), at.get(1));
      case CHANGES -> counts.livelihoodChange(at.get(0), at.get(1));
      case RETURNED -> counts.measure(Measure.RETURNED, At.ALL, At.ALL);
      case DAYS -> counts.personDays();
    };
  }

  /** The group of an outcome, as an index of {@link Codes#GROUPS}. */
  int groupOf(int code) {
    return Codes.GROUPS.indexOf(forbund.ruleSet().groupOf(forbund.outcomes().code(code)));
  }
}
