package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.AgeCodes;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Level;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.count.WindowCounts;

/**
 * One period's rows as sums of unknowns: units' crosses add up to areas and {@code _T} (the overlap
 * of S6.1 is a known constant); what people have adds up to how many they are (S8.2).
 */
final class PeriodUnknowns {
  private static final List<String> OUTCOME_GROUPS = List.of("POSITIVE", "OTHER");
  private static final int KINDS = 3 + OUTCOME_GROUPS.size();

  private final Knowledge knowledge;
  private final Forbund forbund;
  private final ExactTables exact;
  private final Days wholePeriod;
  private final CodeList ages;
  private final CodeList bands;
  private final List<int[]> groupOutcomes;
  private final Map<String, Set<String>> seen = new HashMap<>();
  private final SortedMap<String, Crosses> units = new TreeMap<>();
  private final SortedMap<String, Attributes> plans = new TreeMap<>();
  private final SortedMap<String, Attributes> outcomes = new TreeMap<>();
  private final SortedMap<String, Attributes> endedTimes = new TreeMap<>();
  private final SortedMap<String, Attributes> ongoingTimes = new TreeMap<>();
  private final SortedMap<String, Attributes> livelihoods = new TreeMap<>();
  private final SortedMap<String, Expression> returned = new TreeMap<>();

  PeriodUnknowns(Knowledge knowledge, Forbund forbund, ExactTables exact, Days wholePeriod) {
    this.knowledge = knowledge;
    this.forbund = forbund;
    this.exact = exact;
    this.wholePeriod = wholePeriod;
    this.ages = AgeCodes.of(forbund.ageBands());
    this.bands = new CodeList(forbund.timeBands().stream().map(band -> band.code()).toList());
    this.groupOutcomes = OUTCOME_GROUPS.stream().map(this::outcomesOf).toList();
    exact.cells().keySet().forEach(this::see);
    at(Level.UNIT).forEach(this::addUnit);
    at(Level.AREA).forEach(this::addArea);
    at(Level.AREA).forEach(this::addFloors);
    at(Level.TOTAL).forEach(this::addFloors);
  }

