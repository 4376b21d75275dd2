package se.torgstat.jobs.closing;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.ClosedCheck;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.Undone;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.jobs.store.Withdrawal;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/**
 * Takes a revision that should not have gone out away from analysts, leaving its record (S9.2). The
 * newest of the others is then what they read; the period stays closed though none is left.
 */
@Component
public final class Withdrawals {
  private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
  private static final String COMMAND = "withdraw";

  private final Publishing publishing;
  private final TransactionTemplate transaction;

  Withdrawals(Publishing publishing, PlatformTransactionManager transactions) {
    this.publishing = publishing;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Withdraws a revision; the caller holds the run lock.
   *
   * @return the revision that analysts read now, empty where none is left
   */
  public Optional<Publication> run(Site site, Period period, int revision, String reason) {
    check(period, revision);
    long run = publishing.begin(site, COMMAND, "");
    try {
      transaction.executeWithoutResult(
          status -> {
            publishing
                .publications()
                .withdraw(
                    period,
                    revision,
                    new Withdrawal(site.clock().instant(), site.operator(), reason));
            publishing.accounting().forget(site, period, revision);
            publishing.keepFindings(run);
            publishing.runs().finish(run, ExitStatus.DONE, site.clock().instant());
          });
    } catch (RuntimeException fault) {
      Undone.recordPerhaps(fault, run, site, publishing.runs(), () -> {});
      throw fault;
    }
    LOG.info("withdraw {}: revision {} is out no more", period, revision);
    return newest(period);
  }

  private Optional<Publication> newest(Period period) {
    return Optional.ofNullable(
        ClosedCheck.latest(publishing.publications().released()).get(period));
  }

  private void check(Period period, int revision) {
    List<RevisionRecord> ofPeriod =
        publishing.publications().revisions().stream()
            .filter(record -> record.period().equals(period))
            .toList();
    RevisionRecord record =
        ofPeriod.stream()
            .filter(r -> r.revision() == revision)
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        period
                            + " has no revision "
                            + revision
                            + "; ./torgstat status lists those that there are."));
    if (!record.isFinal()) {
      throw refused(
          period + " is open, and its preliminary figures are replaced by the next refresh.");
    }
    if (record.isWithdrawn()) {
      throw refused(period + " revision " + revision + " was withdrawn before.");
    }
    checkThatNoneLeansOnIt(period, revision);
  }

  /** A later revision may show figures that were held back at this one (S8.5). */
  private void checkThatNoneLeansOnIt(Period period, int revision) {
    for (Publication later : publishing.publications().released()) {
      if (later.period().equals(period) && later.revision() > revision) {
        SortedSet<String> groups = new TreeSet<>();
        later.cells().entrySet().stream()
            .filter(row -> row.getValue().asOfRevision() == revision)
            .forEach(row -> groups.add(row.getKey().unit()));
        if (!groups.isEmpty()) {
          throw refused(
              period
                  + " revision "
                  + later.revision()
                  + " still shows figures of revision "
                  + revision
                  + " that were held back ("
                  + String.join(", ", groups)
                  + "); withdraw revision "
                  + later.revision()
                  + " first.");
        }
      }
    }
  }

  private static Refusal refused(String sentence) {
    return new Refusal(ExitStatus.NOTHING_PUBLISHED, sentence);
  }
}
