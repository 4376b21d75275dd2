package se.torgstat.jobs.database;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/**
 * Flyway over {@code sql/migration} and {@code sql/view}. Every migration may run again after a
 * kill in its middle: MariaDB commits each DDL at once, so each says IF NOT EXISTS or OR REPLACE.
 */
final class Migrations {
  private Migrations() {}

  static void run(DataSource pipeline) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(pipeline)
            .locations("classpath:sql/migration", "classpath:sql/view")
            .defaultSchema("torgstat_run")
            .table("schema_history")
            .createSchemas(false)
            .failOnMissingLocations(true)
            .cleanDisabled(true)
            .validateMigrationNaming(true)
            .configuration(Map.of("flyway.reportEnabled", "false"))
            .load();
    try {
      if (Stream.of(flyway.info().all()).anyMatch(Migrations::failed)) {
        flyway.repair();
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The database's tables could not be brought up to date; if it was used by a newer"
              + " version of torgstat, use that one, else see --verbose.",
          e);
    }
  }

  private static boolean failed(MigrationInfo migration) {
    return migration.getState().isFailed();
  }
}
