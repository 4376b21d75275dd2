package se.torgstat.protect;

import java.time.LocalDate;
import java.util.stream.IntStream;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/**
 * Sums of crosses that are no rows, such as a unit's women who ended positively: where late
 * registrations keep single crosses from adding up over the periods, their sums still may (S8.2).
 */
final class SumsOverTime {
  private final RowSums sums;

  SumsOverTime(RowSums sums) {
    this.sums = sums;
  }

  /** Ties all sums of a unit's, an area's or {@code _T}'s crosses to those of other periods. */
  void tie(CountedGroup group, Counts unknowns) {
    int all = WindowCounts.ALL;
    int[] sexes = sums.sexes(CodeList.TOTAL);
    int[] ages = sums.allAges();
    for (int sex : with(all, sexes)) {
      for (int age : with(all, ages)) {
        tie(
            group,
            unknowns,
            sex,
            age,
            sex == all ? sexes : new int[] {sex},
            age == all ? ages : new int[] {age});
      }
    }
  }

  private static int[] with(int all, int[] codes) {
    return IntStream.concat(IntStream.of(all), IntStream.of(codes)).toArray();
  }

  private void tie(CountedGroup group, Counts unknowns, int sex, int age, int[] sexes, int[] ages) {
    Days days = unknowns.days();
    stock(group, unknowns, days.from(), Measure.OPENING, sex, age, sexes, ages);
    stock(group, unknowns, days.after(), Measure.ONGOING, sex, age, sexes, ages);
    for (Measure measure : new Measure[] {Measure.NEW, Measure.ENDED}) {
      unknowns.tieFlow(
          "sum of " + measure.code(),
          sex,
          age,
          sums.crosses(group, measure, sexes, ages),
          group.counts().measure(measure, sex, age));
    }
    for (int outcomes = 0; outcomes < sums.groupOutcomes.size(); outcomes++) {
      long exits =
          IntStream.of(sums.groupOutcomes.get(outcomes))
              .mapToLong(outcome -> group.counts().exits(sex, age, outcome))
              .sum();
      unknowns.tieFlow(
          "sum of ended" + outcomes, sex, age, sums.endedTo(outcomes, group, sexes, ages), exits);
    }
  }

  private void stock(
      CountedGroup group,
      Counts unknowns,
      LocalDate day,
      Measure measure,
      int sex,
      int age,
      int[] sexes,
      int[] ages) {
    unknowns.tieStock(
        day,
        "sum of stock",
        sex,
        age,
        sums.crosses(group, measure, sexes, ages),
        group.counts().measure(measure, sex, age));
  }
}
