package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A new installation of the program, whose database runs, and its nights: a first one of a week,
 * which publishes, and one more with the same exports.
 */
final class Installation implements AutoCloseable {
  private static final String PROTECT = "torgstat_step_duration_seconds{step=\"protect\"} ";

  private static final int MANY_WEEKS = 1000;

  private final Path home;
  private final Path inbox;
  private final String launcher;
  private final Map<String, String> environment;
  private final Server database;
  private int weeks;

  private Installation(
      Path home,
      Path inbox,
      String launcher,
      Map<String, String> environment,
      Server database,
      int weeks) {
    this.home = home;
    this.inbox = inbox;
    this.launcher = launcher;
    this.environment = environment;
    this.database = database;
    this.weeks = weeks;
  }

  private Installation(Path root, Path home, MadeInbox inbox, Path programs)
      throws IOException, InterruptedException {
    this.home = home;
    this.inbox = inbox.exports();
    this.launcher = root.resolve("torgstat").toString();
    this.environment =
        Map.of(
            "TORGSTAT_HOME", home.toString(),
            "TORGSTAT_SERVER", programs.toString(),
            "TORGSTAT_FORBUND", inbox.forbund().toString());
    this.database =
        Server.start(
            List.of(launcher, "database"),
            environment,
            home.resolveSibling(home.getFileName() + ".log"),
            "Ctrl-C");
  }

  /** A home that is made anew. */
  static Installation in(Path root, Path home, MadeInbox inbox, Path programs)
      throws IOException, InterruptedException {
    if (Files.exists(home)) {
      try (Stream<Path> all = Files.walk(home)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return new Installation(root, home, inbox, programs);
  }

  /** The same installation, its nights run by another Java; only one of the two is to be closed. */
  Installation under(String otherJava) {
    Map<String, String> other = new HashMap<>(environment);
    other.put("JAVA_HOME", otherJava);
    return new Installation(home, inbox, launcher, other, database, weeks + MANY_WEEKS);
  }

  /** A night that counts and publishes, the solving of the disclosure control left out. */
  Measured publishingNight(String name, Path work) throws IOException, InterruptedException {
    weeks++;
    return night(name, 0, work).without(protecting());
  }

  /** The night after it, to which nothing new has come. */
  Measured unchangedNight(String name, Path work) throws IOException, InterruptedException {
    return night(name, 1, work);
  }

  private Measured night(String name, int day, Path work) throws IOException, InterruptedException {
    LocalDate date = ExportRows.SNAPSHOT.plusWeeks(weeks).plusDays(day);
    List<String> command =
        List.of(launcher, "nightly", "--inbox", inbox.toString(), "--date", date.toString());
    double before = database.cpu();
    Measured measured = new Trial(name, command, environment, Set.of(0, 3)).run(work);
    return measured.withCpu(database.cpu() - before);
  }

  private double protecting() throws IOException {
    return Files.readAllLines(home.resolve("metrics/torgstat.prom")).stream()
        .filter(line -> line.startsWith(PROTECT))
        .mapToDouble(line -> Double.parseDouble(line.substring(PROTECT.length())))
        .sum();
  }

  @Override
  public void close() {
    database.close();
  }
}
