package se.torgstat.protect;

import se.torgstat.contract.Forbund;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/** What is out of areas and {@code _T} alone, not of units (S7.2): beside the crosses and plans. */
enum Detail {
  OUTCOME,
  ENDED_TIME,
  ONGOING_TIME,
  LIVELIHOOD,
  RETURNED;

  /** How many codes it has along its first dimension. */
  int ones(Forbund forbund) {
    return switch (this) {
      case OUTCOME, ENDED_TIME, ONGOING_TIME -> forbund.sexes().size();
      case LIVELIHOOD -> forbund.livelihoodGroups().size();
      case RETURNED -> 1;
    };
  }

  /** How many codes it has along its second dimension. */
  int others(Forbund forbund) {
    return switch (this) {
      case OUTCOME -> forbund.outcomes().size();
      case ENDED_TIME, ONGOING_TIME -> forbund.timeBands().size();
      case LIVELIHOOD -> forbund.livelihoodGroups().size();
      case RETURNED -> 1;
    };
  }

  /** How many have the two codes; {@link WindowCounts#ALL} sums over a dimension. */
  long of(WindowCounts counts, int one, int other) {
    int all = WindowCounts.ALL;
    return switch (this) {
      case OUTCOME -> counts.exits(one, all, other);
      case ENDED_TIME -> counts.time(Measure.ENDED, one, other);
      case ONGOING_TIME -> counts.time(Measure.ONGOING, one, other);
      case LIVELIHOOD -> counts.livelihoodChange(one, other);
      case RETURNED -> counts.measure(Measure.RETURNED, all, all);
    };
  }

  /** Whether it is of those who take part on one day, and does not add up over the periods. */
  boolean isStock() {
    return this == ONGOING_TIME;
  }
}
