package se.torgstat.jobs.run;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch's own part: its repository lies in {@code torgstat_run} beside the runs. The run
 * lock sees to it that nobody else makes an execution, so that making one needs no isolation of its
 * own.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.DEFAULT)
@Import(Executions.class)
public class BatchConfiguration {}
