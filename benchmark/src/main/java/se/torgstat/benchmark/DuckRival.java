package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The same work in DuckDB, through JDBC: {@code DuckRival FOLDER OUT}. */
final class DuckRival {
  private final RivalSql sql;

  private DuckRival(Path folder) {
    this.sql = new RivalSql(folder);
  }

  public static void main(String[] args) throws IOException, SQLException {
    String script = new DuckRival(Path.of(args[0])).script(Path.of(args[1]));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (String one : RivalSql.statements(script)) {
        statement.execute(one);
      }
    }
  }

  private String script(Path out) throws IOException {
    String script =
        RivalSql.repeated(
            RivalSql.script("duckdb.sql"),
            "levels",
            sql.levels().stream().map(group -> text -> text.replace("{group}", group)));
    return script
        .replace("{files}", files())
        .replace("{snapshot}", ExportRows.SNAPSHOT.toString())
        .replace("{groups}", RivalSql.numbered(sql.groups()))
        .replace(
            "{periods}",
            sql.periods().stream().map(p -> "(" + p + ")").collect(Collectors.joining(", ")))
        .replace("{out}", out.toString());
  }

  /** All files at once, so that DuckDB reads them side by side. */
  private String files() {
    StringBuilder units = new StringBuilder("CASE filename");
    List<String> names = new ArrayList<>();
    for (int unit = 0; unit < sql.files().size(); unit++) {
      if (Files.exists(sql.files().get(unit))) {
        String name = "'" + sql.files().get(unit) + "'";
        units.append(" WHEN ").append(name).append(" THEN ").append(unit);
        names.add(name);
      }
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
}
