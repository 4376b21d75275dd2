package se.torgstat.jobs.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Login;

/** A home's server, from nothing to one that answers. */
final class EmbeddedServer {
  /** Recovery after a power cut takes its time; a server that answers later is no use. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(90);

  /** A server whose port is taken ends by itself. */
  private static final Duration GIVES_UP_WITHIN = Duration.ofSeconds(5);

  private static final int ACCESS_DENIED = 1045;

  private final Path home;
  private final Path programs;
  private final Secrets secrets;

  EmbeddedServer(Path home, Path programs, Secrets secrets) {
    this.home = home;
    this.programs = programs;
    this.secrets = secrets;
  }

  /** Connects to the server that runs, an orphan too; starts one where none does or answers. */
  ServerProcess ensureRunning() {
    Path data = home.resolve("database");
    Optional<ServerProcess> running = ServerProcess.in(data);
    if (running.isPresent()) {
      if (answers(running.get())) {
        setUp(data, running.get());
        return running.get();
      }
      running.get().stop();
    }
    return start();
  }

  private ServerProcess start() {
    Programs found = Programs.find(programs);
    Path data = DataDirectory.prepare(home, found, secrets.login("root"));
    try {
      for (int attempt = 1; attempt <= 3; attempt++) {
        ServerProcess server = ServerProcess.start(found, data, Port.choose(home));
        if (answers(server)) {
          setUp(data, server);
          letAnalystsIn(server);
          return server;
        }
        server.kill();
      }
    } catch (IOException e) {
      throw failed(e);
    }
    throw failed(null);
  }

  /**
   * Whether the server answers in the end. Where another home's has taken its port in the same
   * moment, that one answers at first, until this one gives up.
   *
   * @throws Refusal where it is this one that does not know the password
   */
  boolean answers(ServerProcess server) {
    long end = System.nanoTime() + ANSWERS_WITHIN.toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      try (Connection connection = connect(server, secrets.login("root"))) {
        if (isOf(home.resolve("database"), connection)) {
          return true;
        }
      } catch (SQLException e) {
        if (e.getErrorCode() == ACCESS_DENIED && !server.endsWithin(GIVES_UP_WITHIN)) {
          throw new Refusal(
              ExitStatus.NOTHING_PUBLISHED,
              "The embedded database does not know the password in "
                  + secrets.file("root")
                  + "; put back the secrets that belong to this TORGSTAT_HOME.",
              e);
        }
      }
      pause();
    }
    return false;
  }

  private static boolean isOf(Path data, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet directory = statement.executeQuery("SELECT @@datadir")) {
      return directory.next() && Path.of(directory.getString(1)).equals(data);
    }
  }

  /** The schemas and users, once: the same script that an administrator runs (sql/setup). */
  private void setUp(Path data, ServerProcess server) {
    Path done = data.resolve("torgstat-setup-1");
    if (Files.exists(done)) {
      return;
    }
    try (Connection connection = connect(server, secrets.login("root"))) {
      SetupScript.run(connection, secrets.login("torgstat"), secrets.login("analyst"));
      Files.createFile(done);
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  /** Analysts may have changed their account's password: it is the home's again. */
  private void letAnalystsIn(ServerProcess server) {
    Login analyst = secrets.login("analyst");
    try {
      connect(server, analyst).close();
      return;
    } catch (SQLException e) {
      if (e.getErrorCode() != ACCESS_DENIED) {
        throw failed(e);
      }
    }
    try (Connection connection = connect(server, secrets.login("root"))) {
      SetupScript.run(connection, secrets.login("torgstat"), analyst);
    } catch (SQLException | IOException e) {
      throw failed(e);
    }
  }

  private static Connection connect(ServerProcess server, Login login) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + server.port() + "/?connectTimeout=20000",
        login.user(),
        login.password());
  }

  private static void pause() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Refusal failed(@Nullable Exception cause) {
    return new Refusal(
        ExitStatus.NOTHING_PUBLISHED,
        "The embedded database does not start; see " + home.resolve("database.log") + ".",
        cause);
  }
}
