package se.torgstat.jobs.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** A real MariaDB server, kept in TORGSTAT_HOME, on loopback only (S13.1). */
public final class EmbeddedDatabase implements Database {
  private final ServerUsers users;
  private final Secrets secrets;
  private final ServerProcess server;
  private final HikariDataSource pipeline;
  private final Thread atExit = new Thread(this::letGo, "torgstat-database-at-exit");
  private boolean open = true;

  private EmbeddedDatabase(ServerUsers users, Secrets secrets, ServerProcess server) {
    this.users = users;
    this.secrets = secrets;
    this.server = server;
    this.pipeline = Connections.pipeline(url("torgstat_run"), secrets.login("torgstat"));
  }

  /**
   * Connects to the home's server, and starts it where it does not run.
   *
   * @param home TORGSTAT_HOME
   * @param programs where the server's programs are unpacked
   */
  public static EmbeddedDatabase open(Path home, Path programs) {
    Path real = made(home);
    Secrets secrets = Secrets.in(real);
    ServerUsers users = ServerUsers.of(real);
    ServerProcess server =
        users.enter(new EmbeddedServer(real, programs.toAbsolutePath(), secrets)::ensureRunning);
    EmbeddedDatabase database = new EmbeddedDatabase(users, secrets, server);
    Runtime.getRuntime().addShutdownHook(database.atExit);
    return database;
  }

  @Override
  public DataSource pipeline() {
    return pipeline;
  }

  @Override
  public DataSource analyst() {
    return Connections.unpooled(url("torgstat"), secrets.login("analyst"));
  }

  /** The loopback port on which the server listens. */
  public int port() {
    return server.port();
  }

  /** Where the analyst's password lies. */
  public Path analystPasswordFile() {
    return secrets.file("analyst");
  }

  /** Whether the server runs. */
  public boolean isRunning() {
    return server.isAlive();
  }

  @Override
  public void close() {
    letGo();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the program is ending: the hook runs, and finds nothing to do
    }
  }

  private synchronized void letGo() {
    if (open) {
      open = false;
      pipeline.close();
      users.leave(server::stop);
    }
  }

  private String url(String schema) {
    return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + schema;
  }

  private static Path made(Path home) {
    try {
      return Files.createDirectories(home).toRealPath();
    } catch (IOException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "TORGSTAT_HOME is " + home + ", which cannot be made or entered; set another.",
          e);
    }
  }
}
