package se.torgstat.jobs.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.settings.Login;
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
      String schema = url.toSchema("torgstat_run");
      Login login = settings.pipelineLogin();
      ServerCheck.check(Connections.unpooled(schema, login));
      pipeline = Connections.pipeline(schema, login);
    }
    return pipeline;
  }

  @Override
  public DataSource analyst() {
    return Connections.unpooled(url.toSchema("torgstat"), settings.analystLogin());
  }

  @Override
  public synchronized void close() {
    if (pipeline != null) {
      pipeline.close();
    }
  }
}
