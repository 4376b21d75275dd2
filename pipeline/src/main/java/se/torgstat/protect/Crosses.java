package se.torgstat.protect;

import java.util.List;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/**
 * The unpublished crosses of one unit in one period: opening, new, ended by outcome group and
 * ongoing for every sex and age band (S8.2: they are ≥ 0, and S6.2's identity holds for each).
 */
final class Crosses {
  private final int ages;
  private final Expression[] opening;
  private final Expression[] begun;
  private final Expression[][] ended;
  private final Expression[] ongoing;

  /** Whether anybody may have a sex and an age band, for all that is known to everybody. */
  interface Possible {
    boolean test(int sex, int age);
  }

  /**
   * @param groupOutcomes the outcome indexes of each outcome group
   * @param possible in the period
   * @param stays when it is over
   */
  Crosses(
      Knowledge knowledge,
      Counts unknowns,
      WindowCounts counts,
      int sexes,
      int ages,
      List<int[]> groupOutcomes,
      Possible possible,
      Possible stays) {
    this.ages = ages;
    this.opening = new Expression[sexes * ages];
    this.begun = new Expression[sexes * ages];
    this.ended = new Expression[groupOutcomes.size()][sexes * ages];
    this.ongoing = new Expression[sexes * ages];
    for (int sex = 0; sex < sexes; sex++) {
      for (int age = 0; age < ages; age++) {
        boolean nobody = !possible.test(sex, age);
        boolean nobodyStays = nobody || !stays.test(sex, age);
        cross(knowledge, unknowns, counts, sex, age, groupOutcomes, nobody, nobodyStays);
      }
    }
  }

  private void cross(
      Knowledge knowledge,
      Counts unknowns,
      WindowCounts counts,
      int sex,
      int age,
      List<int[]> groupOutcomes,
      boolean nobody,
      boolean nobodyStays) {
    int at = sex * ages + age;
    Days days = unknowns.days();
    Expression before =
        unknowns.stock(
            days.from(), "stock", sex, age, counts.measure(Measure.OPENING, sex, age), nobody);
    Expression begins =
        unknowns.flow("new", sex, age, counts.measure(Measure.NEW, sex, age), nobody);
    Expression after =
        unknowns.stock(
            days.after(),
            "stock",
            sex,
            age,
            counts.measure(Measure.ONGOING, sex, age),
            nobodyStays);
    Expression.Sum net = new Expression.Sum().add(before, 1).add(begins, 1);
    for (int group = 0; group < ended.length; group++) {
      long exits = 0;
      for (int outcome : groupOutcomes.get(group)) {
        exits += counts.exits(sex, age, outcome);
      }
      Expression ends = unknowns.flow("ended" + group, sex, age, exits, nobody);
      ended[group][at] = ends;
      net.add(ends, -1);
    }
    opening[at] = before;
    begun[at] = begins;
    ongoing[at] = after;
    knowledge.identity(net.expression(), after);
  }

  /** The cross of a kind: opening, new, ongoing, then ended by outcome group. */
  Expression of(int kind, int sex, int age) {
    int at = sex * ages + age;
    return switch (kind) {
      case 0 -> opening[at];
      case 1 -> begun[at];
      case 2 -> ongoing[at];
      default -> ended[kind - 3][at];
    };
  }

  /** A measure's cross; ended is the sum over the outcome groups. */
  void add(Expression.Sum sum, Measure measure, int sex, int age) {
    switch (measure) {
      case OPENING -> sum.add(of(0, sex, age), 1);
      case NEW -> sum.add(of(1, sex, age), 1);
      case ONGOING -> sum.add(of(2, sex, age), 1);
      case ENDED -> {
        for (int group = 0; group < ended.length; group++) {
          sum.add(of(3 + group, sex, age), 1);
        }
      }
      case RETURNED -> throw new IllegalArgumentException("returned has no crosses");
    }
  }
}
