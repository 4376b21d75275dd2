package se.torgstat.protect;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/**
 * Sums of a unit's, an area's or {@code _T}'s crosses that are no rows, such as a unit's women who
 * ended positively: where late registrations keep single crosses from adding up over the periods,
 * their sums still may (S8.2).
 */
final class SumsOverTime {
  private final Forbund forbund;
  private final RowSums sums;
  private final CountedGroup group;
  private final Counts unknowns;

  SumsOverTime(Forbund forbund, RowSums sums, CountedGroup group, Counts unknowns) {
    this.forbund = forbund;
    this.sums = sums;
    this.group = group;
    this.unknowns = unknowns;
  }

  /**
   * Ties them all to those of other periods.
   *
   * @param details whether details do not add up by themselves
   */
  void tie(boolean details) {
    int all = WindowCounts.ALL;
    int[] sexes = sums.sexes(CodeList.TOTAL);
    int[] ages = sums.allAges();
    for (int sex : with(all, sexes)) {
      for (int age : with(all, ages)) {
        int[] ofSex = sex == all ? sexes : new int[] {sex};
        int[] ofAge = age == all ? ages : new int[] {age};
        stock(unknowns.days().from(), Measure.OPENING, sex, age, ofSex, ofAge);
        stock(unknowns.days().after(), Measure.ONGOING, sex, age, ofSex, ofAge);
        flow(Measure.NEW, sex, age, ofSex, ofAge);
        flow(Measure.ENDED, sex, age, ofSex, ofAge);
        for (int kind = 0; kind < sums.groupOutcomes.size(); kind++) {
          endedTo(kind, sex, age, ofSex, ofAge);
        }
      }
    }
    if (details) {
      Arrays.stream(Detail.values()).forEach(this::tie);
    }
  }

  private void tie(Detail detail) {
    int all = WindowCounts.ALL;
    int[] ones = IntStream.range(0, detail.ones(forbund)).toArray();
    int[] others = IntStream.range(0, detail.others(forbund)).toArray();
    for (int one : with(all, ones)) {
      for (int other : with(all, others)) {
        Expression sum =
            sums.detail(
                detail,
                group.group(),
                one == all ? ones : new int[] {one},
                other == all ? others : new int[] {other});
        if (sum == null) {
          return;
        }
        long value = detail.of(group.counts(), one, other);
        String what = "sum of " + detail;
        if (detail.isStock()) {
          unknowns.tieStock(unknowns.days().after(), what, one, other, sum, value);
        } else {
          unknowns.tieFlow(what, one, other, sum, value);
        }
      }
    }
  }

  private static int[] with(int all, int[] codes) {
    return IntStream.concat(IntStream.of(all), IntStream.of(codes)).toArray();
  }

  private void stock(LocalDate day, Measure measure, int sex, int age, int[] ofSex, int[] ofAge) {
    Expression sum = sums.crosses(group.group(), measure, ofSex, ofAge);
    unknowns.tieStock(
        day, "sum of stock", sex, age, sum, group.counts().measure(measure, sex, age));
  }

  private void flow(Measure measure, int sex, int age, int[] ofSex, int[] ofAge) {
    Expression sum = sums.crosses(group.group(), measure, ofSex, ofAge);
    unknowns.tieFlow(
        "sum of " + measure.code(), sex, age, sum, group.counts().measure(measure, sex, age));
  }

  private void endedTo(int kind, int sex, int age, int[] ofSex, int[] ofAge) {
    long exits =
        IntStream.of(sums.groupOutcomes.get(kind))
            .mapToLong(outcome -> group.counts().exits(sex, age, outcome))
            .sum();
    Expression sum = sums.endedTo(kind, group.group(), ofSex, ofAge);
    unknowns.tieFlow("sum of ended" + kind, sex, age, sum, exits);
  }
}
