package se.torgstat.jobs.nightly;

import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.Steps;

/** The job {@code nightly}: one instance a run, known by its number and its inputs. */
@Component
final class NightlyJob {
  static final String NAME = "nightly";
  private static final String RUN = "run";
  private static final String INPUTS = "inputs";
  private static final String STRETCH = "stretch";
  private static final String BASIS = "basis";

  private static final String SUCCEEDED =
      """
      SELECT COUNT(*)
      FROM torgstat_run.BATCH_JOB_INSTANCE i
      JOIN torgstat_run.BATCH_JOB_EXECUTION e USING (JOB_INSTANCE_ID)
      JOIN torgstat_run.BATCH_JOB_EXECUTION_PARAMS p USING (JOB_EXECUTION_ID)
      WHERE i.JOB_NAME = ? AND e.STATUS = 'COMPLETED'
        AND p.PARAMETER_NAME = ? AND p.PARAMETER_VALUE = ?
      """;

  private final JobRepository repository;
  private final JdbcTemplate database;

  NightlyJob(JobRepository repository, DataSource pipeline) {
    this.repository = repository;
    this.database = new JdbcTemplate(pipeline);
  }

  /** Its steps: the way of the data. */
  Job of(Night night, long run, Steps steps, Site site) {
    return new JobBuilder(NAME, repository)
        .start(steps.inMemory("register", night::register))
        .next(steps.sideBySide("read", night::pieces))
        .next(steps.inMemory("count", night::count))
        .next(steps.inMemory("protect", night::protect))
        .next(steps.inOneTransaction("publish", night::publish))
        .next(steps.inOneTransaction("reconcile", night::reconcile))
        .next(
            steps.inOneTransaction("finish", figures -> night.finish(run, site.clock().instant())))
        .build();
  }

  /**
   * The run and its inputs identify; the stretch of days and the basis are remembered, who gave the
   * command too.
   */
  JobParameters parameters(long run, String inputs, String stretch, String basis, String operator) {
    return new JobParametersBuilder()
        .addLong(RUN, run, true)
        .addString(INPUTS, inputs, true)
        .addString(STRETCH, stretch, false)
        .addString(BASIS, basis, false)
        .addString("operator", operator, false)
        .toJobParameters();
  }

  /**
   * Whether no run before has succeeded in this stretch of days (S8.4). Asked in one statement:
   * Spring Batch would read every execution with all its steps.
   */
  boolean isFirstOf(String stretch) {
    Integer succeeded = database.queryForObject(SUCCEEDED, Integer.class, NAME, STRETCH, stretch);
    return succeeded != null && succeeded == 0;
  }

  static String stretch(ReleasePolicy policy, NightlyOptions options) {
    return Refresh.stretch(policy.refresh(), options.date());
  }

  /** Whether the newest night is this run, came to its end and had this basis. */
  boolean hadBasis(long run, String basis) {
    JobInstance instance = repository.getLastJobInstance(NAME);
    JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
    return last != null
        && last.getStatus() == BatchStatus.COMPLETED
        && Long.valueOf(run).equals(last.getJobParameters().getLong(RUN))
        && basis.equals(last.getJobParameters().getString(BASIS));
  }

  /** The run that a kill ended with the same inputs, to go on with; 0 where there is none. */
  long killedRun(String inputs) {
    JobInstance instance = repository.getLastJobInstance(NAME);
    JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
    if (last == null
        || last.getStatus() == BatchStatus.COMPLETED
        || !inputs.equals(last.getJobParameters().getString(INPUTS))) {
      return 0;
    }
    Long run = last.getJobParameters().getLong(RUN);
    return run == null ? 0 : run;
  }
}
