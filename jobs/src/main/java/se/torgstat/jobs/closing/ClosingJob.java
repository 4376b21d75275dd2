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

/** The job {@code close}: one instance a period, revision and inputs. */
@Component
final class ClosingJob {
  static final String NAME = "close";

  private final JobRepository repository;

  ClosingJob(JobRepository repository) {
    this.repository = repository;
  }

  /**
   * Its steps: the way of the data.
   *
   * @param finish records the run, after the last of its periods
   */
  Job of(Closing closing, Steps steps, StepWork finish) {
    return new JobBuilder(NAME, repository)
        .start(steps.inMemory("register", closing.exports()::register))
        .next(steps.sideBySide("read", closing.exports()::pieces))
        .next(steps.inMemory("count", closing::count))
        .next(steps.inMemory("protect", closing::protect))
        .next(steps.inOneTransaction("publish", closing::publish))
        .next(steps.inOneTransaction("finish", finish))
        .build();
  }

  /** The period, its revision and the inputs identify; who gave the command does not. */
  JobParameters parameters(
      Period period, int revision, String inputs, String operator, String reason) {
    return new JobParametersBuilder()
        .addString("period", period.code(), true)
        .addLong("revision", (long) revision, true)
        .addString("inputs", inputs, true)
        .addString("operator", operator, false)
        .addString("reason", reason, false)
        .toJobParameters();
  }
}
