package se.torgstat.jobs.closing;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import se.torgstat.jobs.run.StepWork;
import se.torgstat.jobs.run.Steps;
import se.torgstat.period.Period;

/** The jobs {@code close} and {@code rerun}: the same steps, known by what they are about. */
@Component
final class ClosingJob {
  static final String CLOSE = "close";
  static final String RERUN = "rerun";
  private static final String RUN = "run";
  private static final String PERIOD = "period";
  private static final String REVISION = "revision";

  /** How many of the newest executions are asked which run they belonged to. */
  private static final int LOOK_BACK = 100;

  private final JobRepository repository;

  ClosingJob(JobRepository repository) {
    this.repository = repository;
  }

  /**
   * Its steps: the way of the data.
   *
   * @param name {@link #CLOSE} or {@link #RERUN}
   * @param finish records the run, after the last of its periods
   */
  Job of(String name, Closing closing, Steps steps, StepWork finish) {
    return new JobBuilder(name, repository)
        .start(steps.inMemory("register", closing.exports()::register))
        .next(steps.sideBySide("read", closing.exports()::pieces))
        .next(steps.inMemory("count", closing::count))
        .next(steps.inMemory("protect", closing::protect))
        .next(steps.inOneTransaction("publish", closing::publish))
        .next(steps.inOneTransaction("finish", finish))
        .build();
  }

  /** The period, its revision and the inputs identify; who gave the command does not. */
  JobParameters parameters(long run, Period period, int revision, String inputs, String operator) {
    return of(period, revision, inputs, operator).addLong(RUN, run, false).toJobParameters();
  }

  /** A rerun may be asked for again with the same inputs, so that its run identifies it too. */
  JobParameters parameters(long run, NextRevision next, String inputs, String operator) {
    return of(next.period(), next.number(), inputs, operator)
        .addLong(RUN, run, true)
        .addString("reason", next.reason(), false)
        .addString("overrides", next.overrides(), false)
        .toJobParameters();
  }

  /** Which revisions the executions of these runs were about, as {@code 2024-T1/1}. */
  Set<String> about(String name, Set<Long> runs) {
    return repository.getJobInstances(name, 0, LOOK_BACK).stream()
        .map(repository::getLastJobExecution)
        .filter(Objects::nonNull)
        .map(JobExecution::getJobParameters)
        .filter(of -> of.getLong(RUN) != null && runs.contains(of.getLong(RUN)))
        .map(of -> of.getString(PERIOD) + "/" + of.getLong(REVISION))
        .collect(Collectors.toSet());
  }

  private static JobParametersBuilder of(
      Period period, int revision, String inputs, String operator) {
    return new JobParametersBuilder()
        .addString(PERIOD, period.code(), true)
        .addLong(REVISION, (long) revision, true)
        .addString("inputs", inputs, true)
        .addString("operator", operator, false);
  }
}
