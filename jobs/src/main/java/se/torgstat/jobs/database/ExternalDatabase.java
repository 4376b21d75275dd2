package se.torgstat.jobs.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.settings.Settings;

/** A MariaDB of 10.11 or newer that somebody else runs (S13.1). */
final class ExternalDatabase implements Database {
  private final Settings settings;
  private final DatabaseUrl url;
  private @Nullable HikariDataSource pipeline;

  private ExternalDatabase(Settings settings, DatabaseUrl url) {
    this.settings = settings;
    this.url = url;
  }

  /** Connects to nothing yet: an analyst has no password of the pipeline's user. */
  static ExternalDatabase of(Settings settings, String url) {
    return new ExternalDatabase(settings, DatabaseUrl.parse(url));
  }

  @Override
  public synchronized DataSource pipeline() {
    if (pipeline == null) {
      HikariDataSource pool =
          Connections.pipeline(url.toSchema("torgstat_run"), settings.pipelineLogin());
      try {
        ServerCheck.check(pool);
      } catch (RuntimeException e) {
        pool.close();
        throw e;
      }
      pipeline = pool;
    }
    return pipeline;
  }

  @Override
  public DataSource analyst() {
    return Connections.analyst(url.toSchema("torgstat"), settings.analystLogin());
  }

  @Override
  public synchronized void close() {
    if (pipeline != null) {
      pipeline.close();
    }
  }
}
