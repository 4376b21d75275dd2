package se.torgstat.jobs.closing;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Account;
import se.torgstat.jobs.run.Changes;
import se.torgstat.jobs.run.ClosedCheck;
import se.torgstat.jobs.run.Digests;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.Mishap;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.Steps;
import se.torgstat.jobs.run.Undone;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.period.Period;
import se.torgstat.protect.JointSuppression;
import se.torgstat.protect.Publication;

/**
 * Runs a closed period again: its next revision, or that nothing changed (S9.2). The caller holds
 * the run lock (S14 P2).
 */
@Component
public final class RerunRun {
  private static final Logger LOG = LoggerFactory.getLogger(RerunRun.class);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Executions executions;
  private final Publishing publishing;
  private final ClosingJob job;

  RerunRun(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Executions executions,
      Publishing publishing,
      ClosingJob job) {
    this.repository = repository;
    this.transactions = transactions;
    this.executions = executions;
    this.publishing = publishing;
    this.job = job;
  }

  /** Runs the period again. */
  public RerunReport run(Site site, RerunOptions options, RunLock lock) {
    int byKilledRun = byKilledRun(options.period());
    NextRevision next = next(options);
    Exports exports = Exports.of(site, options.asOf(), options.acceptShrink(), publishing);
    Shared shared = new Shared(site, lock, exports, List.of(options.period()));
    if (next.previous() != null) {
      publishing.accounting().check(options.period(), next.previous().revision(), shared.economy());
    }
    Ending ending = new Ending(site, options.asOf() != null, shared, publishing);
    String inputs =
        Digests.of(
            exports.digest() + shared.economy().digest() + site.dataDigest() + options.overrides());
    long run = publishing.begin(site, ClosingJob.RERUN, options.overrides());
    Closing closing =
        new Closing(site, next, shared, new JointSuppression(site.forbund()), publishing);
    Mishap mishap = new Mishap();
    String subject = "rerun " + options.period();
    try {
      executions.run(
          job.of(
              ClosingJob.RERUN,
              closing,
              new Steps(subject, lock, repository, transactions, mishap),
              closing::finish),
          job.parameters(run, next, inputs, site.operator()),
          mishap);
      LOG.info(
          "{}: {}",
          subject,
          closing.isNews() ? "revision " + next.number() + " is out" : "nothing changed");
      return report(run, closing, next, byKilledRun, ending.finish(run), exports);
    } catch (RuntimeException fault) {
      Undone.recordPerhaps(fault, run, site, publishing.runs(), () -> ending.record(run));
      throw fault;
    }
  }

  private static RerunReport report(
      long run, Closing closing, NextRevision next, int killed, Ending.Found found, Exports read) {
    Publication previous = next.previous();
    return new RerunReport(
        run,
        found.status(),
        Account.files(read),
        previous,
        closing.result(),
        closing.isNews(),
        killed,
        previous == null ? List.of() : Changes.between(previous, closing.result()),
        found.all(),
        found.news());
  }

  /** The number goes on after withdrawn revisions, too: none is given twice. */
  private NextRevision next(RerunOptions options) {
    Period period = options.period();
    int last =
        publishing.publications().revisions().stream()
            .filter(revision -> revision.isFinal() && revision.period().equals(period))
            .mapToInt(RevisionRecord::revision)
            .max()
            .orElseThrow(() -> notClosed(period));
    return new NextRevision(
        period,
        last + 1,
        ClosedCheck.latest(publishing.publications().released()).get(period),
        options.smallChangesToo(),
        options.reason(),
        options.without(),
        options.overrides());
  }

  private int byKilledRun(Period period) {
    return KilledRun.published(job, ClosingJob.RERUN, publishing).stream()
        .filter(revision -> revision.period().equals(period) && !revision.isWithdrawn())
        .mapToInt(RevisionRecord::revision)
        .max()
        .orElse(0);
  }

  private static Refusal notClosed(Period period) {
    return new Refusal(
        ExitStatus.NOTHING_PUBLISHED,
        period
            + " is not closed, so that it cannot be run again; ./torgstat close "
            + period
            + " closes it.");
  }
}
