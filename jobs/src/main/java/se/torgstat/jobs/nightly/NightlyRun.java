package se.torgstat.jobs.nightly;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import se.torgstat.jobs.run.Digests;
import se.torgstat.jobs.run.EconomyFolder;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.Mishap;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.Steps;
import se.torgstat.jobs.run.Undone;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.jobs.store.RunRecord;
import se.torgstat.protect.JointSuppression;

/** A nightly run from registering to the report; the caller holds the run lock (S14 P2). */
@Component
public final class NightlyRun {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final Executions executions;
  private final Publishing publishing;
  private final NightlyJob nightly;
  private final Unchanged unchanged;

  NightlyRun(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Executions executions,
      Publishing publishing,
      NightlyJob nightly,
      Unchanged unchanged) {
    this.repository = repository;
    this.transactions = transactions;
    this.executions = executions;
    this.publishing = publishing;
    this.nightly = nightly;
    this.unchanged = unchanged;
  }

  /** Runs the night. */
  public NightReport run(Site site, NightlyOptions options, RunLock lock) {
    Exports exports = Exports.of(site, options.asOf(), options.acceptShrink(), publishing);
    EconomyFolder economy = EconomyFolder.read(site);
    String inputs =
        Digests.of(exports.digest() + economy.digest() + site.dataDigest() + options.identity());
    String stretch = NightlyJob.stretch(site.forbund().policy(), options);
    String basis = Basis.of(site, options, economy, publishing.publications().revisions());
    boolean refresh = nightly.isFirstOf(stretch);
    LastNight last = refresh ? null : unchanged.since(exports, basis).orElse(null);
    Tonight tonight = new Tonight(options, exports, economy, basis, refresh, last);
    Night night = new Night(site, tonight, new JointSuppression(site.forbund()), publishing);
    long run = begin(site, options, inputs);
    Mishap mishap = new Mishap();
    try {
      JobExecution execution =
          executions.run(
              nightly.of(
                  night,
                  run,
                  new Steps("nightly " + run, lock, repository, transactions, mishap),
                  site),
              nightly.parameters(run, inputs, stretch, basis, site.operator()),
              mishap);
      LOG.info("nightly {}: done", run);
      return night.report(run, execution);
    } catch (RuntimeException fault) {
      Undone.record(fault, run, site, publishing.runs(), () -> night.record(run));
      throw fault;
    }
  }

  /** A killed run with the same inputs is gone on with: its execution is restarted (P1). */
  private long begin(Site site, NightlyOptions options, String inputs) {
    long killed = nightly.killedRun(inputs);
    Optional<RunRecord> left = killed == 0 ? Optional.empty() : publishing.runs().find(killed);
    if (left.isPresent() && left.get().finishedAt() == null) {
      LOG.info("going on with run {}, which was killed", killed);
      return killed;
    }
    return publishing.begin(site, NightlyJob.NAME, options.overrides());
  }
}
