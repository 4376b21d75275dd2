package se.torgstat.jobs.database;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A real MariaDB server, kept in TORGSTAT_HOME, on loopback only (S13.1). */
public final class EmbeddedDatabase implements Database {
  private EmbeddedDatabase() {}

  /**
   * Connects to the home's server, and starts it where it does not run.
   *
   * @param home TORGSTAT_HOME
   * @param programs where the server's programs are unpacked
   */
  public static EmbeddedDatabase open(Path home, Path programs) {
    home.compareTo(programs);
    return new EmbeddedDatabase();
  }

  @Override
  public DataSource pipeline() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataSource analyst() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
