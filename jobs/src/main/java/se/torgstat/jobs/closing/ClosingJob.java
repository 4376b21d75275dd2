package se.torgstat.jobs.closing;

import org.springframework.batch.core.job.Job;
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
  JobParameters parameters(Period period, int revision, String inputs, String operator) {
    return of(period, revision, inputs, operator).toJobParameters();
  }

  /** A rerun may be asked for again with the same inputs, so that its run identifies it too. */
  JobParameters parameters(long run, NextRevision next, String inputs, String operator) {
    return of(next.period(), next.number(), inputs, operator)
        .addLong("run", run, true)
        .addString("reason", next.reason(), false)
        .addString("overrides", next.overrides(), false)
        .toJobParameters();
  }

  private static JobParametersBuilder of(
      Period period, int revision, String inputs, String operator) {
    return new JobParametersBuilder()
        .addString("period", period.code(), true)
        .addLong("revision", (long) revision, true)
        .addString("inputs", inputs, true)
        .addString("operator", operator, false);
  }
}
