package se.torgstat.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Level;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/**
 * One period's unknown counts, and what is known of them: what people have adds up to how many they
 * are; what overlaps between units (S6.1) is a known constant, and no count is negative (S8.2).
 */
final class PeriodUnknowns {
  private final Knowledge knowledge;
  private final Forbund forbund;
  private final ExactTables exact;
  private final Days wholePeriod;
  private final RowSums sums;
  private final Map<String, Set<String>> seen = new HashMap<>();

  PeriodUnknowns(Knowledge knowledge, Forbund forbund, ExactTables exact, Days wholePeriod) {
    this.knowledge = knowledge;
    this.forbund = forbund;
    this.exact = exact;
    this.wholePeriod = wholePeriod;
    this.sums = new RowSums(forbund, exact);
    exact.cells().keySet().forEach(this::see);
    sums.at(Level.UNIT).forEach(this::addUnit);
    sums.at(Level.AREA).forEach(this::addArea);
    Overlaps overlaps = new Overlaps(knowledge, forbund, exact, sums);
    sums.at(Level.AREA).forEach(overlaps::add);
    sums.at(Level.TOTAL).forEach(overlaps::add);
    for (Level level : Level.values()) {
      sums.at(level).forEach(group -> new SumsOverTime(sums, group, unknowns(group)).tie());
    }
  }

  /** The period's rows, as sums of these unknowns. */
  RowSums sums() {
    return sums;
  }

  private void see(CellKey key) {
    for (String dimension : key.table().dimensions()) {
      seen.computeIfAbsent(dimension, d -> new HashSet<>()).add(key.code(dimension));
    }
  }

  /**
   * Whether anybody may have the code: one without rows is nobody's, and all know it (S7.2), where
   * others of its dimension have rows.
   */
  private boolean has(String dimension, CodeList codes, int index) {
    Set<String> rows = seen.getOrDefault(dimension, Set.of());
    return rows.contains(codes.code(index)) || rows.stream().allMatch(CodeList.TOTAL::equals);
  }

  private boolean hasSex(int sex) {
    return has("sex", forbund.sexes(), sex);
  }

  private Counts unknowns(CountedGroup holder) {
    String code = holder.group().code();
    int unit = forbund.unitIndex(code);
    return new Counts(
        knowledge,
        wholePeriod.as(holder.through()),
        unit < 0 ? code : forbund.units().get(unit).area(),
        code);
  }

  private void addUnit(CountedGroup unit) {
    Counts unknowns = unknowns(unit);
    String code = unit.group().code();
    sums.units.put(
        code,
        new Crosses(
            knowledge,
            unknowns,
            unit.counts(),
            forbund.sexes().size(),
            sums.ages.size(),
            sums.groupOutcomes,
            (sex, age) -> hasSex(sex) && has("age_band", sums.ages, age)));
    if (!seen.containsKey("plan")) {
      return;
    }
    sums.plans.put(
        code,
        new Attributes(
            forbund.sexes().size(),
            forbund.plans().size(),
            (sex, plan) ->
                unknowns.stock(
                    unknowns.days().after(),
                    "plan",
                    sex,
                    plan,
                    unit.counts().plan(sex, plan),
                    !hasSex(sex) || !has("plan", forbund.plans(), plan))));
    for (int sex : sums.sexes(CodeList.TOTAL)) {
      addUp(sums.plans, unit, Measure.ONGOING, sex);
    }
  }

  private void addArea(CountedGroup area) {
    Counts unknowns = unknowns(area);
    String code = area.group().code();
    int all = WindowCounts.ALL;
    sums.outcomes.put(
        code,
        new Attributes(
            forbund.sexes().size(),
            forbund.outcomes().size(),
            (sex, o) ->
                ofArea(
                    area,
                    c -> c.exits(sex, all, o),
                    value -> unknowns.flow("exit", sex, o, value, !hasSex(sex)))));
    for (int sex : sums.sexes(CodeList.TOTAL)) {
      for (int group = 0; group < sums.groupOutcomes.size(); group++) {
        knowledge.identity(
            RowSums.attributes(sums.outcomes, code)
                .sum(new int[] {sex}, sums.groupOutcomes.get(group)),
            sums.endedTo(group, area, new int[] {sex}, sums.allAges()));
      }
    }
    if (seen.containsKey("time_band")) {
      addTimes(area, unknowns);
    }
    if (seen.containsKey("livelihood_start")) {
      addLivelihoods(area, unknowns);
    }
    if (seen.getOrDefault("measure", Set.of()).contains(Measure.RETURNED.code())) {
      sums.returned.put(code, returned(area));
    }
  }

