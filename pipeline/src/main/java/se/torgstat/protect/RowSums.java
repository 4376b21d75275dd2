package se.torgstat.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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

/** One period's rows as sums of unknowns: units' crosses add up to areas and {@code _T} (S8.2). */
final class RowSums {
  static final List<String> OUTCOME_GROUPS = List.of("POSITIVE", "OTHER");

  final CodeList ages;
  final CodeList bands;

  /** The outcome indexes of each outcome group. */
  final List<int[]> groupOutcomes;

  final SortedMap<String, Crosses> units = new TreeMap<>();
  final SortedMap<String, Attributes> plans = new TreeMap<>();
  final SortedMap<String, Attributes> outcomes = new TreeMap<>();
  final SortedMap<String, Attributes> endedTimes = new TreeMap<>();
  final SortedMap<String, Attributes> ongoingTimes = new TreeMap<>();
  final SortedMap<String, Attributes> livelihoods = new TreeMap<>();
  final SortedMap<String, Expression> returned = new TreeMap<>();

  private final Forbund forbund;
  private final ExactTables exact;

  RowSums(Forbund forbund, ExactTables exact) {
    this.forbund = forbund;
    this.exact = exact;
    this.ages = AgeCodes.of(forbund.ageBands());
    this.bands = new CodeList(forbund.timeBands().stream().map(band -> band.code()).toList());
    this.groupOutcomes = OUTCOME_GROUPS.stream().map(this::outcomesOf).toList();
  }

  List<CountedGroup> at(Level level) {
    return exact.groups().values().stream().filter(g -> g.group().level() == level).toList();
  }

  /** The row as a sum of unknowns; null where no sum of them says what it counts. */
  @Nullable Expression of(CellKey key) {
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
    return endedTo(kind, group, sexes, spanned);
  }

  /** Those of a group who ended to an outcome group. */
  Expression endedTo(int outcomeGroup, CountedGroup group, int[] sexes, int[] spanned) {
    Expression.Sum sum = new Expression.Sum();
    for (Crosses crosses : unitsOf(group)) {
      for (int sex : sexes) {
        for (int age : spanned) {
          sum.add(crosses.of(3 + outcomeGroup, sex, age), 1);
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

  /** A measure of a group. */
  Expression crosses(CountedGroup group, Measure measure, int[] sexes, int[] spanned) {
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

  static Attributes attributes(Map<String, Attributes> table, String holder) {
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

  int[] sexes(String code) {
    return span(forbund.sexes(), code);
  }

  int[] allAges() {
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
