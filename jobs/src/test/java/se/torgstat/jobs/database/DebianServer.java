package se.torgstat.jobs.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody else's MariaDB: the {@code mariadbd} on the PATH as a plain process, set up by its
 * administrator with {@code sql/setup/setup.sql}, as the file itself says.
 */
public final class DebianServer implements AutoCloseable {
  private static final String PIPELINE_PASSWORD = "pipeline-of-the-tests";
  private static final String ANALYST_PASSWORD = "analyst-of-the-tests";

  private final Path folder;
  private final int port;
  private final List<String> more;
  private Process process;

  private DebianServer(Path folder, int port, List<String> more) {
    this.folder = folder;
    this.port = port;
    this.more = more;
  }

  /** Whether there is one to start. */
  public static boolean isInstalled() {
    return program("mariadbd").isPresent() && program("mariadb").isPresent();
  }

  /** Whether this test run is the second one of {@link BothServers}. */
  public static boolean isMeant() {
    return "external".equals(System.getProperty("torgstat.test.server"));
  }

  /** A new server in a folder of {@code target/}, with both schemas and users and no table. */
  public static DebianServer start(String name, String... more) {
    Path folder = TestDatabase.FORK.resolve("test-debian").resolve(name);
    PrivateFiles.deleteFolder(folder);
    try {
      Files.createDirectories(folder);
      DebianServer server = new DebianServer(folder, Port.any(), List.of(more));
      server.install();
      server.begin();
      server.empty();
      return server;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the server of the tests does not start", e);
    }
  }

  /** What an operator sets to use it. */
  public Map<String, String> settings() {
    return Map.of(
        "TORGSTAT_DB_URL", "jdbc:mariadb://127.0.0.1:" + port + "/torgstat_run",
        "TORGSTAT_DB_PASSWORD_FILE", folder.resolve("pipeline.password").toString(),
        "TORGSTAT_ANALYST_PASSWORD_FILE", folder.resolve("analyst.password").toString());
  }

  /** The port on loopback. */
  public int port() {
    return port;
  }

  /** Both schemas and users as after the administrator's first setup. */
  public void empty() {
    administrator("DROP DATABASE IF EXISTS torgstat; DROP DATABASE IF EXISTS torgstat_run;");
    setUpAgain();
  }

  /** What the administrator does with {@code sql/setup/setup.sql}. */
  public void setUpAgain() {
    administrator(
        script()
            .replace("PIPELINE-PASSWORD", PIPELINE_PASSWORD)
            .replace("ANALYST-PASSWORD", ANALYST_PASSWORD));
  }

  /** What the administrator types into the {@code mariadb} client. */
  public void administrator(String sql) {
    try {
      Path input = folder.resolve("administrator.sql");
      Files.writeString(input, sql);
      run(
          List.of(
              path("mariadb"), "--no-defaults", "--user=root", "--socket=" + folder + "/socket"),
          input.toFile());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the administrator's statements failed", e);
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Whether it runs: it ends itself where its disk is full at the wrong moment. */
  public boolean isRunning() {
    return process.isAlive();
  }

  /** Ends it in order and starts it with other options beside those it had at first. */
  public void restart(String... otherwise) throws IOException, InterruptedException {
    process.destroy();
    process.waitFor();
    begin(otherwise);
  }

  /** Starts it again after a kill. */
  public void begin(String... otherwise) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(path("mariadbd"), "--no-defaults"));
    command.addAll(asRoot());
    command.addAll(
        List.of(
            "--datadir=" + folder.resolve("data"),
            ownTemporaryFiles(),
            "--socket=" + folder.resolve("socket"),
            "--pid-file=" + folder.resolve("pid"),
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--innodb-log-file-size=16M"));
    command.addAll(more);
    command.addAll(List.of(otherwise));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("see " + folder.resolve("log"));
      }
      Thread.sleep(50);
    }
  }

  private boolean answers() throws IOException, InterruptedException {
    return new ProcessBuilder(
                path("mariadb"),
                "--no-defaults",
                "--user=root",
                "--socket=" + folder.resolve("socket"),
                "--execute=SELECT 1")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private void install() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("pipeline.password"), PIPELINE_PASSWORD + "\n");
    Files.writeString(folder.resolve("analyst.password"), ANALYST_PASSWORD + "\n");
    List<String> command = new ArrayList<>(List.of(path("mariadb-install-db"), "--no-defaults"));
    command.addAll(asRoot());
    command.addAll(
        List.of(
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            ownTemporaryFiles(),
            "--datadir=" + folder.resolve("data")));
    run(command, new File("/dev/null"));
  }

  private void run(List<String> command, File input) throws IOException, InterruptedException {
    Path log = folder.resolve("command.log");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(input)
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException(Files.readString(log));
    }
  }

  /** A server that starts deletes what others keep in a shared folder. */
  private String ownTemporaryFiles() throws IOException {
    return "--tmpdir=" + Files.createDirectories(folder.resolve("tmp"));
  }

  private static List<String> asRoot() {
    return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
  }

  private static String script() {
    try (var stream = DebianServer.class.getResourceAsStream("/sql/setup/setup.sql")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(String program) {
    return program(program).orElseThrow().toString();
  }

  private static Optional<Path> program(String name) {
    return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
