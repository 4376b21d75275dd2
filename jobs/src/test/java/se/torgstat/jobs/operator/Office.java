package se.torgstat.jobs.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.count.Table;
import se.torgstat.jobs.Torgstat;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.DebianServer;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.settings.Settings;

/** An installation of its own, with an inbox of its own, in which a test types commands. */
public final class Office implements AutoCloseable {
  static final Path SAMPLES =
      TestDatabase.TARGET.resolveSibling("../input-samples/umearegionen").normalize();

  private final Path home;
  private final Database database;
  private Path forbund = SAMPLES;

  /** What a command gave. */
  public record Answer(int status, String out, String err) {}

  Office(String name) {
    this(name, false);
  }

  /** An installation of {@link SmallForbund}: its periods are closed in a moment. */
  static Office small(String name) {
    return new Office(name, true);
  }

  private Office(String name, boolean small) {
    this.home = TestDatabase.FORK.resolve("test-offices").resolve(name);
    delete(home);
    if (small) {
      forbund = home.resolve("forbund");
      SmallForbund.write(forbund);
      SmallForbund.exports(inbox(), "2024-05-01", 0);
    } else {
      copy(SAMPLES.resolve("exports"), inbox());
    }
    StringBuilder lines = new StringBuilder("TORGSTAT_INBOX=" + inbox() + "\n");
    lines.append("TORGSTAT_SERVER=").append(TestDatabase.PROGRAMS).append("\n");
    if (DebianServer.isMeant()) {
      DebianServer server = Elsewhere.SERVER;
      server.empty();
      server.settings().forEach((key, value) -> lines.append(key + "=" + value + "\n"));
    }
    write(home.resolve("torgstat.properties"), lines.toString());
    this.database = Database.open(settings());
    database.migrate();
  }

  /** The server of an administrator, where the tests of both servers run on it. */
  private static final class Elsewhere {
    private static final DebianServer SERVER = DebianServer.start("offices");

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }
  }

  /** Types a command. */
  Answer types(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--home", home.toString(), "--forbund", forbund.toString()));
    words.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Torgstat.run(
            new PrintWriter(out), new PrintWriter(err, true), words.toArray(String[]::new));
    return new Answer(status, out.toString(), err.toString());
  }

  Path inbox() {
    return home.resolve("inbox");
  }

  Path home() {
    return home;
  }

  /** A copy of the förbund's data that the test may change. */
  Path ownForbund() {
    forbund = home.resolve("forbund");
    copy(SAMPLES, forbund);
    return forbund;
  }

  Settings settings() {
    return Settings.load(
        home,
        home.resolve("torgstat.properties"),
        Map.of("TORGSTAT_HOME", home.toString(), "TORGSTAT_FORBUND", forbund.toString()),
        Map.of());
  }

  DataSource pipeline() {
    return database.pipeline();
  }

  /** As an analyst sees it. */
  JdbcTemplate analyst() {
    return new JdbcTemplate(database.analyst());
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(pipeline());
  }

  /** Everything that analysts see, as text: equal for equal tables. */
  List<String> tables() {
    List<String> rows = new ArrayList<>();
    for (Table table : Table.values()) {
      jdbc()
          .queryForList("SELECT * FROM torgstat." + table.tableName() + "_history")
          .forEach(row -> rows.add(table + "" + row.values()));
    }
    rows.sort(null);
    return rows;
  }

  @Override
  public void close() {
    database.close();
  }

  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(Office::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