  private List<CountedGroup> at(Level level) {
    return exact.groups().values().stream().filter(g -> g.group().level() == level).toList();
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
    units.put(
        code,
        new Crosses(
            knowledge,
            unknowns,
            unit.counts(),
            forbund.sexes().size(),
            ages.size(),
            groupOutcomes,
            (sex, age) -> hasSex(sex) && has("age_band", ages, age)));
    if (!seen.containsKey("plan")) {
      return;
    }
    plans.put(
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
    for (int sex : sexes(CodeList.TOTAL)) {
      addUp(plans, unit, Measure.ONGOING, sex);
    }
  }

  private void addArea(CountedGroup area) {
    Counts unknowns = unknowns(area);
    String code = area.group().code();
    int all = WindowCounts.ALL;
    outcomes.put(
        code,
        new Attributes(
            forbund.sexes().size(),
            forbund.outcomes().size(),
            (sex, o) ->
                ofArea(
                    area,
                    c -> c.exits(sex, all, o),
                    value -> unknowns.flow("exit", sex, o, value, !hasSex(sex)))));
    for (int sex : sexes(CodeList.TOTAL)) {
      for (int group = 0; group < groupOutcomes.size(); group++) {
        Expression.Sum whole = new Expression.Sum();
        for (Crosses crosses : unitsOf(area)) {
          for (int age = 0; age < ages.size(); age++) {
            whole.add(crosses.of(3 + group, sex, age), 1);
          }
        }
        knowledge.identity(
            attributes(outcomes, code).sum(new int[] {sex}, groupOutcomes.get(group)),
            whole.expression());
      }
    }
    if (seen.containsKey("time_band")) {
      addTimes(area, unknowns);
    }
    if (seen.containsKey("livelihood_start")) {
      addLivelihoods(area, unknowns);
    }
    if (seen.getOrDefault("measure", Set.of()).contains(Measure.RETURNED.code())) {
      returned.put(
          code,
          ofArea(
              area,
              c -> c.measure(Measure.RETURNED, all, all),
              value -> unknowns.flow("returned", 0, 0, value, false)));
    }
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
    String code = area.group().code();
    endedTimes.put(
        code,
        new Attributes(
            forbund.sexes().size(),
            bands.size(),
            (sex, band) ->
                ofArea(
                    area,
                    c -> c.time(Measure.ENDED, sex, band),
                    value -> unknowns.flow("time", sex, band, value, !hasSex(sex)))));
    ongoingTimes.put(
        code,
        new Attributes(
            forbund.sexes().size(),
            bands.size(),
            (sex, band) ->
                ofArea(
                    area,
                    c -> c.time(Measure.ONGOING, sex, band),
                    value ->
                        unknowns.stock(
                            unknowns.days().after(), "time", sex, band, value, !hasSex(sex)))));
    for (int sex : sexes(CodeList.TOTAL)) {
      addUp(endedTimes, area, Measure.ENDED, sex);
      addUp(ongoingTimes, area, Measure.ONGOING, sex);
    }
  }

  private void addLivelihoods(CountedGroup area, Counts unknowns) {
    String code = area.group().code();
    CodeList groups = forbund.livelihoodGroups();
    livelihoods.put(
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
        attributes(livelihoods, code).sum(all, all),
        crosses(area, Measure.ENDED, sexes(CodeList.TOTAL), allAges()));
  }

  /** What people have adds up to how many they are, sex by sex. */
  private void addUp(Map<String, Attributes> table, CountedGroup holder, Measure measure, int sex) {
    knowledge.identity(
        attributes(table, holder.group().code()).sum(new int[] {sex}),
        crosses(holder, measure, new int[] {sex}, allAges()));
  }

  /** Where persons overlap, a group's cross is less than the sum of its units', and still ≥ 0. */
  private void addFloors(CountedGroup group) {
    for (int sex = 0; sex < forbund.sexes().size(); sex++) {
      for (int age = 0; age < ages.size(); age++) {
        for (int kind = 0; kind < KINDS; kind++) {
          Expression.Sum sum = new Expression.Sum();
          long ofUnits = 0;
          for (String unit : group.group().units()) {
            CountedGroup counted = exact.groups().get(unit);
            Crosses crosses = units.get(unit);
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
    CellKey key = total(group, Measure.RETURNED);
    Expression again = exact.cells().containsKey(key) ? row(key) : null;
    if (again != null) {
      int all = WindowCounts.ALL;
      knowledge.floor(
          Objects.requireNonNull(row(total(group, Measure.NEW))).minus(again),
          group.counts().measure(Measure.NEW, all, all)
              - group.counts().measure(Measure.RETURNED, all, all));
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
          IntStream.of(groupOutcomes.get(kind - 3))
              .mapToLong(outcome -> counts.exits(sex, age, outcome))
              .sum();
    };
  }

  /** The row as a sum of unknowns; null where no sum of them says what it counts. */
  @Nullable Expression row(CellKey key) {
    CountedGroup group = exact.groups().get(key.unit());
    if (group == null) {
      return null;
    }
    return switch (key.table()) {
      case PARTICIPATION_FLOW -> flow(group, key);
      case EXIT_OUTCOME -> exits(group, key);
      case PROGRAMME_TIME ->
          sum(
              Measure.of(key.code("measure")) == Measure.ENDED ? endedTimes : ongoingTimes,
              areasOf(group),
              sexes(key.code("sex")),
              span(bands, key.code("time_band")));
      case ACTION_PLAN ->
          key.code("plan").equals(CodeList.TOTAL)
              ? crosses(group, Measure.ONGOING, sexes(key.code("sex")), allAges())
              : sum(
                  plans,
                  group.group().units(),
                  sexes(key.code("sex")),
                  span(forbund.plans(), key.code("plan")));
      case LIVELIHOOD_CHANGE -> livelihood(group, key);
      case PERSON_DAYS -> null;
    };
  }

  private @Nullable Expression flow(CountedGroup group, CellKey key) {
    Measure measure = Measure.of(key.code("measure"));
    if (measure == Measure.RETURNED) {
      Expression.Sum sum = new Expression.Sum();
      areasOf(group).forEach(area -> sum.add(returned.getOrDefault(area, Expression.ZERO), 1));
      return group.group().level() == Level.UNIT ? null : sum.expression();
    }
    return crosses(group, measure, sexes(key.code("sex")), span(ages, key.code("age_band")));
  }

  private @Nullable Expression exits(CountedGroup group, CellKey key) {
    int[] sexes = sexes(key.code("sex"));
    int[] spanned = span(ages, key.code("age_band"));
    int code = forbund.outcomes().indexOf(key.code("outcome"));
    if (code >= 0) {
      return spanned.length == ages.size()
          ? sum(outcomes, areasOf(group), sexes, new int[] {code})
          : null;
    }
    int kind = OUTCOME_GROUPS.indexOf(key.code("outcome"));
    if (kind < 0) {
      return crosses(group, Measure.ENDED, sexes, spanned);
    }
    Expression.Sum sum = new Expression.Sum();
    for (Crosses crosses : unitsOf(group)) {
      for (int sex : sexes) {
        for (int age : spanned) {
          sum.add(crosses.of(3 + kind, sex, age), 1);
        }
      }
    }
    return sum.expression();
  }

  private @Nullable Expression livelihood(CountedGroup group, CellKey key) {
    String start = key.code("livelihood_start");
    String end = key.code("livelihood_end");
    if (start.equals(CodeList.TOTAL) && end.equals(CodeList.TOTAL)) {
      return crosses(group, Measure.ENDED, sexes(CodeList.TOTAL), allAges());
    }
    CodeList groups = forbund.livelihoodGroups();
    return sum(livelihoods, areasOf(group), span(groups, start), span(groups, end));
  }

  private Expression crosses(CountedGroup group, Measure measure, int[] sexes, int[] spanned) {
    Expression.Sum sum = new Expression.Sum();
    for (Crosses crosses : unitsOf(group)) {
      for (int sex : sexes) {
        for (int age : spanned) {
          crosses.add(sum, measure, sex, age);
        }
      }
    }
    return sum.expression();
  }

  /** The sum over holders; null where a holder has no such unknowns. */
  private static @Nullable Expression sum(
      Map<String, Attributes> table, List<String> holders, int[] ones, int[] others) {
    Expression.Sum sum = new Expression.Sum();
    for (String holder : holders) {
      Attributes attributes = table.get(holder);
      if (attributes != null) {
        sum.add(attributes.sum(ones, others), 1);
      }
    }
    return holders.isEmpty() ? null : sum.expression();
  }

  private static Attributes attributes(Map<String, Attributes> table, String holder) {
    return Objects.requireNonNull(table.get(holder));
  }

  private List<Crosses> unitsOf(CountedGroup group) {
    List<Crosses> found = new ArrayList<>();
    for (String unit : group.group().units()) {
      Crosses crosses = units.get(unit);
      if (crosses != null) {
        found.add(crosses);
      }
    }
    return found;
  }

  /** The areas that a group sums; none for a unit, which has no figures of this kind. */
  private List<String> areasOf(CountedGroup group) {
    return switch (group.group().level()) {
      case UNIT -> List.of();
      case AREA -> List.of(group.group().code());
      case TOTAL -> at(Level.AREA).stream().map(area -> area.group().code()).toList();
    };
  }

  private int[] sexes(String code) {
    return span(forbund.sexes(), code);
  }

  private int[] allAges() {
    return span(ages, CodeList.TOTAL);
  }

  private static int[] span(CodeList codes, String code) {
    return code.equals(CodeList.TOTAL)
        ? IntStream.range(0, codes.size()).toArray()
        : new int[] {codes.indexOf(code)};
  }

  private int[] outcomesOf(String group) {
    return IntStream.range(0, forbund.outcomes().size())
        .filter(i -> forbund.ruleSet().groupOf(forbund.outcomes().code(i)).equals(group))
        .toArray();
  }
}
