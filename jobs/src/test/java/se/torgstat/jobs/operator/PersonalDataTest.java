package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.database.TestDatabase;

/**
 * S14 P5: whatever is done with exports in which every value is marked, at debug level and with
 * {@code --verbose}, no byte that is printed or written holds a mark: not in the home with the
 * database's data directory and logs, not in the folder for temporary files, not in a dump.
 */
class PersonalDataTest {
  private final Marks marks = new Marks();

  @Test
  void noMarkedValueIsPrintedOrWritten() throws Exception {
    TestDatabase.shared();
    Path temporary = TestDatabase.FORK.resolve("test-worlds/marked-tmp");
    Office.delete(temporary);
    Files.createDirectories(temporary);
    List<String> java = new ArrayList<>(launcherFlags());
    java.add("-Djava.io.tmpdir=" + temporary);
    List<Path> dumps = dumps();
    try (World world = World.embedded("marked", java.toArray(String[]::new))) {
      world.keepsServer();
      Path home = world.home();
      Path inbox = home.resolve("inbox");
      Path economy = home.resolve("economy");
      MarkedExports exports = new MarkedExports(inbox);
      exports.write("2024-05-01", 0);
      types(world, 3, "nightly", "--verbose", "--date", "2024-05-02");
      exports.writeHeld();
      exports.writeEconomy(economy);
      types(world, 3, "close", "2024-T1", "--verbose", "--economy", economy.toString());
      breakTheFinish(world, true);
      types(world, 4, "nightly", "--verbose", "--date", "2024-05-09");
      breakTheFinish(world, false);
      exports.write("2024-05-01", 9);
      jsonLogs(home);
      types(
          world,
          3,
          "nightly",
          "--verbose",
          "--date",
          "2024-05-10",
          "--economy",
          economy.toString());
      types(world, 3, "rerun", "2024-T1", "--reason", "nine rows came late", "--verbose");
      shows(world, home);
      types(world, 0, "withdraw", "2024-T1", "2", "--reason", "a trial", "--verbose");
      breakTheMigrations(world);
      types(world, 4, "status", "--verbose");
      breakTheMigrations(world);
      types(world, 3, Stream.concat(Stream.of("validate", "--verbose"), files(inbox)));
      types(world, 2, "validate", "--verbose", inbox + "/19610317-9802.csv");
      try (Connection operator = connect(home, "torgstat", "torgstat_run")) {
        everyRow(operator);
      }
      marks.below(home, inbox, economy);
    }
    marks.below(temporary);
    assertThat(marks.found()).isEmpty();
    assertThat(dumps()).isEqualTo(dumps);
  }

  @Test
  void whatIsSearchedForIsFoundWhereItIs() throws Exception {
    Path folder = TestDatabase.FORK.resolve("test-worlds/marked-itself");
    Office.delete(folder);
    MarkedExports exports = new MarkedExports(folder);
    exports.write("2024-05-01", 0);
    exports.writeHeld();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Marks own = new Marks();
        own.text("bytes", Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(own.found()).as(file.toString()).isNotEmpty();
      }
    }
  }

  /** What shows, prints and writes files of what is published. */
  private void shows(World world, Path home) throws Exception {
    types(world, 0, "status", "--verbose");
    types(world, 0, "rejections", "--verbose");
    types(world, 0, "diff", "2024-T1", "--verbose");
    types(world, 0, "report", "2024-T1", "--verbose");
    types(world, 0, "sources", "--verbose");
    for (String format : List.of("csv", "xlsx", "px")) {
      types(world, 0, "export", "2024-T1", "--format", format, "--verbose");
    }
    assertThat(home.resolve("export")).isNotEmptyDirectory();
    assertThat(home.resolve("reports/2024-T1.html")).isNotEmptyFile();
    types(world, 0, "sql", "--format", "json", "SELECT * FROM revision", "--verbose");
    types(world, 2, "sql", "SELECT * FROM torgstat_run.run_finding", "--verbose");
  }

  private void types(World world, int status, Stream<String> words) throws Exception {
    types(world, status, words.toArray(String[]::new));
  }

  /** Status 3 may be 0: whether a finding is new is no matter here. */
  private void types(World world, int status, String... words) throws Exception {
    World.Running running = world.starts("", words);
    int ended = running.ends();
    marks.text("printed by " + words[0], running.said().toString());
    assertThat(ended)
        .as(words[0] + " said " + running.said())
        .isIn(status == 3 ? List.of(0, 3) : List.of(status));
  }

  /** The flags that the launcher gives, as far as they are about what is left on a disk. */
  private static List<String> launcherFlags() throws IOException {
    String launcher = Files.readString(TestDatabase.TARGET.resolve("../../torgstat"));
    List<String> flags =
        Stream.of(launcher.split("\\s+"))
            .filter(
                word -> word.matches("-XX:[-+](HeapDump|CreateCoredump|DisableAttach|UsePerf).*"))
            .toList();
    assertThat(flags).contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash");
    assertThat(launcher).contains("-XX:ErrorFile=/dev/null", "ulimit -c 0");
    return flags;
  }

  private static List<Path> dumps() throws IOException {
    try (Stream<Path> here = Files.list(Path.of(""))) {
      return here.filter(path -> path.toString().matches(".*(hprof|hs_err|core|replay_pid).*"))
          .sorted()
          .toList();
    }
  }

  /** The last step of the nightly run meets a database that refuses its rows. */
  private static void breakTheFinish(World world, boolean broken) throws Exception {
    try (Connection root = connect(world.home(), "root", "torgstat_run");
        var statement = root.createStatement()) {
      statement.execute(
          broken
              ? "CREATE TRIGGER breaks BEFORE INSERT ON run_file FOR EACH ROW"
                  + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'broken on purpose'"
              : "DROP TRIGGER breaks");
    }
  }

  /** A migration that is not the one that ran: Flyway throws; the second time mends it. */
  private static void breakTheMigrations(World world) throws Exception {
    try (Connection root = connect(world.home(), "root", "torgstat_run");
        var statement = root.createStatement()) {
      int changed =
          statement.executeUpdate(
              "UPDATE schema_history SET checksum = -1 - checksum WHERE installed_rank = 1");
      assertThat(changed).isEqualTo(1);
    }
  }

  private static void jsonLogs(Path home) throws IOException {
    Path settings = home.resolve("torgstat.properties");
    Files.writeString(settings, Files.readString(settings) + "TORGSTAT_LOG_FORMAT=json\n");
  }

  private static Stream<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList().stream();
    }
  }

  /** Every column of every table as text: a date or a number is no text on the disk. */
  private void everyRow(Connection operator) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var statement = operator.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT CONCAT(table_schema, '.', table_name) FROM information_schema.tables"
                    + " WHERE table_schema IN ('torgstat', 'torgstat_run')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).contains("torgstat_run.run_finding", "torgstat.participation_flow");
    for (String table : tables) {
      try (var statement = operator.createStatement();
          ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
        while (rows.next()) {
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            marks.text(table, String.valueOf(rows.getString(i)));
          }
        }
      }
    }
  }

  private static Connection connect(Path home, String user, String schema)
      throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:"
            + Files.readString(home.resolve("database.port")).strip()
            + "/"
            + schema,
        user,
        Files.readString(home.resolve("secrets/" + user + ".password")).strip());
  }
}
