package se.torgstat.jobs.database;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import se.torgstat.jobs.exit.DatabaseFault;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/**
 * Flyway over {@code sql/migration} and {@code sql/view}. Every migration may run again after a
 * kill in its middle: MariaDB commits each DDL at once, so each says IF NOT EXISTS or OR REPLACE.
 */
final class Migrations {
  /** Where the scripts lie in the program. */
  static final List<String> FOLDERS = List.of("classpath:sql/migration", "classpath:sql/view");

  private Migrations() {}

  static void run(DataSource pipeline) {
    if (!SchemaHistory.isComplete(pipeline)) {
      migrate(pipeline);
    }
  }

  private static void migrate(DataSource pipeline) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(pipeline)
            .locations(FOLDERS.toArray(String[]::new))
            .defaultSchema("torgstat_run")
            .table("schema_history")
            .createSchemas(false)
            .failOnMissingLocations(true)
            .cleanDisabled(true)
            .validateMigrationNaming(true)
            .configuration(Map.of("flyway.reportEnabled", "false"))
            .load();
    try {
      MigrationInfo[] known = flyway.info().all();
      if (Stream.of(known).anyMatch(Migrations::isFromTheFuture)) {
        throw new Refusal(
            ExitStatus.NOTHING_PUBLISHED,
            "The database was last used by a newer version of torgstat; use that one.");
      }
      if (Stream.of(known).anyMatch(migration -> migration.getState().isFailed())) {
        flyway.repair();
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          DatabaseFault.of(e)
              .filter(known -> known != DatabaseFault.OTHER)
              .map(DatabaseFault::sentence)
              .orElse(
                  "The database's tables could not be brought up to date; see that"
                      + " sql/migration is as it was delivered, and start the command again."),
          e);
    }
  }

  private static boolean isFromTheFuture(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
