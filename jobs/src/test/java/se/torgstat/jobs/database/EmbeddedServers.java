package se.torgstat.jobs.database;

import java.nio.file.Path;

/** The embedded server of a home, to be killed by a test elsewhere. */
public final class EmbeddedServers {
  private EmbeddedServers() {}

  /** {@code kill -9}, where one runs. */
  public static void kill(Path home) {
    ServerProcess.in(home.resolve("database")).ifPresent(ServerProcess::kill);
  }
}
