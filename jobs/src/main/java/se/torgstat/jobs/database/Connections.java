package se.torgstat.jobs.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.mariadb.jdbc.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import se.torgstat.jobs.settings.Login;

/** How both users connect, to either kind of server. */
final class Connections {
  /** A read waits no longer for the server: a dead one is an error, not a run that hangs (P3). */
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);

  /**
   * The run lock's connection idles as long as a run takes, whatever the server's own patience; and
   * nobody waits a day for a table that somebody else has open.
   */
  private static final String PATIENCE =
      "wait_timeout=86400,idle_transaction_timeout=0,idle_write_transaction_timeout=0,"
          + "idle_readonly_transaction_timeout=0,lock_wait_timeout=CASE WHEN"
          + " @@global.lock_wait_timeout < 60 THEN @@global.lock_wait_timeout ELSE 60 END";

  /** Each of a failing run's last words waits as long for a server that is away. */
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(6);

  private Connections() {}

  /** A small pool as the pipeline's user; it connects when it is first used. */
  static HikariDataSource pipeline(String url, Login login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDriverClassName(Driver.class.getName());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(6);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(CONNECTS_WITHIN.toMillis());
    config.setPoolName("torgstat");
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    config.setDataSourceProperties(properties());
    return new HikariDataSource(config);
  }

  /** Connections one at a time, as either user. */
  static DataSource unpooled(String url, Login login) {
    Properties properties = properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("tinyInt1isBit", "false");
    SimpleDriverDataSource source = new SimpleDriverDataSource(new Driver(), url);
    source.setConnectionProperties(properties);
    return source;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", "6000");
    properties.setProperty("socketTimeout", Long.toString(ANSWER_WITHIN.toMillis()));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("forceConnectionTimeZoneToSession", "true");
    properties.setProperty("useBulkStmts", "true");
    properties.setProperty("allowLocalInfile", "false");
    properties.setProperty("dumpQueriesOnException", "false");
    properties.setProperty("sessionVariables", "sql_mode='" + SqlMode.STRICT + "'," + PATIENCE);
    return properties;
  }
}
