package se.torgstat.jobs.operator;

import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import se.torgstat.jobs.database.DatabaseConfiguration;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.StoreConfiguration;

/** Spring's context for the commands that need it: the database, the stores, and what they add. */
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
    SpringApplication application = new SpringApplication(sources);
    application.setBannerMode(Banner.Mode.OFF);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton(Settings.class.getName(), settings));
    return application.run();
  }
}
