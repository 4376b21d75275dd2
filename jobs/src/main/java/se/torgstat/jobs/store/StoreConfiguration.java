package se.torgstat.jobs.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stores as Spring beans. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  @Bean
  ReferenceStore referenceStore(DataSource dataSource) {
    return new ReferenceStore(dataSource);
  }

  @Bean
  PublicationStore publicationStore(DataSource dataSource) {
    return new PublicationStore(dataSource);
  }

  @Bean
  AccountStore accountStore(DataSource dataSource) {
    return new AccountStore(dataSource);
  }

  @Bean
  LivelihoodCostStore livelihoodCostStore(DataSource dataSource) {
    return new LivelihoodCostStore(dataSource);
  }

  @Bean
  ReconciliationStore reconciliationStore(DataSource dataSource) {
    return new ReconciliationStore(dataSource);
  }

  @Bean
  RunStore runStore(DataSource dataSource) {
    return new RunStore(dataSource);
  }
}
