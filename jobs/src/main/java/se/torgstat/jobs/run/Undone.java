package se.torgstat.jobs.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.exit.TooLittleMemory;
import se.torgstat.jobs.store.RunStore;

/** Records a run that failed, as far as the database still takes it. */
public final class Undone {
  private static final Logger LOG = LoggerFactory.getLogger(Undone.class);

  private Undone() {}

  /**
   * Records how a run ended, and first what it had read and found.
   *
   * @param account records what was read
   */
  public static void record(
      RuntimeException fault, long run, Site site, RunStore runs, Runnable account) {
    try {
      account.run();
      runs.finish(run, statusOf(fault), site.clock().instant());
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the failed run {} could not be recorded", run);
    }
  }

  /**
   * The same for a run that publishes for good. Where the database failed it may have published
   * just before: its run then stays unfinished, as if it had been killed, so that the same command
   * asked again takes what is out as done.
   *
   * @param account records what was read
   */
  public static void recordPerhaps(
      RuntimeException fault, long run, Site site, RunStore runs, Runnable account) {
    if (Faults.isBehind(fault)) {
      LOG.warn(
          "the database failed run {}; asked again, what it had published counts as done", run);
    } else {
      record(fault, run, site, runs, account);
    }
  }

  /** The exit status that a fault ends a command with (S12). */
  public static ExitStatus statusOf(Throwable fault) {
    boolean outside = false;
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.status();
      }
      if (cause instanceof OutOfMemoryError) {
        return TooLittleMemory.refusal().status();
      }
      outside |= cause instanceof IOException || Faults.isOfTheDatabase(cause);
    }
    return outside ? ExitStatus.NOTHING_PUBLISHED : ExitStatus.FAULT;
  }
}
