package se.torgstat.jobs.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import se.torgstat.jobs.exit.DatabaseFault;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** Whether the server answers, is a MariaDB, and is new enough (S13.1). */
final class ServerCheck {
  private ServerCheck() {}

  static void check(DataSource source) {
    try (Connection connection = source.getConnection()) {
      DatabaseMetaData server = connection.getMetaData();
      if (!isSupported(
          server.getDatabaseProductName(),
          server.getDatabaseMajorVersion(),
          server.getDatabaseMinorVersion())) {
        throw new Refusal(
            ExitStatus.NOTHING_PUBLISHED,
            "The database server is %s %s; use a MariaDB of 10.11 or newer."
                .formatted(server.getDatabaseProductName(), server.getDatabaseProductVersion()));
      }
    } catch (SQLException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          DatabaseFault.of(e).orElse(DatabaseFault.OTHER).sentence(),
          e);
    }
  }

  static boolean isSupported(String product, int major, int minor) {
    return product.equals("MariaDB") && (major > 10 || (major == 10 && minor >= 11));
  }
}
