package se.torgstat.jobs.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.contract.AgeBand;
import se.torgstat.contract.Area;
import se.torgstat.contract.Code;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Livelihood;
import se.torgstat.contract.Unit;

/**
 * The rows of the dimension tables. The codes that are no förbund's own ({@code _T}, unknown age,
 * the measures, the two groups of outcomes) come with the migrations.
 */
final class DimensionRows {
  /** More than a förbund may have: an area's units stand between it and the next. */
  private static final int MOST_UNITS = 1000;

  private final JdbcTemplate jdbc;

  DimensionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(Forbund forbund) {
    upsert("unit", ", level, area, age_note", areas(forbund));
    upsert("unit", ", level, area, valid_from, valid_to, complete_from", units(forbund));
    codes("sex", forbund.sexes().codes());
    codes("age_band", forbund.ageBands().stream().map(AgeBand::code).toList());
    codes("time_band", forbund.timeBands().stream().map(AgeBand::code).toList());
    codes("plan", forbund.plans().codes());
    codes("livelihood_group", forbund.livelihoodGroups().codes());
    List<Object[]> outcomes = new ArrayList<>();
    for (Code code : forbund.outcomes().codes()) {
      outcomes.add(row(code, outcomes.size() + 1, forbund.ruleSet().groupOf(code.code())));
    }
    upsert("outcome", ", outcome_group", outcomes);
    List<Object[]> livelihoods = new ArrayList<>();
    for (Livelihood of : forbund.livelihoods()) {
      livelihoods.add(row(of.code(), livelihoods.size() + 1, of.group()));
    }
    upsert("livelihood", ", livelihood_group", livelihoods);
  }

  private void codes(String table, List<Code> codes) {
    List<Object[]> rows = new ArrayList<>();
    codes.forEach(code -> rows.add(row(code, rows.size() + 1)));
    upsert(table, "", rows);
  }

  /** Areas and units share one table; {@code _T} stands first, an area before its units. */
  private static List<Object[]> areas(Forbund forbund) {
    List<Object[]> rows = new ArrayList<>();
    for (Area area : forbund.areas()) {
      Code code = new Code(area.code(), area.label());
      rows.add(row(code, (rows.size() + 1) * MOST_UNITS, "AREA", null, area.ageNote()));
    }
    return rows;
  }

  private static List<Object[]> units(Forbund forbund) {
    List<String> areas = forbund.areas().stream().map(Area::code).toList();
    List<Object[]> rows = new ArrayList<>();
    for (Unit unit : forbund.units()) {
      rows.add(
          row(
              new Code(unit.code(), unit.label()),
              (areas.indexOf(unit.area()) + 1) * MOST_UNITS + rows.size() + 1,
              "UNIT",
              unit.area(),
              text(unit.validFrom()),
              text(unit.validTo()),
              unit.completeFrom().toString()));
    }
    return rows;
  }

  private static Object[] row(Code code, int order, @Nullable Object... more) {
    @Nullable Object[] values = new @Nullable Object[4 + more.length];
    values[0] = code.code();
    values[1] = code.label().sv();
    values[2] = code.label().en();
    values[3] = order;
    System.arraycopy(more, 0, values, 4, more.length);
    return values;
  }

  /** One statement for all rows of a kind: most nights change none. */
  private void upsert(String table, String moreColumns, List<Object[]> rows) {
    String columns = table + ", label_sv, label_en, sort_order" + moreColumns;
    List<String> names = Arrays.asList(columns.split(", ", -1));
    String updates =
        names.stream()
            .skip(1)
            .map(name -> name + " = VALUES(" + name + ")")
            .collect(Collectors.joining(", "));
    jdbc.batchUpdate(
        "INSERT INTO torgstat.%s (%s) VALUES (%s) ON DUPLICATE KEY UPDATE %s"
            .formatted(
                table, columns, String.join(", ", Collections.nCopies(names.size(), "?")), updates),
        rows);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
