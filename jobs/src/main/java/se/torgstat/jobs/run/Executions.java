package se.torgstat.jobs.run;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Starts a job and waits for it; mends what a kill left behind. Only under the run lock (P1). */
@Component
public final class Executions {
  private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

  private final JobOperator operator;
  private final JobRepository repository;

  Executions(JobOperator operator, JobRepository repository) {
    this.operator = operator;
    this.repository = repository;
  }

  /**
   * Marks executions that a kill left running as failed: whoever holds the run lock knows that
   * nobody runs them.
   */
  public void recover() {
    for (String jobName : repository.getJobNames()) {
      for (JobExecution execution : repository.findRunningJobExecutions(jobName)) {
        operator.recover(execution);
        LOG.info("recovered execution {} of {}, which was killed", execution.getId(), jobName);
      }
    }
  }

  /**
   * Runs a job to its end.
   *
   * @throws RuntimeException what really went wrong in a step, see {@link Faults}
   */
  public JobExecution run(Job job, JobParameters parameters, Mishap mishap) {
    mend(repository.getJobInstance(job.getName(), parameters));
    JobExecution execution;
    try {
      execution = operator.start(job, parameters);
    } catch (JobExecutionException refused) {
      throw new IllegalStateException("Spring Batch did not start " + job.getName(), refused);
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw Faults.of(mishap.first(), execution.getAllFailureExceptions());
    }
    return execution;
  }

  /**
   * An execution that lost its database may have failed with a step that still counts as running
   * (P3), and a kill may have left an instance before its first execution was there (P1): Spring
   * Batch would not go on with either.
   */
  private void mend(@Nullable JobInstance instance) {
    if (instance == null) {
      return;
    }
    JobExecution last = repository.getLastJobExecution(instance);
    if (last == null) {
      repository.deleteJobInstance(instance);
      return;
    }
    for (StepExecution step : last.getStepExecutions()) {
      if (isOpen(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (isOpen(last.getStatus())) {
      last.setStatus(BatchStatus.FAILED);
      repository.update(last);
    }
  }

  private static boolean isOpen(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  /** How long each step took; a partition is no step of its own. */
  public static Map<String, Duration> durations(JobExecution execution) {
    Map<String, Duration> durations = new TreeMap<>();
    for (StepExecution step : execution.getStepExecutions()) {
      if (!step.getStepName().contains(":")
          && step.getStartTime() != null
          && step.getEndTime() != null) {
        durations.put(step.getStepName(), Duration.between(step.getStartTime(), step.getEndTime()));
      }
    }
    return durations;
  }
}
