package se.torgstat.jobs.run;

import java.sql.SQLRecoverableException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.store.RunLock;

/**
 * Builds the steps of one command's jobs. Every step runs again on a restart, since what the steps
 * before it gave was in memory alone (S4.1); publishing and finishing are written so that a second
 * time changes nothing.
 */
public final class Steps {
  private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
  private static final int SIDE_BY_SIDE = 2;

  private final JobRepository repository;
  private final PlatformTransactionManager database;
  private final PlatformTransactionManager memory = new ResourcelessTransactionManager();
  private final Mishap mishap;
  private final String subject;
  private final RunLock lock;

  /**
   * @param subject what the log calls the work: the run or the period
   * @param lock without it nothing goes out
   */
  public Steps(
      String subject,
      RunLock lock,
      JobRepository repository,
      PlatformTransactionManager database,
      Mishap mishap) {
    this.subject = subject;
    this.lock = lock;
    this.repository = repository;
    this.database = database;
    this.mishap = mishap;
  }

  /** A step that works in memory: no connection is held while it reads or counts. */
  public Step inMemory(String name, StepWork work) {
    return step(name, work, memory);
  }

  /** A step in one database transaction: all of it or nothing (S9.5). */
  public Step inOneTransaction(String name, StepWork work) {
    return step(
        name,
        figures -> {
          if (!lock.isHeld()) {
            throw new Refusal(
                ExitStatus.NOTHING_PUBLISHED,
                "The database went away during the run, and the run lock with it;"
                    + " see that it is up and start the command again.",
                new SQLRecoverableException("the run lock is lost"));
          }
          work.run(figures);
        },
        database);
  }

  /**
   * A partition a piece of work, two side by side.
   *
   * @param pieces asked when the step starts; they are taken in their order, and the names become
   *     the partitions' names
   */
  public Step sideBySide(String name, Supplier<Map<String, StepWork>> pieces) {
    Map<String, StepWork> work = Collections.synchronizedMap(new LinkedHashMap<>());
    Tasklet one =
        (contribution, context) -> {
          ExecutionContext own = contribution.getStepExecution().getExecutionContext();
          StepWork piece = work.get(own.getString("piece"));
          if (piece != null) {
            run(name, piece, contribution);
          }
          return RepeatStatus.FINISHED;
        };
    Step worker =
        new StepBuilder(name + "-one", repository)
            .allowStartIfComplete(true)
            .tasklet(one, memory)
            .build();
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
    threads.setConcurrencyLimit(SIDE_BY_SIDE);
    TaskExecutorPartitionHandler inOrder = new InOrder(worker.getName() + ":", work::keySet);
    inOrder.setTaskExecutor(threads);
    inOrder.setStep(worker);
    return new StepBuilder(name, repository)
        .allowStartIfComplete(true)
        .partitioner(
            name,
            size -> {
              work.putAll(found(name, pieces));
              Map<String, ExecutionContext> partitions = new HashMap<>();
              work.keySet().forEach(piece -> partitions.put(piece, partition(piece)));
              return partitions;
            })
        .step(worker)
        .partitionHandler(inOrder)
        .build();
  }

  private Map<String, StepWork> found(String name, Supplier<Map<String, StepWork>> pieces) {
    try {
      return pieces.get();
    } catch (RuntimeException | Error fault) {
      mishap.remember(fault);
      throw new StepFailed(name, fault);
    }
  }

  private Step step(String name, StepWork work, PlatformTransactionManager transactions) {
    return new StepBuilder(name, repository)
        .allowStartIfComplete(true)
        .tasklet(
            (contribution, context) -> {
              LOG.info("{}: {}", subject, name);
              run(name, work, contribution);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private void run(String name, StepWork work, StepContribution figures) {
    StillAtIt atIt = new StillAtIt(subject + ": " + name);
    try {
      work.run(figures);
    } catch (Exception | Error fault) {
      mishap.remember(fault);
      throw new StepFailed(name, fault);
    } finally {
      atIt.end();
    }
  }

  private static ExecutionContext partition(String piece) {
    ExecutionContext context = new ExecutionContext();
    context.putString("piece", piece);
    return context;
  }
}
