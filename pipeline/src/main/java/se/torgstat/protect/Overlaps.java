package se.torgstat.protect;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.count.WindowCounts;

/**
 * What overlaps between units (S6.1), which an attacker knows (S8.2): where persons overlap, a
 * group's cross is less than the sum of its units', and still ≥ 0.
 */
final class Overlaps {
  private static final int KINDS = 3 + RowSums.OUTCOME_GROUPS.size();

  private final Knowledge knowledge;
  private final Forbund forbund;
  private final ExactTables exact;
  private final RowSums sums;

  Overlaps(Knowledge knowledge, Forbund forbund, ExactTables exact, RowSums sums) {
    this.knowledge = knowledge;
    this.forbund = forbund;
    this.exact = exact;
    this.sums = sums;
  }

  /** Adds what is known of an area or {@code _T}: its crosses, and that returned ≤ new. */
  void add(CountedGroup group) {
    for (int sex = 0; sex < forbund.sexes().size(); sex++) {
      for (int age = 0; age < sums.ages.size(); age++) {
        for (int kind = 0; kind < KINDS; kind++) {
          Expression.Sum sum = new Expression.Sum();
          long ofUnits = 0;
          for (String unit : group.group().units()) {
            CountedGroup counted = exact.groups().get(unit);
            Crosses crosses = sums.units.get(unit);
            if (counted != null && crosses != null) {
              sum.add(crosses.of(kind, sex, age), 1);
              ofUnits += value(counted.counts(), kind, sex, age);
            }
          }
          long own = value(group.counts(), kind, sex, age);
          if (own != ofUnits) {
            knowledge.floor(sum.expression(), own);
          }
        }
      }
    }
    Arrays.stream(Detail.values()).forEach(detail -> add(detail, group));
    CellKey key = total(group, Measure.RETURNED);
    Expression again = exact.cells().containsKey(key) ? sums.of(key) : null;
    if (again != null) {
      int all = WindowCounts.ALL;
      knowledge.floor(
          Objects.requireNonNull(sums.of(total(group, Measure.NEW))).minus(again),
          group.counts().measure(Measure.NEW, all, all)
              - group.counts().measure(Measure.RETURNED, all, all));
    }
  }

  private void add(Detail detail, CountedGroup group) {
    Attributes.places(detail.ones(forbund), detail.others(forbund))
        .forEach(place -> add(detail, group, place[0], place[1]));
  }

  private void add(Detail detail, CountedGroup group, int one, int other) {
    long ofUnits =
        group.group().units().stream()
            .map(unit -> exact.groups().get(unit))
            .filter(Objects::nonNull)
            .mapToLong(unit -> detail.of(unit.counts(), one, other))
            .sum();
    long own = detail.of(group.counts(), one, other);
    Expression sum = sums.detail(detail, group.group(), new int[] {one}, new int[] {other});
    if (sum != null && own != ofUnits) {
      knowledge.floor(sum, own);
    }
  }

  private static CellKey total(CountedGroup group, Measure measure) {
    return CellKey.of(
        Table.PARTICIPATION_FLOW,
        group.group().code(),
        CodeList.TOTAL,
        CodeList.TOTAL,
        measure.code());
  }

  private long value(WindowCounts counts, int kind, int sex, int age) {
    return switch (kind) {
      case 0 -> counts.measure(Measure.OPENING, sex, age);
      case 1 -> counts.measure(Measure.NEW, sex, age);
      case 2 -> counts.measure(Measure.ONGOING, sex, age);
      default ->
          IntStream.of(sums.groupOutcomes.get(kind - 3))
              .mapToLong(outcome -> counts.exits(sex, age, outcome))
              .sum();
    };
  }
}
