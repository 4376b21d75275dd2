package se.torgstat.jobs.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Digests;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.Mishap;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.Steps;
import se.torgstat.jobs.run.Undone;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.period.Period;
import se.torgstat.protect.JointSuppression;
import se.torgstat.protect.Publication;

/** Closes periods, one job execution each; the caller holds the run lock (S14 P2). */
@Component
public final class ClosingRun {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingRun.class);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Executions executions;
  private final Publishing publishing;
  private final ClosingJob job;

  ClosingRun(
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

  /** Closes what is asked for, oldest first. */
  public ClosingReport run(Site site, ClosingOptions options, RunLock lock) {
    Set<Period> closed = KilledRun.periods(publishing.publications().revisions());
    ClosingOptions rest = options.except(KilledRun.closed(job, publishing));
    List<Period> plan = ClosingPlan.of(rest, site.forbund(), closed, site.today());
    Exports exports = Exports.of(site, options.asOf(), options.acceptShrink(), publishing);
    Shared shared = new Shared(site, lock, exports, plan);
    Ending ending = new Ending(site, options.asOf() != null, shared, publishing);
    if (plan.isEmpty()) {
      return ending.nothing(publishing.begin(site, ClosingJob.CLOSE, options.overrides()));
    }
    String inputs =
        Digests.of(
            exports.digest() + shared.economy().digest() + site.dataDigest() + options.overrides());
    long run = publishing.begin(site, ClosingJob.CLOSE, options.overrides());
    List<Publication> published = new ArrayList<>();
    try {
      for (Period period : plan) {
        try {
          published.add(close(run, site, options, period, shared, inputs));
        } catch (Refusal refusal) {
          throw refused(refusal, period, plan, published);
        }
      }
      return ending.report(run, published);
    } catch (RuntimeException fault) {
      Undone.recordPerhaps(fault, run, site, publishing.runs(), () -> ending.record(run));
      throw fault;
    }
  }

  /** Names the period that could not be closed, and those that were before it. */
  private static Refusal refused(
      Refusal refusal, Period period, List<Period> plan, List<Publication> published) {
    String sentence = String.valueOf(refusal.getMessage());
    boolean isNamed = plan.stream().anyMatch(p -> sentence.startsWith(p.code()));
    String named = isNamed ? sentence : period + ": " + sentence;
    String before =
        published.stream()
            .map(publication -> publication.period().code())
            .collect(Collectors.joining(", "));
    return new Refusal(
        refusal.status(),
        before.isEmpty() ? named : named + " Closed before it: " + before + ".",
        refusal);
  }

  /** {@code close 2024-T1 (3 of 11)}. */
  private static String subject(Period period, Shared shared) {
    int all = shared.planned().size();
    String place =
        all == 1 ? "" : " (" + (shared.planned().indexOf(period) + 1) + " of " + all + ")";
    return "close " + period + place;
  }

  private Publication close(
      long run, Site site, ClosingOptions options, Period period, Shared shared, String inputs) {
    Mishap mishap = new Mishap();
    NextRevision first = NextRevision.first(period, options.without(), options.overrides());
    Closing closing =
        new Closing(site, first, shared, new JointSuppression(site.forbund()), publishing);
    executions.run(
        job.of(
            ClosingJob.CLOSE,
            closing,
            new Steps(subject(period, shared), shared.lock(), repository, transactions, mishap),
            closing::finish),
        job.parameters(run, period, first.number(), inputs, site.operator()),
        mishap);
    LOG.info("close {}: revision {} is out", period, first.number());
    return closing.result();
  }
}
