package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.ConfigurableApplicationContext;
import se.torgstat.jobs.nightly.NightlyConfiguration;
import se.torgstat.jobs.operator.Office.Answer;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Mishap;

/** An execution that a kill left running is recovered by the next run (S14 P1). */
class KilledRunTest {

  @Test
  void recoversAnExecutionThatWasLeftStarted() {
    try (Office office = new Office("killed")) {
      long left = leaveOneStarted(office);
      Answer next = office.types("nightly", "--date", "2024-05-02");
      assertThat(next.err()).isEmpty();
      assertThat(next.status()).isEqualTo(3);
      assertThat(status(office, left)).isEqualTo("FAILED");
      assertThat(office.tables()).isNotEmpty();
    }
  }

  @Test
  void aClosingThatWasKilledAfterItPublishedIsDoneWhenAskedAgain() {
    try (Office office = new Office("killed-closing")) {
      assertThat(office.types("close", "2022-T1").status()).isEqualTo(3);
      office.jdbc().update("UPDATE torgstat_run.run SET finished_at = NULL, exit_status = NULL");
      assertThat(office.types("close", "2022-T1", "2022-T2").status()).isEqualTo(3);
      assertThat(office.types("close", "2022-T1").status()).isEqualTo(4);
    }
  }

  @Test
  void anInstanceThatWasKilledBeforeItsFirstExecutionIsNotInTheWay() {
    try (Office office = new Office("killed-at-its-instance");
        ConfigurableApplicationContext context =
            DatabaseContext.open(office.settings(), NightlyConfiguration.class)) {
      JobRepository repository = context.getBean(JobRepository.class);
      JobParameters parameters =
          new JobParametersBuilder().addString("period", "2022-T1").toJobParameters();
      repository.createJobInstance("close", parameters);
      AtomicInteger ran = new AtomicInteger();
      Job job =
          new JobBuilder("close", repository)
              .start(
                  new StepBuilder("publish", repository)
                      .tasklet(
                          (figures, step) -> {
                            ran.incrementAndGet();
                            return RepeatStatus.FINISHED;
                          },
                          new ResourcelessTransactionManager())
                      .build())
              .build();
      context.getBean(Executions.class).run(job, parameters, new Mishap());
      assertThat(ran).hasValue(1);
    }
  }

  private static long leaveOneStarted(Office office) {
    try (ConfigurableApplicationContext context =
        DatabaseContext.open(office.settings(), NightlyConfiguration.class)) {
      JobRepository repository = context.getBean(JobRepository.class);
      JobParameters parameters =
          new JobParametersBuilder().addLong("run", 1L).addString("inputs", "x").toJobParameters();
      JobExecution execution =
          repository.createJobExecution(
              repository.createJobInstance("nightly", parameters),
              parameters,
              new ExecutionContext());
      execution.setStatus(BatchStatus.STARTED);
      execution.setStartTime(java.time.LocalDateTime.of(2024, 5, 2, 1, 0));
      repository.update(execution);
      return execution.getId();
    }
  }

  private static String status(Office office, long execution) {
    return office
        .jdbc()
        .queryForObject(
            "SELECT STATUS FROM torgstat_run.BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?",
            String.class,
            execution);
  }
}
