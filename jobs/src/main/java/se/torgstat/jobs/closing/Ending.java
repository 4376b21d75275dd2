package se.torgstat.jobs.closing;

import java.util.List;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.run.Account;
import se.torgstat.jobs.run.ClosedCheck;
import se.torgstat.jobs.run.FindingLedger;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.protect.Publication;

/** The end of a closing command: what was found, how it ended (S12). */
final class Ending {
  private final Site site;
  private final boolean asOf;
  private final Shared shared;
  private final Publishing publishing;

  /**
   * @param asOf whether newer snapshots were left aside: what they hold stays known
   */
  Ending(Site site, boolean asOf, Shared shared, Publishing publishing) {
    this.site = site;
    this.asOf = asOf;
    this.shared = shared;
    this.publishing = publishing;
  }

  /** All was closed before: nothing is read, and what is known stays known. */
  ClosingReport nothing(long run) {
    publishing.runs().last().ifPresent(last -> keep(last.id(), run));
    publishing.runs().finish(run, ExitStatus.DONE, site.clock().instant());
    return new ClosingReport(run, ExitStatus.DONE, List.of(), List.of(), List.of(), List.of());
  }

  /** Records what was read and found. */
  void record(long run) {
    publishing.runs().recordFiles(run, Account.files(shared.exports()));
    publishing.runs().recordFindings(run, ledger().all());
    publishing.runs().last().ifPresent(last -> keep(last.id(), run));
  }

  /** Records how the command ended, and tells it. */
  ClosingReport report(long run, List<Publication> closed) {
    Found found = finish(run);
    return new ClosingReport(
        run, found.status(), Account.files(shared.exports()), closed, found.all(), found.news());
  }

  /** Records how the command ended, and gives what it found. */
  Found finish(long run) {
    FindingLedger ledger = ledger();
    List<FindingRecord> news = ledger.news(publishing.knownFindings());
    record(run);
    ExitStatus status = news.isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS;
    publishing.runs().finish(run, status, site.clock().instant());
    return new Found(status, ledger.all(), news);
  }

  /** What a command found, and the exit status that follows. */
  record Found(ExitStatus status, List<FindingRecord> all, List<FindingRecord> news) {}

  /** What a nightly run would find in the same exports. */
  private FindingLedger ledger() {
    FindingLedger ledger = new FindingLedger();
    Account.tell(shared.exports(), ledger);
    if (!shared.exports().accepted().isEmpty()) {
      ClosedCheck.tell(shared.counter(), publishing.publications().released(), ledger);
    }
    publishing.accounting().tell(site, shared.economy(), ledger);
    return ledger;
  }

  /**
   * What stays known though a closing does not look at it: late deliveries, since only a night ages
   * snapshots (S5); with {@code --as-of} all that newer exports hold.
   */
  private void keep(long last, long run) {
    List<FindingRecord> kept =
        publishing.runs().findings(last).stream()
            .filter(
                finding ->
                    asOf
                        || shared.planned().isEmpty()
                        || finding.key().startsWith(FindingLedger.DELIVERY))
            .toList();
    publishing.runs().recordFindings(run, kept);
  }
}
