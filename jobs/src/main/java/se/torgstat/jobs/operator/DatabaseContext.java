package se.torgstat.jobs.operator;

import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import se.torgstat.jobs.database.DatabaseConfiguration;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.StoreConfiguration;

/**
 * Spring's context for the commands that need it: the database, the stores, and what they add.
 * Nothing is configured by itself, so that Spring Boot would only cost a start's time.
 */
public final class DatabaseContext {
  private DatabaseContext() {}

  /**
   * Opens the context. Beans: Settings, Database, DataSource, PlatformTransactionManager, the
   * stores, and those of the configurations. Closing it lets go of the database.
   */
  public static ConfigurableApplicationContext open(Settings settings, Class<?>... more) {
    Class<?>[] sources =
        Stream.concat(
                Stream.of(DatabaseConfiguration.class, StoreConfiguration.class), Stream.of(more))
            .toArray(Class<?>[]::new);
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getBeanFactory().registerSingleton(Settings.class.getName(), settings);
    context.register(sources);
    context.registerShutdownHook();
    context.refresh();
    return context;
  }
}
