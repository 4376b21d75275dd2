package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.jobs.store.RunStore;

class DatabaseContextTest {
  @Test
  void holdsTheStoresAndWhatACommandAdds() {
    TestDatabase.shared();
    Settings settings =
        Settings.load(
            TestDatabase.TARGET,
            null,
            Map.of(
                "TORGSTAT_HOME", TestDatabase.FORK.resolve("test-home").toString(),
                "TORGSTAT_SERVER", TestDatabase.PROGRAMS.toString()),
            Map.of());
    try (var context = DatabaseContext.open(settings, Added.class)) {
      assertThat(context.getBean(PublicationStore.class).revisions()).isNotNull();
      assertThat(context.getBean(RunStore.class).recent(1)).isNotNull();
      assertThat(context.getBean(Settings.class)).isSameAs(settings);
      assertThat(context.getBean(String.class)).isEqualTo("added");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Added {
    @Bean
    String added() {
      return "added";
    }
  }
}
