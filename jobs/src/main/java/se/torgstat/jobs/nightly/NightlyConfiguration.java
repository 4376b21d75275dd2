package se.torgstat.jobs.nightly;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.torgstat.jobs.run.Accounting;
import se.torgstat.jobs.run.BatchConfiguration;
import se.torgstat.jobs.run.Publishing;

/** What a nightly run needs beside the database. */
@Configuration(proxyBeanMethods = false)
@Import({
  BatchConfiguration.class,
  Publishing.class,
  Accounting.class,
  NightlyJob.class,
  Unchanged.class,
  NightlyRun.class
})
public class NightlyConfiguration {}
