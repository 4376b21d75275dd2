package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
 * of S6.1 is a known constant), outcome codes by sex add up to their group within each area.
 */
final class PeriodUnknowns {
  private static final List<String> OUTCOME_GROUPS = List.of("POSITIVE", "OTHER");

  private final Forbund forbund;
  private final ExactTables exact;
  private final CodeList ages;
  private final List<int[]> groupOutcomes;
  private final Set<String> sexes = new HashSet<>();
  private final Set<String> bands = new HashSet<>();
  private final boolean unitsByAge;
  private final SortedMap<String, Crosses> units = new TreeMap<>();
  private final SortedMap<String, Crosses> areas = new TreeMap<>();
  private final SortedMap<String, Expression[][]> areaCodes = new TreeMap<>();

  PeriodUnknowns(
      Knowledge knowledge,
      Forbund forbund,
      ExactTables exact,
      Crosses.Days wholePeriod,
      Detail detail) {
    this.unitsByAge = detail == Detail.UNITS;
    this.forbund = forbund;
    this.exact = exact;
    this.ages = AgeCodes.of(forbund.ageBands());
    exact
        .cells()
        .keySet()
        .forEach(
            key -> {
              sexes.add(key.code("sex"));
              bands.add(key.code("age_band"));
            });
    this.groupOutcomes =
        OUTCOME_GROUPS.stream()
            .map(
                group ->
                    IntStream.range(0, forbund.outcomes().size())
                        .filter(i -> groupOf(i).equals(group))
                        .toArray())
            .toList();
    for (CountedGroup group : exact.groups().values()) {
      if (group.group().level() == Level.UNIT) {
        units.put(group.group().code(), crosses(knowledge, group, wholePeriod, unitsByAge));
      }
      if (group.group().level() == Level.AREA && !unitsByAge) {
        areas.put(group.group().code(), crosses(knowledge, group, wholePeriod, true));
      }
    }
    for (CountedGroup group : exact.groups().values()) {
      if (group.group().level() == Level.AREA) {
        areaCodes.put(group.group().code(), codes(knowledge, group, daysOf(group, wholePeriod)));
      }
      if (group.group().level() == Level.AREA && !unitsByAge) {
        linkToUnits(knowledge, group);
      }
      if (group.group().level() == Level.TOTAL || unitsByAge) {
        floors(knowledge, group);
      }
    }
  }

  private Crosses crosses(
      Knowledge knowledge, CountedGroup group, Crosses.Days wholePeriod, boolean byAge) {
    return new Crosses(
        knowledge,
        group,
        daysOf(group, wholePeriod),
        forbund.sexes().size(),
        ages.size(),
        byAge,
        groupOutcomes,
        this::hasRows);
  }

  /** The holders of crosses that add up to a group, each with its code. */
  private Map<String, Crosses> holders(CountedGroup group) {
    Map<String, Crosses> holders = new TreeMap<>();
    if (unitsByAge || group.group().level() == Level.UNIT) {
      holders.putAll(units);
      holders.keySet().retainAll(group.group().units());
    } else if (group.group().level() == Level.AREA) {
      holders.putAll(areas);
      holders.keySet().retainAll(List.of(group.group().code()));
    } else {
      holders.putAll(areas);
    }
    return holders;
  }

  /** An area's crosses add up to its units', sex by sex. */
  private void linkToUnits(Knowledge knowledge, CountedGroup area) {
    Crosses crosses = Objects.requireNonNull(areas.get(area.group().code()));
    for (int sex = 0; sex < forbund.sexes().size(); sex++) {
      for (int kind = 0; kind < 3 + groupOutcomes.size(); kind++) {
        Expression.Sum ofArea = new Expression.Sum();
        for (int age = 0; age < ages.size(); age++) {
          ofArea.add(cross(crosses, kind, sex, age), 1);
        }
        Expression.Sum ofUnits = new Expression.Sum();
        for (String unit : area.group().units()) {
          Crosses unitCrosses = units.get(unit);
          if (unitCrosses != null) {
            ofUnits.add(cross(unitCrosses, kind, sex, WindowCounts.ALL), 1);
          }
        }
        knowledge.identity(ofArea.expression(), ofUnits.expression());
      }
    }
  }

  private boolean hasRows(int sex, int age) {
    return sexes.contains(forbund.sexes().code(sex))
        && (age == WindowCounts.ALL || bands.contains(ages.code(age)));
  }

  private static Crosses.Days daysOf(CountedGroup group, Crosses.Days whole) {
    return group.through().equals(whole.through())
        ? whole
        : new Crosses.Days(whole.from(), group.through(), List.of(), whole.horizon());
  }

