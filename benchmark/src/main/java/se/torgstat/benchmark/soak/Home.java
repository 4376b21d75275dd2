package se.torgstat.benchmark.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An installation on the embedded database, and what analysts read there. */
final class Home {
  /** All figures of the newest revisions, in one query: one look, one state. */
  private static final String FIGURES =
      "SELECT CONCAT_WS(' ', 'flow', period, unit, sex, age_band, measure, value)"
          + " FROM participation_flow UNION ALL"
          + " SELECT CONCAT_WS(' ', 'outcome', period, unit, sex, age_band, outcome, value)"
          + " FROM exit_outcome UNION ALL"
          + " SELECT CONCAT_WS(' ', 'economy', period, line, outcome) FROM economy_line";

  private final Path root;
  private final Path folder;
  private final Path programs;
  private final Path forbund;

  /** A home that is made anew. */
  Home(Path root, Path folder, Path programs, Path forbund) throws IOException {
    this.root = root;
    this.folder = folder;
    this.programs = programs;
    this.forbund = forbund;
    killServer();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  /** Starts a command; what it says goes to a file of its own. */
  Process start(List<String> words, Path inbox, String log) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("torgstat").toString()));
    command.addAll(words);
    command.addAll(List.of("--inbox", inbox.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile());
    builder.environment().put("TORGSTAT_HOME", folder.toString());
    builder.environment().put("TORGSTAT_SERVER", programs.toString());
    builder.environment().put("TORGSTAT_FORBUND", forbund.toString());
    return builder.start();
  }

  /** Runs a command to its end; what it says goes to a file of its own. */
  int run(List<String> words, Path inbox, String log) throws IOException, InterruptedException {
    return start(words, inbox, log).waitFor();
  }

  String said(String log) throws IOException {
    return Files.readString(folder.resolve(log)).strip();
  }

  /** A command that does nothing keeps the server up, since another program uses it too. */
  Process keepServer() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(root.resolve("torgstat").toString(), "database")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("database-command.log").toFile());
    builder.environment().put("TORGSTAT_HOME", folder.toString());
    builder.environment().put("TORGSTAT_SERVER", programs.toString());
    Process keeper = builder.start();
    while (keeper.isAlive() && !said("database-command.log").contains("Ctrl-C")) {
      Thread.sleep(200);
    }
    return keeper;
  }

  /** {@code kill -9}, where one runs. */
  void killServer() {
    String argument = "--datadir=" + folder.resolve("database");
    ProcessHandle.allProcesses()
        .filter(
            process -> List.of(process.info().arguments().orElse(new String[0])).contains(argument))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** What analysts read at this moment. */
  List<String> figures() throws IOException, SQLException {
    try (Connection analyst = analyst()) {
      return figures(analyst);
    }
  }

  Connection analyst() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:"
            + line("database.port")
            + "/torgstat?connectTimeout=2000&socketTimeout=20000",
        "analyst",
        line("secrets/analyst.password"));
  }

  static List<String> figures(Connection analyst) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = analyst.createStatement();
        ResultSet result = statement.executeQuery(FIGURES)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    rows.sort(null);
    return rows;
  }

  private String line(String file) throws IOException {
    return Files.readString(folder.resolve(file)).strip();
  }
}
