package se.torgstat.jobs.run;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Spring Batch's own part: its repository lies in {@code torgstat_run} beside the runs. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
@Import(Executions.class)
public class BatchConfiguration {}
