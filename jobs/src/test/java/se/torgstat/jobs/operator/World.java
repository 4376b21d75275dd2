package se.torgstat.jobs.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.database.DebianServer;
import se.torgstat.jobs.database.EmbeddedServers;
import se.torgstat.jobs.database.TestDatabase;

/** An installation whose program is a process of its own, on either kind of server. */
public final class World implements AutoCloseable {
  private static final String SEES =
      "SELECT CONCAT_WS(' ', 'flow', period, revision, unit, sex, age_band, measure, value,"
          + " obs_status, as_of_revision) FROM torgstat.participation_flow"
          + " UNION ALL SELECT CONCAT_WS(' ', 'outcome', period, revision, unit, sex, age_band,"
          + " outcome, value, obs_status, as_of_revision) FROM torgstat.exit_outcome";

  private final Path home;
  private final @Nullable DebianServer debian;
  private final List<String> java;
  private @Nullable FileChannel user;

  /** A program that runs. */
  record Running(Process process, CountDownLatch reached, StringBuffer said) {
    /** Waits until it ends by itself, and gives its exit status. */
    int ends() throws InterruptedException {
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the program hangs; it said " + said);
      }
      return process.exitValue();
    }
  }

  private World(Path home, @Nullable DebianServer debian, List<String> java) {
    this.home = home;
    this.debian = debian;
    this.java = java;
  }

  /** A new home with the embedded server, and the first exports in its inbox. */
  static World embedded(String name, String... java) {
    return new World(made(name, Map.of()), null, List.of(java));
  }

  /** A new home that uses Debian's server. */
  static World external(String name) {
    DebianServer debian = DebianServer.start(name);
    return new World(made(name, debian.settings()), debian, List.of());
  }

  /** As if another program used the embedded server: it stays when a command has ended. */
  void keepsServer() throws IOException {
    if (debian == null) {
      user =
          FileChannel.open(
              home.resolve("database.users"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      user.lock(0, Long.MAX_VALUE, true);
    }
  }

  private static Path made(String name, Map<String, String> settings) {
    Path home = TestDatabase.FORK.resolve("test-worlds").resolve(name);
    EmbeddedServers.kill(home);
    Office.delete(home);
    SmallForbund.write(home.resolve("forbund"));
    SmallForbund.exports(home.resolve("inbox"), "2024-05-01", 0);
    StringBuilder lines = new StringBuilder("TORGSTAT_SERVER=" + TestDatabase.PROGRAMS + "\n");
    lines.append("TORGSTAT_INBOX=inbox\nTORGSTAT_FORBUND=forbund\n");
    settings.forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
    Office.write(home.resolve("torgstat.properties"), lines.toString());
    return home;
  }

  Path home() {
    return home;
  }

  /** Types a command and waits for its end. */
  int types(String... words) throws Exception {
    Running running = starts("", words);
    int status = running.ends();
    if (status != 0 && status != 3) {
      System.err.println(String.join(" ", words) + " ended with " + status + ": " + running.said());
    }
    return status;
  }

  /** Starts a command; the latch opens when it logs a word. */
  Running starts(String word, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", home.toString()));
    Process process = PackedProgram.command(java, all).redirectErrorStream(true).start();
    CountDownLatch reached = new CountDownLatch(1);
    StringBuffer said = new StringBuffer();
    Thread ear = new Thread(() -> listen(process, word, reached, said));
    ear.setDaemon(true);
    ear.start();
    return new Running(process, reached, said);
  }

  private static void listen(
      Process process, String word, CountDownLatch reached, StringBuffer said) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.append(line).append('\n');
        if (!word.isEmpty() && line.endsWith(": " + word)) {
          reached.countDown();
        }
      }
    } catch (IOException e) {
      // killed
    }
  }

  void killServer() throws Exception {
    if (debian == null) {
      EmbeddedServers.kill(home);
    } else {
      debian.kill();
    }
  }

  /** An external server is started again by whoever runs it; an embedded one by nobody. */
  void serverIsBack() throws Exception {
    if (debian != null) {
      debian.begin();
    }
  }

  /** A connection as the analyst. */
  Connection analyst() throws SQLException, IOException {
    Map<String, String> external = debian == null ? Map.of() : debian.settings();
    String url =
        external.getOrDefault(
            "TORGSTAT_DB_URL",
            debian == null
                ? "jdbc:mariadb://127.0.0.1:" + line(home.resolve("database.port")) + "/torgstat"
                : "");
    Path password =
        Path.of(
            external.getOrDefault(
                "TORGSTAT_ANALYST_PASSWORD_FILE",
                home.resolve("secrets/analyst.password").toString()));
    return DriverManager.getConnection(
        url.replace("/torgstat_run", "/torgstat") + "?socketTimeout=10000&connectTimeout=2000",
        "analyst",
        line(password));
  }

  /** What an analyst reads in one query: equal for equal figures. */
  public static List<String> sees(Connection analyst) throws SQLException {
    return column(analyst, SEES);
  }

  /** Every row that analysts can read, but for when it was published. */
  public static List<String> tables(Connection analyst) throws SQLException {
    List<String> rows = new ArrayList<>();
    String tables =
        "SELECT CONCAT('SELECT CONCAT_WS(''|'', ''', table_name, ''', ',"
            + " GROUP_CONCAT(CONCAT('QUOTE(`', column_name, '`)') ORDER BY ordinal_position), ')"
            + " FROM torgstat.`', table_name, '`') FROM information_schema.columns"
            + " WHERE table_schema = 'torgstat'"
            + " AND column_name NOT IN ('published_at', 'withdrawn_at') GROUP BY table_name";
    for (String query : column(analyst, tables)) {
      rows.addAll(column(analyst, query));
    }
    rows.sort(null);
    return rows;
  }

  private static List<String> column(Connection analyst, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = analyst.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    values.sort(null);
    return values;
  }

  private static String line(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    if (user != null) {
      user.close();
    }
    EmbeddedServers.kill(home);
    if (debian != null) {
      debian.close();
    }
  }
}
