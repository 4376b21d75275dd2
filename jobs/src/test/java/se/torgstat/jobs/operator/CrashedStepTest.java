package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import se.torgstat.jobs.monitoring.LogFile;
import se.torgstat.jobs.nightly.NightlyConfiguration;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Mishap;
import se.torgstat.jobs.run.StepWork;
import se.torgstat.jobs.run.Steps;
import se.torgstat.jobs.store.RunLock;

/**
 * A step of each kind crashes with an exception that quotes a value, in its message, its cause's
 * and a suppressed one's: nothing of it gets into Spring Batch's tables, the log, or what the
 * command ends with (S4.1, S14 P5).
 */
class CrashedStepTest {
  private static final List<Function<Steps, Step>> KINDS =
      List.of(
          steps -> steps.inMemory("crash", crash()),
          steps -> steps.inOneTransaction("crash", crash()),
          steps -> steps.sideBySide("crash", () -> Map.of("piece", crash())),
          steps ->
              steps.sideBySide(
                  "crash",
                  () -> {
                    throw quoting();
                  }));

  private final Marks marks = new Marks();

  @Test
  void anExceptionThatQuotesAValueIsForgotten() throws Exception {
    try (Office office = Office.small("crashed");
        ConfigurableApplicationContext context =
            DatabaseContext.open(office.settings(), NightlyConfiguration.class);
        RunLock lock = RunLock.tryAcquire(office.pipeline()).orElseThrow()) {
      LogFile.open(office.settings(), false, true);
      for (int kind = 0; kind < KINDS.size(); kind++) {
        StringWriter trace = new StringWriter();
        crash(context, lock, kind).printStackTrace(new PrintWriter(trace, true));
        marks.text("the exception of " + kind, trace.toString());
      }
      for (String table : List.of("BATCH_STEP_EXECUTION", "BATCH_JOB_EXECUTION")) {
        List<Map<String, Object>> rows =
            office.jdbc().queryForList("SELECT * FROM torgstat_run." + table);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(KINDS.size());
        marks.text(table, rows.toString());
      }
      assertThat(office.home().resolve("logs/torgstat.log")).isNotEmptyFile();
      marks.below(office.home().resolve("logs"));
      assertThat(marks.found()).isEmpty();
    }
  }

  private static Throwable crash(ConfigurableApplicationContext context, RunLock lock, int kind) {
    JobRepository repository = context.getBean(JobRepository.class);
    Mishap mishap = new Mishap();
    Steps steps =
        new Steps(
            "crash", lock, repository, context.getBean(PlatformTransactionManager.class), mishap);
    Job job = new JobBuilder("crash", repository).start(KINDS.get(kind).apply(steps)).build();
    JobParameters parameters =
        new JobParametersBuilder().addLong("run", (long) kind).toJobParameters();
    Throwable thrown =
        catchThrowable(() -> context.getBean(Executions.class).run(job, parameters, mishap));
    assertThat(thrown).isNotNull();
    assertThat(mishap.first()).hasMessageContaining(MarkedExports.WORD);
    return thrown;
  }

  private static StepWork crash() {
    return figures -> {
      throw quoting();
    };
  }

  private static IllegalStateException quoting() {
    String value = MarkedExports.WORD + " 19610317-9802";
    IllegalStateException crash =
        new IllegalStateException(value, new SQLException("Incorrect value: '" + value + "'"));
    crash.addSuppressed(new NumberFormatException(value));
    return crash;
  }
}
