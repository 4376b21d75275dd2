package se.torgstat.jobs.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ReportWordsReader;
import se.torgstat.jobs.export.Cubes;
import se.torgstat.jobs.export.Edition;
import se.torgstat.jobs.export.Fact;
import se.torgstat.period.Period;

/** Reads what the report says, as an analyst sees it. */
final class PublishedReader {
  private final JdbcTemplate analyst;
  private final Period period;
  private final Edition edition;

  PublishedReader(JdbcTemplate analyst, Period period, Edition edition) {
    this.analyst = analyst;
    this.period = period;
    this.edition = edition;
  }

  Published read(Forbund forbund) {
    return new Published(
        forbund,
        ReportWordsReader.read(forbund),
        period,
        edition,
        origin(),
        places(),
        new Facts(new Cubes(analyst, period.code()).read()),
        tertials(),
        checks(),
        statement());
  }

  private List<Place> places() {
    List<Place> all =
        analyst.query(
            "SELECT u.unit, u.label_sv, u.level, u.area, u.age_note, d.through_date, d.left_out"
                + " FROM torgstat.unit AS u JOIN torgstat.revision_through_date AS d"
                + " ON d.unit = u.unit WHERE d.period = ? AND d.revision = ?"
                + " ORDER BY u.sort_order, u.unit",
            (row, number) ->
                new Place(
                    row.getString(1),
                    row.getString(2),
                    Place.Level.valueOf(row.getString(3)),
                    text(row, 4),
                    text(row, 5),
                    row.getObject(6, LocalDate.class),
                    row.getBoolean(7)),
            period.code(),
            edition.revision());
    List<Place> ordered = new ArrayList<>();
    for (Place area : all) {
      if (area.is(Place.Level.AREA)) {
        ordered.add(area);
        all.stream().filter(unit -> unit.area().equals(area.code())).forEach(ordered::add);
      }
    }
    all.stream().filter(place -> place.is(Place.Level.TOTAL)).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  /** By period and place: the labels of the units that are left out of its newest revision. */
  private Map<String, List<String>> leftOut() {
    Map<String, List<String>> leftOut = new HashMap<>();
    analyst.query(
        "SELECT d.period, g.unit, u.label_sv FROM torgstat.revision_through_date AS d"
            + " JOIN torgstat.newest_revision AS n ON n.period = d.period AND n.revision = d.revision"
            + " JOIN torgstat.unit AS u ON u.unit = d.unit"
            + " JOIN torgstat.unit AS g ON g.unit IN (u.area, '_T')"
            + " WHERE d.left_out ORDER BY u.sort_order, u.unit",
        row -> {
          leftOut
              .computeIfAbsent(row.getString(1) + " " + row.getString(2), key -> new ArrayList<>())
              .add(row.getString(3));
        });
    return leftOut;
  }

  private List<Tertial> tertials() {
    Map<String, List<String>> leftOut = leftOut();
    Map<String, Tertial> tertials = new LinkedHashMap<>();
    analyst.query(
        "SELECT f.period, f.revision, f.unit, f.measure, f.value, f.obs_status, f.as_of_revision"
            + " FROM torgstat.participation_flow AS f"
            + " JOIN torgstat.period AS p ON p.period = f.period"
            + " JOIN torgstat.unit AS u ON u.unit = f.unit"
            + " WHERE p.kind IN ('T1', 'T2', 'T3') AND p.end_date <= ? AND u.level <> 'UNIT'"
            + " AND f.sex = '_T' AND f.age_band = '_T'"
            + " AND f.measure IN ('new', 'ended', 'ongoing') ORDER BY p.start_date",
        row -> {
          String code = row.getString(1);
          String place = row.getString(3);
          boolean preliminary = row.getInt(2) == 0;
          tertials
              .computeIfAbsent(
                  code + " " + place,
                  key ->
                      new Tertial(
                          code,
                          preliminary,
                          leftOut.getOrDefault(key, List.of()),
                          place,
                          new TreeMap<>()))
              .measures()
              .put(
                  row.getString(4),
                  new Fact(row.getBigDecimal(5), row.getString(6), row.getInt(7)));
        },
        period.end());
    return List.copyOf(tertials.values());
  }

  private List<Check> checks() {
    return analyst.query(
        "SELECT check_id, subject, expected, found, deviation, verdict, summands"
            + " FROM torgstat.reconciliation WHERE period = ? ORDER BY check_id, subject",
        (row, number) ->
            new Check(
                row.getString(1),
                row.getString(2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                row.getString(6),
                row.getString(7)),
        period.code());
  }

  private List<Statement> statement() {
    return analyst.query(
        "SELECT line, line_group, activity, budget, outcome, difference, previous_outcome,"
            + " year_budget, year_forecast, forecast_difference FROM torgstat.economy_statement"
            + " WHERE period = ? ORDER BY sort_order",
        (row, number) -> {
          List<@Nullable Long> amounts = new ArrayList<>();
          for (int column = 4; column <= 10; column++) {
            amounts.add(number(row, column));
          }
          return new Statement(row.getString(1), row.getString(2), row.getString(3), amounts);
        },
        period.code());
  }

  private Origin origin() {
    List<Origin.Source> sources =
        analyst.query(
            "SELECT u.label_sv, e.file_name, e.snapshot_date FROM torgstat.revision_export AS e"
                + " JOIN torgstat.unit AS u ON u.unit = e.unit"
                + " WHERE e.period = ? AND e.revision = ? ORDER BY u.sort_order, u.unit",
            (row, number) ->
                new Origin.Source(
                    row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
            period.code(),
            edition.revision());
    return analyst
        .query(
            "SELECT reason, rule_set, software_version FROM torgstat.revision"
                + " WHERE period = ? AND revision = ?",
            (row, number) ->
                new Origin(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    sources,
                    Edition.countedWithout(analyst, period.code(), edition.revision())),
            period.code(),
            edition.revision())
        .get(0);
  }

  private static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static @Nullable Long number(ResultSet row, int column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return value == null ? null : value.longValueExact();
  }
}
