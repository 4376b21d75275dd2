package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.OutcomeRuleSet;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.count.CellKey;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;

/**
 * The breakdowns of one period's tables (S8.2): rows of one unit, area or {@code _T} that break the
 * same figure down by the same dimensions, such as new by sex and age band.
 *
 * <p>Where one is wholly hidden, it tells nobody which of its counts are zero.
 */
final class Breakdowns {
  /** A dimension whose codes name the figure instead of dividing it. */
  private static final String MEASURE = "measure";

  private static final int ROWS = 3;

  private static final String EACH = "(each)";

  private final SortedMap<String, List<CellKey>> blocks = new TreeMap<>();
  private final SortedMap<String, List<CellKey>> lines = new TreeMap<>();
  private final Map<CellKey, Long> exact;

  Breakdowns(SortedMap<CellKey, Long> exact) {
    this.exact = exact;
    for (CellKey key : exact.keySet()) {
      blocks.computeIfAbsent(block(key), name -> new ArrayList<>()).add(key);
      lines(key).forEach(line -> lines.computeIfAbsent(line, l -> new ArrayList<>()).add(key));
    }
  }

  /**
   * Whether a hidden count that is not zero may be taken for one: all rows of its breakdown are
   * hidden, and among the more than two in line with it is a zero.
   */
  boolean mayBeZero(CellKey key, Predicate<CellKey> hidden) {
    return hasZero(key) && rows(blocks, block(key)).stream().allMatch(hidden);
  }

  /** Whether a row's breakdown may be taken for wholly zero where all of it is hidden. */
  private boolean canBeExcepted(CellKey key) {
    return rows(blocks, block(key)).stream().allMatch(row -> value(row) == 0 || hasZero(row));
  }

  /**
   * The rows of breakdowns in which the counts that are not zero leave too little room for one of
   * them to grow: the sum above would have to be hidden, or the breakdown wholly. That is worth it
   * for a headline.
   */
  Set<CellKey> tight(Forbund forbund) {
    Sacrifice sacrifice = new Sacrifice(forbund);
    Set<CellKey> tight = new HashSet<>();
    for (List<CellKey> rows : blocks.values()) {
      SortedMap<CellKey, List<CellKey>> sums = new TreeMap<>();
      for (CellKey row : rows) {
        sumsAbove(row, forbund.ruleSet())
            .filter(sum -> !sum.equals(row) && sacrifice.isHeadline(sum))
            .forEach(sum -> sums.computeIfAbsent(sum, s -> new ArrayList<>()).add(row));
      }
      boolean isTight = sums.values().stream().anyMatch(sum -> isTight(sum, forbund.policy()));
      if (isTight && canBeExcepted(rows.get(0))) {
        tight.addAll(rows);
      }
    }
    return tight;
  }

  /** The rows that show the sums of a breakdown's row and others. */
  private static Stream<CellKey> sumsAbove(CellKey row, OutcomeRuleSet groups) {
    return switch (row.table()) {
      case PARTICIPATION_FLOW -> Stream.of(all(row, "sex"), all(row, "age_band"));
      case EXIT_OUTCOME ->
          Stream.of(
              all(row, "sex"),
              all(row, "age_band"),
              all(row, "outcome"),
              isCode(row) ? row.with("outcome", groups.groupOf(row.code("outcome"))) : row);
      case PROGRAMME_TIME -> Stream.of(flow(row, row.code("sex"), row.code("measure")));
      case ACTION_PLAN -> Stream.of(flow(row, row.code("sex"), Measure.ONGOING.code()));
      case LIVELIHOOD_CHANGE -> Stream.of(flow(row, CodeList.TOTAL, Measure.ENDED.code()));
      case PERSON_DAYS -> Stream.empty();
    };
  }

  /** Whether a row of exits is of one outcome code. */
  private static boolean isCode(CellKey row) {
    return part(row, row.table().dimensions().indexOf("outcome")).equals(EACH);
  }

  private static CellKey all(CellKey row, String dimension) {
    return row.with(dimension, CodeList.TOTAL);
  }

  private static CellKey flow(CellKey row, String sex, String measure) {
    return CellKey.of(Table.PARTICIPATION_FLOW, row.unit(), sex, CodeList.TOTAL, measure);
  }

  private boolean isTight(List<CellKey> rows, ReleasePolicy policy) {
    long people = rows.stream().mapToLong(this::value).sum();
    long counts = rows.stream().filter(row -> value(row) > 0).count();
    return people >= policy.threshold() && people - counts < policy.width();
  }

  /** The rows of the breakdowns of which some row is hidden with all others elsewhere. */
  Set<CellKey> asElsewhere(Predicate<CellKey> hiddenElsewhere) {
    Set<CellKey> hidden = new HashSet<>();
    blocks.values().stream()
        .filter(rows -> rows.size() >= ROWS && rows.stream().allMatch(hiddenElsewhere))
        .forEach(hidden::addAll);
    return hidden;
  }

  /** Whether two rows stand in the same breakdown. */
  static boolean areOne(CellKey one, CellKey other) {
    return block(one).equals(block(other));
  }

  private boolean hasZero(CellKey key) {
    return lines(key).stream()
        .map(line -> rows(lines, line))
        .anyMatch(line -> line.size() >= ROWS && line.stream().anyMatch(row -> value(row) == 0));
  }

  private long value(CellKey key) {
    return exact.getOrDefault(key, 0L);
  }

  private static List<CellKey> rows(Map<String, List<CellKey>> named, String name) {
    return named.getOrDefault(name, List.of());
  }

  /** The breakdown's name: every code that divides is left out. */
  private static String block(CellKey key) {
    List<String> codes = new ArrayList<>(key.codes());
    for (int d = 1; d < codes.size(); d++) {
      codes.set(d, part(key, d));
    }
    return name(key, codes);
  }

  /** The names of the row's lines: in each, one code that divides is left out. */
  private static List<String> lines(CellKey key) {
    List<String> names = new ArrayList<>();
    for (int d = 1; d < key.codes().size(); d++) {
      if (!part(key, d).equals(key.codes().get(d))) {
        List<String> codes = new ArrayList<>(key.codes());
        codes.set(d, part(key, d));
        names.add(name(key, codes));
      }
    }
    return names;
  }

  private static String name(CellKey key, List<String> codes) {
    return key.table().tableName() + ' ' + String.join(" ", codes);
  }

  private static String part(CellKey key, int dimension) {
    String code = key.codes().get(dimension);
    if (code.equals(CodeList.TOTAL) || key.table().dimensions().get(dimension).equals(MEASURE)) {
      return code;
    }
    return RowSums.OUTCOME_GROUPS.contains(code) ? "(group)" : EACH;
  }
}