  /** The row as a sum of unknowns. */
  Expression row(CellKey key) {
    CountedGroup group = group(key);
    Expression.Sum sum = new Expression.Sum();
    if (key.table() == Table.EXIT_OUTCOME && forbund.outcomes().indexOf(key.code("outcome")) >= 0) {
      int code = forbund.outcomes().indexOf(key.code("outcome"));
      for (String area : areasOf(group)) {
        Expression[][] codes = areaCodes.get(area);
        if (codes != null) {
          span(forbund.sexes(), key.code("sex")).forEach(sex -> sum.add(codes[sex][code], 1));
        }
      }
      return sum.expression();
    }
    boolean oneColumn = !unitsByAge && group.group().level() == Level.UNIT;
    for (Crosses crosses : holders(group).values()) {
      span(forbund.sexes(), key.code("sex"))
          .forEach(
              sex ->
                  (oneColumn ? IntStream.of(WindowCounts.ALL) : span(ages, key.code("age_band")))
                      .forEach(age -> addCross(sum, crosses, key, sex, age)));
    }
    return sum.expression();
  }

  private void addCross(Expression.Sum sum, Crosses crosses, CellKey key, int sex, int age) {
    if (key.table() == Table.EXIT_OUTCOME) {
      String outcome = key.code("outcome");
      for (int g = 0; g < OUTCOME_GROUPS.size(); g++) {
        if (outcome.equals(CodeList.TOTAL) || outcome.equals(OUTCOME_GROUPS.get(g))) {
          sum.add(crosses.ended(g, sex, age), 1);
        }
      }
      return;
    }
    switch (Measure.of(key.code("measure"))) {
      case OPENING -> sum.add(crosses.opening(sex, age), 1);
      case NEW -> sum.add(crosses.begun(sex, age), 1);
      case ENDED -> {
        for (int g = 0; g < OUTCOME_GROUPS.size(); g++) {
          sum.add(crosses.ended(g, sex, age), 1);
        }
      }
      case ONGOING -> sum.add(crosses.ongoing(sex, age), 1);
      case RETURNED -> throw new IllegalArgumentException("returned has no crosses");
    }
  }

  /** An area's exits by sex and code, which add up to its exits by sex and outcome group. */
  private Expression[][] codes(Knowledge knowledge, CountedGroup area, Crosses.Days days) {
    Expression[][] codes = new Expression[forbund.sexes().size()][forbund.outcomes().size()];
    for (int sex = 0; sex < codes.length; sex++) {
      Arrays.fill(codes[sex], Expression.ZERO);
      if (!sexes.contains(forbund.sexes().code(sex))) {
        continue;
      }
      for (int g = 0; g < groupOutcomes.size(); g++) {
        Expression.Sum sum = new Expression.Sum();
        for (int code : groupOutcomes.get(g)) {
          codes[sex][code] =
              Crosses.flow(
                  knowledge,
                  days,
                  area.group().code(),
                  forbund.outcomes().code(code),
                  sex,
                  WindowCounts.ALL,
                  area.counts().exits(sex, WindowCounts.ALL, code));
          sum.add(codes[sex][code], 1);
        }
        Expression.Sum whole = new Expression.Sum();
        for (Crosses crosses : holders(area).values()) {
          for (int age = 0; age < ages.size(); age++) {
            whole.add(crosses.ended(g, sex, age), 1);
          }
        }
        knowledge.identity(sum.expression(), whole.expression());
      }
    }
    return codes;
  }

  /** Where persons overlap, a group's cross is less than the sum of its units', and still ≥ 0. */
  private void floors(Knowledge knowledge, CountedGroup group) {
    for (int sex = 0; sex < forbund.sexes().size(); sex++) {
      for (int age = 0; age < ages.size(); age++) {
        for (int kind = 0; kind < 3 + groupOutcomes.size(); kind++) {
          Expression.Sum sum = new Expression.Sum();
          long ofUnits = 0;
          for (Map.Entry<String, Crosses> holder : holders(group).entrySet()) {
            CountedGroup counted = Objects.requireNonNull(exact.groups().get(holder.getKey()));
            sum.add(cross(holder.getValue(), kind, sex, age), 1);
            ofUnits += value(counted.counts(), kind, sex, age);
          }
          long own = value(group.counts(), kind, sex, age);
          if (own != ofUnits) {
            knowledge.floor(sum.expression(), own);
          }
        }
      }
    }
  }

  private static Expression cross(Crosses crosses, int kind, int sex, int age) {
    return switch (kind) {
      case 0 -> crosses.opening(sex, age);
      case 1 -> crosses.begun(sex, age);
      case 2 -> crosses.ongoing(sex, age);
      default -> crosses.ended(kind - 3, sex, age);
    };
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

  private List<String> areasOf(CountedGroup group) {
    if (group.group().level() == Level.AREA) {
      return List.of(group.group().code());
    }
    if (group.group().level() == Level.TOTAL) {
      return new ArrayList<>(areaCodes.keySet());
    }
    throw new IllegalArgumentException("no outcome codes for units in the plan");
  }

  private CountedGroup group(CellKey key) {
    CountedGroup group = exact.groups().get(key.unit());
    if (group == null) {
      throw new IllegalArgumentException("no figures for " + key.unit());
    }
    return group;
  }

  private IntStream span(CodeList codes, String code) {
    return code.equals(CodeList.TOTAL)
        ? IntStream.range(0, codes.size())
        : IntStream.of(codes.indexOf(code));
  }

  private String groupOf(int outcome) {
    return forbund.ruleSet().groupOf(forbund.outcomes().code(outcome));
  }
}