  /** Those of an area who returned, by its units: these are never out, but may add up over time. */
  private Expression returned(CountedGroup area) {
    int all = WindowCounts.ALL;
    Expression.Sum sum = new Expression.Sum();
    long ofUnits = 0;
    for (String code : area.group().units()) {
      CountedGroup unit = exact.groups().get(code);
      if (unit != null) {
        long own = unit.counts().measure(Measure.RETURNED, all, all);
        Expression returned = unknowns(unit).flow("returned", 0, 0, own, false);
        knowledge.floor(
            sums.crosses(unit, Measure.NEW, sums.sexes(CodeList.TOTAL), sums.allAges())
                .minus(returned),
            unit.counts().measure(Measure.NEW, all, all) - own);
        sum.add(returned, 1);
        ofUnits += own;
      }
    }
    long own = area.counts().measure(Measure.RETURNED, all, all);
    if (own != ofUnits) {
      knowledge.floor(sum.expression(), own);
    }
    return sum.expression();
  }

  /** An area's count: its units' and what overlaps, which is known even where theirs is not out. */
  private Expression ofArea(
      CountedGroup area, ToLongFunction<WindowCounts> count, LongFunction<Expression> unknown) {
    long own = count.applyAsLong(area.counts());
    Expression expression = unknown.apply(own);
    long ofUnits =
        area.group().units().stream()
            .map(unit -> exact.groups().get(unit))
            .filter(Objects::nonNull)
            .mapToLong(unit -> count.applyAsLong(unit.counts()))
            .sum();
    if (own > ofUnits) {
      knowledge.floor(expression, ofUnits);
    }
    return expression;
  }

  private void addTimes(CountedGroup area, Counts unknowns) {
    times(
        sums.endedTimes,
        area,
        Measure.ENDED,
        (sex, band, value) -> unknowns.flow("time", sex, band, value, !hasSex(sex)));
    times(
        sums.ongoingTimes,
        area,
        Measure.ONGOING,
        (sex, band, value) ->
            unknowns.stock(unknowns.days().after(), "time", sex, band, value, !hasSex(sex)));
    for (int sex : sums.sexes(CodeList.TOTAL)) {
      addUp(sums.endedTimes, area, Measure.ENDED, sex);
      addUp(sums.ongoingTimes, area, Measure.ONGOING, sex);
    }
  }

  /** An unknown by two codes, with its value. */
  private interface Unknown {
    Expression of(int one, int other, long value);
  }

  private void times(
      Map<String, Attributes> table, CountedGroup area, Measure measure, Unknown unknown) {
    table.put(
        area.group().code(),
        new Attributes(
            forbund.sexes().size(),
            sums.bands.size(),
            (sex, band) ->
                ofArea(
                    area, c -> c.time(measure, sex, band), value -> unknown.of(sex, band, value))));
  }

  private void addLivelihoods(CountedGroup area, Counts unknowns) {
    String code = area.group().code();
    CodeList groups = forbund.livelihoodGroups();
    sums.livelihoods.put(
        code,
        new Attributes(
            groups.size(),
            groups.size(),
            (start, end) ->
                ofArea(
                    area,
                    c -> c.livelihoodChange(start, end),
                    value ->
                        unknowns.flow(
                            "livelihood",
                            start,
                            end,
                            value,
                            !has("livelihood_start", groups, start)
                                || !has("livelihood_end", groups, end)))));
    int[] all = IntStream.range(0, groups.size()).toArray();
    knowledge.identity(
        RowSums.attributes(sums.livelihoods, code).sum(all, all),
        sums.crosses(area, Measure.ENDED, sums.sexes(CodeList.TOTAL), sums.allAges()));
  }

  /** What people have adds up to how many they are, sex by sex. */
  private void addUp(Map<String, Attributes> table, CountedGroup holder, Measure measure, int sex) {
    knowledge.identity(
        RowSums.attributes(table, holder.group().code()).sum(new int[] {sex}),
        sums.crosses(holder, measure, new int[] {sex}, sums.allAges()));
  }
}
