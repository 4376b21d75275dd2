package se.torgstat.attack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Level;
import se.torgstat.count.Table;
import se.torgstat.protect.Publication;

/** How much a publication hides (S8.3). */
record Measured(
    int rows,
    int hidden,
    int withCount,
    int withCountHidden,
    int small,
    String areaTotals,
    String areaShares,
    String unitTotals) {

  static Measured of(Publication publication, ExactTables exact) {
    int rows = 0;
    int hidden = 0;
    int withCount = 0;
    int withCountHidden = 0;
    int small = 0;
    for (Map.Entry<CellKey, Long> row : exact.cells().entrySet()) {
      boolean out = publication.cells().get(row.getKey()).value() != null;
      long value = row.getValue();
      rows++;
      hidden += out ? 0 : 1;
      withCount += value > 0 ? 1 : 0;
      withCountHidden += value > 0 && !out ? 1 : 0;
      small += value > 0 && value < 5 ? 1 : 0;
    }
    return new Measured(
        rows,
        hidden,
        withCount,
        withCountHidden,
        small,
        totals(publication, exact, Level.AREA),
        shares(publication, exact),
        totals(publication, exact, Level.UNIT));
  }

  private static String totals(Publication publication, ExactTables exact, Level level) {
    int all = 0;
    int shown = 0;
    for (CountedGroup group : exact.groups().values()) {
      if (group.group().level() != level) {
        continue;
      }
      for (String measure : List.of("new", "ended", "ongoing")) {
        CellKey key =
            CellKey.of(Table.PARTICIPATION_FLOW, group.group().code(), "_T", "_T", measure);
        if (exact.cells().get(key) >= 5) {
          all++;
          shown += publication.cells().get(key).value() == null ? 0 : 1;
        }
      }
    }
    return shown + " of " + all;
  }

  private static String shares(Publication publication, ExactTables exact) {
    int all = 0;
    int shown = 0;
    for (CountedGroup group : exact.groups().values()) {
      if (group.group().level() != Level.AREA) {
        continue;
      }
      String code = group.group().code();
      CellKey ended = CellKey.of(Table.EXIT_OUTCOME, code, "_T", "_T", "_T");
      CellKey positive = CellKey.of(Table.EXIT_OUTCOME, code, "_T", "_T", "POSITIVE");
      if (exact.cells().get(ended) > 0) {
        all++;
        shown +=
            publication.cells().get(ended).value() == null
                    || publication.cells().get(positive).value() == null
                ? 0
                : 1;
      }
    }
    return shown + " of " + all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "rows %4d hidden %5.1f %% | counts hidden %5.1f %% (1-4: %5.1f %%) | areas %8s shares %6s"
            + " | units %s",
        rows,
        100.0 * hidden / rows,
        100.0 * withCountHidden / Math.max(1, withCount),
        100.0 * small / Math.max(1, withCount),
        areaTotals,
        areaShares,
        unitTotals);
  }
}
