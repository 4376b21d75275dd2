package se.torgstat.protect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import se.torgstat.count.Group;
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

  /** Area → the holders of its details. */
  final SortedMap<String, List<String>> holders = new TreeMap<>();

  private final Map<Detail, SortedMap<String, Attributes>> details = new EnumMap<>(Detail.class);
  private final Forbund forbund;
  private final ExactTables exact;

  RowSums(Forbund forbund, ExactTables exact) {
    this.forbund = forbund;
    this.exact = exact;
    this.ages = AgeCodes.of(forbund.ageBands());
    this.bands = new CodeList(forbund.timeBands().stream().map(band -> band.code()).toList());
    this.groupOutcomes = OUTCOME_GROUPS.stream().map(this::outcomesOf).toList();
  }

  /** The unknowns of a detail, by holder. */
  SortedMap<String, Attributes> details(Detail detail) {
    return details.computeIfAbsent(detail, d -> new TreeMap<>());
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
              details(
                  Measure.of(key.code("measure")) == Measure.ENDED
                      ? Detail.ENDED_TIME
                      : Detail.ONGOING_TIME),
              holdersOf(group.group()),
              sexes(key.code("sex")),
              span(bands, key.code("time_band")));
      case ACTION_PLAN ->
          key.code("plan").equals(CodeList.TOTAL)
              ? crosses(group.group(), Measure.ONGOING, sexes(key.code("sex")), allAges())
              : sum(
                  plans,
                  group.group().units().stream().filter(unit -> units.containsKey(unit)).toList(),
                  sexes(key.code("sex")),
                  span(forbund.plans(), key.code("plan")));
      case LIVELIHOOD_CHANGE -> livelihood(group, key);
      case PERSON_DAYS -> null;
    };
  }

  private @Nullable Expression flow(CountedGroup group, CellKey key) {
    Measure measure = Measure.of(key.code("measure"));
    if (measure == Measure.RETURNED) {
      int[] only = {0};
      return sum(details(Detail.RETURNED), holdersOf(group.group()), only, only);
    }
    return crosses(
        group.group(), measure, sexes(key.code("sex")), span(ages, key.code("age_band")));
  }

  private @Nullable Expression exits(CountedGroup group, CellKey key) {
    int[] sexes = sexes(key.code("sex"));
    int[] spanned = span(ages, key.code("age_band"));
    int code = forbund.outcomes().indexOf(key.code("outcome"));
    if (code >= 0) {
      return spanned.length == ages.size()
          ? sum(details(Detail.OUTCOME), holdersOf(group.group()), sexes, new int[] {code})
          : null;
    }
    int kind = OUTCOME_GROUPS.indexOf(key.code("outcome"));
    if (kind < 0) {
      return crosses(group.group(), Measure.ENDED, sexes, spanned);
    }
    return endedTo(kind, group.group(), sexes, spanned);
  }

  /** Those of a group who ended to an outcome group. */
  Expression endedTo(int outcomeGroup, Group group, int[] sexes, int[] spanned) {
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
      return crosses(group.group(), Measure.ENDED, sexes(CodeList.TOTAL), allAges());
    }
    CodeList groups = forbund.livelihoodGroups();
    return sum(
        details(Detail.LIVELIHOOD),
        holdersOf(group.group()),
        span(groups, start),
        span(groups, end));
  }

  /** A measure of a group. */
  Expression crosses(Group group, Measure measure, int[] sexes, int[] spanned) {
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
      if (attributes == null) {
        return null;
      }
      sum.add(attributes.sum(ones, others), 1);
    }
    return holders.isEmpty() ? null : sum.expression();
  }

  /** A detail of a group, summed over codes; null where it is no sum of this period's unknowns. */
  @Nullable Expression detail(Detail detail, Group group, int[] ones, int[] others) {
    List<String> holding = group.level() == Level.UNIT ? List.of(group.code()) : holdersOf(group);
    return sum(details(detail), holding, ones, others);
  }

  private List<Crosses> unitsOf(Group group) {
    List<Crosses> found = new ArrayList<>();
    for (String unit : group.units()) {
      Crosses crosses = units.get(unit);
      if (crosses != null) {
        found.add(crosses);
      }
    }
    return found;
  }

  /** The holders whose details a group sums; none for a unit, which has no such figures. */
  private List<String> holdersOf(Group group) {
    return switch (group.level()) {
      case UNIT -> List.of();
      case AREA -> holders.getOrDefault(group.code(), List.of());
      case TOTAL -> holders.values().stream().flatMap(List::stream).toList();
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
