package se.torgstat.jobs.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.torgstat.jobs.settings.Settings;

/** The database as Spring beans: open and migrated. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(Settings settings) {
    return Database.open(settings);
  }

  /** Closed by {@link Database#close()}, and by nobody before. */
  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    database.migrate();
    return database.pipeline();
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }
}
