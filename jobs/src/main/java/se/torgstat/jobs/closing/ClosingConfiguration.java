package se.torgstat.jobs.closing;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.torgstat.jobs.run.Accounting;
import se.torgstat.jobs.run.BatchConfiguration;
import se.torgstat.jobs.run.Publishing;

/** What closing needs beside the database. */
@Configuration(proxyBeanMethods = false)
@Import({
  BatchConfiguration.class,
  Publishing.class,
  Accounting.class,
  ClosingJob.class,
  ClosingRun.class,
  RerunRun.class,
  Withdrawals.class
})
public class ClosingConfiguration {}
