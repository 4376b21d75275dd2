package se.torgstat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.torgstat.contract.Area;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.Unit;
import se.torgstat.period.Period;

/** The same work in DuckDB, through JDBC: {@code DuckRival FOLDER OUT}. */
final class DuckRival {
  private static final String LEVELS = "-- \\{levels}\n";

  private final Forbund forbund;
  private final Path exports;
  private final List<String> units;

  private DuckRival(Path folder) {
    this.forbund = ForbundReader.read(folder.resolve("forbund"));
    this.exports = folder.resolve("exports");
    this.units = forbund.units().stream().map(Unit::code).sorted().toList();
  }

  public static void main(String[] args) throws IOException, SQLException {
    new DuckRival(Path.of(args[0])).count(Path.of(args[1]));
  }

  private void count(Path out) throws IOException, SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String sql : script(out).split(";\n")) {
        long started = System.nanoTime();
        statement.execute(sql);
        if (System.getenv("SHOW_TIMES") != null) {
          System.out.println(
              (System.nanoTime() - started) / 1_000_000
                  + " ms "
                  + sql.lines().filter(l -> !l.startsWith("--")).findFirst().orElse(""));
        }
      }
    }
  }

  private String script(Path out) throws IOException {
    String[] parts = resource().split(LEVELS);
    String spells = parts[1];
    String levels =
        List.of("unit", areaOfUnit(), String.valueOf(units.size() + forbund.areas().size()))
            .stream()
            .map(group -> spells.replace("{group}", group))
            .collect(Collectors.joining());
    return (parts[0] + levels + parts[2])
        .replace("{files}", files())
        .replace("{snapshot}", ExportRows.SNAPSHOT.toString())
        .replace("{groups}", groups())
        .replace("{periods}", periods())
        .replace("{out}", out.toString());
  }

  /** All files at once, so that DuckDB reads them side by side. */
  private String files() {
    StringBuilder units = new StringBuilder("CASE filename");
    List<String> names = new ArrayList<>();
    for (String unit : this.units) {
      String name = "'" + exports.resolve(MadeInbox.fileName(unit)) + "'";
      units.append(" WHEN ").append(name).append(" THEN ").append(names.size());
      names.add(name);
    }
    String columns =
        ExportRows.HEADER.strip().replaceAll("(\\w+)", "'$1': 'VARCHAR'").replace(";", ", ");
    return "SELECT "
        + units
        + " END AS unit, * FROM read_csv(["
        + String.join(", ", names)
        + "], columns = {"
        + columns
        + ", 'more': 'VARCHAR'}, delim = ';', quote = '', escape = '', header = true,"
        + " null_padding = true, nullstr = '\u0001', auto_detect = false, filename = true)";
  }

  private String areaOfUnit() {
    StringBuilder cases = new StringBuilder("CASE unit");
    for (Unit unit : forbund.units()) {
      int area = areas().indexOf(unit.area());
      cases
          .append(" WHEN ")
          .append(units.indexOf(unit.code()))
          .append(" THEN ")
          .append(units.size() + area);
    }
    return cases.append(" END").toString();
  }

  private List<String> areas() {
    return forbund.areas().stream().map(Area::code).toList();
  }

  private String groups() {
    List<String> codes = new ArrayList<>(units);
    codes.addAll(areas());
    codes.add("_T");
    return IntStream.range(0, codes.size())
        .mapToObj(i -> "(" + i + ", '" + codes.get(i) + "')")
        .collect(Collectors.joining(", "));
  }

  /** Every period with a figure, as a run of tertials that ends where the snapshots do. */
  private static String periods() {
    return Period.startingBetween(Period.parse("2022-T1").start(), ExportRows.SNAPSHOT.minusDays(1))
        .stream()
        .map(
            period ->
                "('%s', %d, %d)"
                    .formatted(
                        period.code(),
                        tertial(period.start()),
                        Math.min(tertial(period.dayAfter()), tertial(ExportRows.SNAPSHOT))))
        .collect(Collectors.joining(", "));
  }

  private static int tertial(java.time.LocalDate day) {
    return (day.getYear() - 2022) * 3 + (day.getMonthValue() - 1) / 4 + 1;
  }

  private static String resource() throws IOException {
    try (InputStream sql = DuckRival.class.getResourceAsStream("duckdb.sql")) {
      return new String(
          java.util.Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
