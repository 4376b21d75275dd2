package se.torgstat.jobs.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The lock that one run holds (S14 P2): a row locked by an open transaction on a connection of its
 * own, so that it dies with its owner. Not GET_LOCK, which any analyst could take.
 */
public final class RunLock implements AutoCloseable {
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private final Connection connection;

  private RunLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes the lock; empty where another run holds it (exit status 5). Waits no more than a second,
   * so that a killed run's connection has time to go.
   *
   * @throws SQLException where the database fails
   */
  public static Optional<RunLock> tryAcquire(DataSource pipeline) throws SQLException {
    Connection connection = pipeline.getConnection();
    try {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT name FROM torgstat_run.run_lock WHERE name = 'run' FOR UPDATE WAIT 1")) {
        if (!row.next()) {
          throw new SQLException("the table torgstat_run.run_lock has lost its row");
        }
        return Optional.of(new RunLock(connection));
      }
    } catch (SQLException e) {
      connection.close();
      if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether the lock is still held: it is lost where the database went away meanwhile. */
  public boolean isHeld() {
    try {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      // the connection is gone, and the lock with it
    }
  }
}
