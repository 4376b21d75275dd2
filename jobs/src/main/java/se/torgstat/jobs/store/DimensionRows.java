package se.torgstat.jobs.store;

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
  private static final String CODE_COLUMNS = ", label_sv, label_en, sort_order";

  private final JdbcTemplate jdbc;

  DimensionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(Forbund forbund) {
    areas(forbund);
    units(forbund);
    codes("sex", forbund.sexes().codes());
    codes("age_band", forbund.ageBands().stream().map(AgeBand::code).toList());
    codes("time_band", forbund.timeBands().stream().map(AgeBand::code).toList());
    codes("plan", forbund.plans().codes());
    codes("livelihood_group", forbund.livelihoodGroups().codes());
    int order = 0;
    for (Code code : forbund.outcomes().codes()) {
      String group = forbund.ruleSet().groupOf(code.code());
      upsert("outcome", "outcome" + CODE_COLUMNS + ", outcome_group", code, ++order, group);
    }
    order = 0;
    for (Livelihood row : forbund.livelihoods()) {
      String columns = "livelihood" + CODE_COLUMNS + ", livelihood_group";
      upsert("livelihood", columns, row.code(), ++order, row.group());
    }
  }

  private void codes(String table, List<Code> codes) {
    int order = 0;
    for (Code code : codes) {
      upsert(table, table + CODE_COLUMNS, code, ++order);
    }
  }

  /** Areas and units share one table; {@code _T} stands first, an area before its units. */
  private void areas(Forbund forbund) {
    int order = 0;
    for (Area area : forbund.areas()) {
      Code code = new Code(area.code(), area.label());
      String columns = "unit" + CODE_COLUMNS + ", level, area, age_note";
      upsert("unit", columns, code, ++order * 100, "AREA", null, area.ageNote());
    }
  }

  private void units(Forbund forbund) {
    List<String> areas = forbund.areas().stream().map(Area::code).toList();
    int order = 0;
    for (Unit unit : forbund.units()) {
      upsert(
          "unit",
          "unit" + CODE_COLUMNS + ", level, area, valid_from, valid_to, complete_from",
          new Code(unit.code(), unit.label()),
          (areas.indexOf(unit.area()) + 1) * 100 + ++order,
          "UNIT",
          unit.area(),
          text(unit.validFrom()),
          text(unit.validTo()),
          unit.completeFrom().toString());
    }
  }

  private void upsert(
      String table, String columns, Code code, int order, @Nullable Object... more) {
    List<String> names = Arrays.asList(columns.split(", ", -1));
    String updates =
        names.stream()
            .skip(1)
            .map(name -> name + " = VALUES(" + name + ")")
            .collect(Collectors.joining(", "));
    Object[] values = new Object[4 + more.length];
    values[0] = code.code();
    values[1] = code.label().sv();
    values[2] = code.label().en();
    values[3] = order;
    System.arraycopy(more, 0, values, 4, more.length);
    jdbc.update(
        "INSERT INTO torgstat.%s (%s) VALUES (%s) ON DUPLICATE KEY UPDATE %s"
            .formatted(
                table, columns, String.join(", ", Collections.nCopies(names.size(), "?")), updates),
        values);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
