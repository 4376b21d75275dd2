package se.torgstat.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same work by staging: LOAD DATA and SQL in a MariaDB that runs: {@code StagingRival FOLDER
 * OUT URL}.
 */
final class StagingRival {
  private static final List<String> LIVELIHOODS =
      List.of("OHALSA", "ARBETSMARKNAD", "BISTAND", "EGEN", "OVRIGT", "_U");

  private final RivalSql sql;

  private StagingRival(Path folder) {
    this.sql = new RivalSql(folder);
  }

  public static void main(String[] args) throws IOException, SQLException {
    List<String> statements = RivalSql.statements(new StagingRival(Path.of(args[0])).script());
    try (Connection server = DriverManager.getConnection(args[2]);
        Statement statement = server.createStatement()) {
      statement.execute("CREATE OR REPLACE DATABASE staging");
      statement.execute("USE staging");
      int last = statements.size() - 1;
      for (String one : statements.subList(0, last)) {
        statement.execute(one);
      }
      write(statement.executeQuery(statements.get(last)), Path.of(args[1]));
    }
  }

  private static void write(ResultSet lines, Path out) throws IOException, SQLException {
    try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(out))) {
      while (lines.next()) {
        file.println(lines.getString(1));
      }
    }
  }

  private String script() throws IOException {
    String script =
        RivalSql.repeated(
            RivalSql.script("mariadb.sql"),
            "loads",
            IntStream.range(0, sql.files().size())
                .filter(unit -> Files.exists(sql.files().get(unit)))
                .mapToObj(
                    unit ->
                        text ->
                            text.replace("{file}", sql.files().get(unit).toString())
                                .replace("{unit}", String.valueOf(unit))));
    script =
        RivalSql.repeated(
            script,
            "levels",
            sql.levels().stream().map(group -> text -> text.replace("{group}", group)));
    long snapshot = ChronoUnit.DAYS.between(LocalDate.of(1990, 1, 1), ExportRows.SNAPSHOT);
    return script
        .replace("{snapshot}", String.valueOf(snapshot))
        .replace("{groups}", String.join(", ", sql.groups()))
        .replace("{periods}", periods())
        .replace("{sex}", code("sex", List.of("F", "M", "_U")))
        .replace(
            "{age}",
            code(
                "age",
                List.of(
                    "Y16T19", "Y20T24", "Y25T29", "Y30T39", "Y40T49", "Y50T59", "Y60T64", "Y_GE65",
                    "_U")))
        .replace("{band}", code("band", List.of("LT6M", "M6T11", "M12T23", "M24T35", "M_GE36")))
        .replace("{livelihood_f}", code("f", LIVELIHOODS))
        .replace("{livelihood_t}", code("t", LIVELIHOODS));
  }

  private String periods() {
    return sql.periods().stream()
        .map(period -> "SELECT " + period)
        .collect(
            Collectors.joining(
                " UNION ALL ", "SELECT '' AS code, 99 AS a, 99 AS z UNION ALL ", ""));
  }

  private static String code(String column, List<String> codes) {
    return codes.stream()
        .map(code -> "'" + code + "'")
        .collect(Collectors.joining(", ", "ELT(" + column + " + 1, ", ")"));
  }
}
