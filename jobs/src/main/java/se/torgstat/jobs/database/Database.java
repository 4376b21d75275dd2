package se.torgstat.jobs.database;

import java.util.Optional;
import javax.sql.DataSource;
import se.torgstat.jobs.settings.Settings;

/**
 * The MariaDB that the tables live in, embedded or external (S13.1). Closing it lets go of it; an
 * embedded server ends with its last user.
 */
public interface Database extends AutoCloseable {

  /** Opens the database that the settings name: starts the embedded server where none is named. */
  static Database open(Settings settings) {
    Optional<String> url = settings.databaseUrl();
    return url.isPresent()
        ? ExternalDatabase.of(settings, url.get())
        : EmbeddedDatabase.open(settings.home(), settings.server());
  }

  /** Connections as the pipeline's user, pooled; the default schema is {@code torgstat_run}. */
  DataSource pipeline();

  /** Connections as the analyst's user, read only; the default schema is {@code torgstat}. */
  DataSource analyst();

  /** Brings the schemas up to date, as the pipeline's user; cheap where they are. */
  default void migrate() {
    Migrations.run(pipeline());
  }

  @Override
  void close();
}
