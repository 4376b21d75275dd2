package se.torgstat.attack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Level;
import se.torgstat.count.Table;
import se.torgstat.protect.Publication;

/** How much a publication hides (S8.3), by table and level and of what readers look for first. */
final class Measured {
  private final Publication publication;
  private final ExactTables exact;
  private final Hidden all = new Hidden();
  private final Map<String, Hidden> byTable = new TreeMap<>();

  Measured(Publication publication, ExactTables exact) {
    this.publication = publication;
    this.exact = exact;
    exact.cells().forEach(this::add);
  }

  private void add(CellKey key, long value) {
    boolean hidden = isHidden(key);
    Level level = exact.groups().get(key.unit()).group().level();
    String name = String.format(Locale.ROOT, "%-19s%s", key.table().tableName(), level);
    all.add(key, value, hidden);
    byTable.computeIfAbsent(name, n -> new Hidden()).add(key, value, hidden);
  }

  private boolean isHidden(CellKey key) {
    return publication.cells().get(key).value() == null;
  }

  /** One line. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "%s | areas >= 5: %s, shares %s | units >= 5: %s",
        all,
        totals(Level.AREA),
        shares(),
        totals(Level.UNIT));
  }

  /** A line each table and level. */
  List<String> byTable() {
    return byTable.entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
  }

  private String totals(Level level) {
    int of = 0;
    int shown = 0;
    for (CountedGroup group : exact.groups().values()) {
      for (String measure : List.of("new", "ended", "ongoing")) {
        CellKey key =
            CellKey.of(Table.PARTICIPATION_FLOW, group.group().code(), "_T", "_T", measure);
        if (group.group().level() == level && exact.cells().get(key) >= 5) {
          of++;
          shown += isHidden(key) ? 0 : 1;
        }
      }
    }
    return shown + " of " + of;
  }

  /**
   * The positive shares of the areas in which anybody ended (S6.3); those can be shown of which no
   * part is small itself.
   */
  private String shares() {
    int of = 0;
    int shown = 0;
    int possible = 0;
    for (CountedGroup group : exact.groups().values()) {
      String code = group.group().code();
      CellKey ended = CellKey.of(Table.EXIT_OUTCOME, code, "_T", "_T", "_T");
      CellKey positive = CellKey.of(Table.EXIT_OUTCOME, code, "_T", "_T", "POSITIVE");
      if (group.group().level() == Level.AREA && exact.cells().get(ended) > 0) {
        of++;
        shown += isHidden(ended) || isHidden(positive) ? 0 : 1;
        long others = exact.cells().get(ended) - exact.cells().get(positive);
        possible += isSmall(exact.cells().get(positive)) || isSmall(others) ? 0 : 1;
      }
    }
    return shown + " of " + of + " (" + possible + " have no small part)";
  }

  private static boolean isSmall(long count) {
    int threshold = Samples.FORBUND.policy().threshold();
    return count > 0 && count < threshold;
  }
}
