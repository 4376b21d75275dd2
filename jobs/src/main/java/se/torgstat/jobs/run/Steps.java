package se.torgstat.jobs.run;

import java.sql.SQLRecoverableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
   * Pieces of work, two side by side: a partition a thread, each of which takes the next piece
   * until none is left. A partition a piece would be some twenty statements for each.
   *
   * @param pieces asked when the step starts; they are taken in their order
   */
  public Step sideBySide(String name, Supplier<List<StepWork>> pieces) {
    Queue<StepWork> left = new ConcurrentLinkedQueue<>();
    Tasklet one =
        (contribution, context) -> {
          for (StepWork piece = left.poll(); piece != null; piece = left.poll()) {
            run(name, piece, contribution);
          }
          return RepeatStatus.FINISHED;
        };
    Step worker =
        new StepBuilder(name + "-one", repository)
            .allowStartIfComplete(true)
            .tasklet(one, memory)
            .build();
    return new StepBuilder(name, repository)
        .allowStartIfComplete(true)
        .partitioner(
            name + "-one",
            asBefore -> {
              left.clear();
              left.addAll(found(name, pieces));
              return partitions(Math.min(SIDE_BY_SIDE, left.size()));
            })
        .step(worker)
        .gridSize(SIDE_BY_SIDE)
        .taskExecutor(new SimpleAsyncTaskExecutor(name + "-"))
        .build();
  }

  private List<StepWork> found(String name, Supplier<List<StepWork>> pieces) {
    try {
      return pieces.get();
    } catch (RuntimeException | Error fault) {
      mishap.remember(fault);
      throw new StepFailed(name, fault);
    }
  }

  private static Map<String, ExecutionContext> partitions(int count) {
    Map<String, ExecutionContext> partitions = new HashMap<>();
    for (int thread = 1; thread <= count; thread++) {
      partitions.put(Integer.toString(thread), new ExecutionContext());
    }
    return partitions;
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
}
