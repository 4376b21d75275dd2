package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CellKey;

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

  /** The rows of each. */
  Collection<List<CellKey>> all() {
    return blocks.values();
  }

  /**
   * The rows of the breakdowns that are hidden wholly elsewhere, in fewer rows where a code such as
   * {@code _U} has none there.
   */
  Set<CellKey> asElsewhere(Predicate<CellKey> isThere, Predicate<CellKey> isHiddenThere) {
    Set<CellKey> hidden = new HashSet<>();
    for (List<CellKey> rows : blocks.values()) {
      List<CellKey> there = rows.stream().filter(isThere).toList();
      if (there.size() >= ROWS && there.stream().allMatch(isHiddenThere)) {
        hidden.addAll(rows);
      }
    }
    return hidden;
  }

  /** Whether two rows stand in the same breakdown. */
  static boolean areOne(CellKey one, CellKey other) {
    return block(one).equals(block(other));
  }

  /** Whether a zero stands in line with a row: hidden wholly, it could be taken for one, too. */
  boolean hasZero(CellKey key) {
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
