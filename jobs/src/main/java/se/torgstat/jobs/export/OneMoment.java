package se.torgstat.jobs.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads as the analyst: all queries see the same moment, whatever a run publishes meanwhile. */
public final class OneMoment {
  private OneMoment() {}

  /** What is done with the published tables. */
  @FunctionalInterface
  public interface Work<T> {
    /** Reads, and makes of it what is asked for. */
    T of(JdbcTemplate jdbc) throws IOException;
  }

  /** Does the work within one transaction that changes nothing. */
  public static <T> T read(DataSource analyst, Work<T> work) throws IOException, SQLException {
    try (Connection connection = analyst.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try {
        return work.of(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
