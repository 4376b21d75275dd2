package se.torgstat.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.springframework.stereotype.Component;
import se.torgstat.account.EconomyFile;
import se.torgstat.account.EconomyRow;
import se.torgstat.account.SocialAccount;
import se.torgstat.contract.LivelihoodCostReader;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.store.AccountStore;
import se.torgstat.jobs.store.LivelihoodCostStore;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.jobs.store.ReconciliationStore;
import se.torgstat.jobs.store.ReconciliationStore.Row;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;
import se.torgstat.reconcile.EconomyCheck;
import se.torgstat.reconcile.PrintedCheck;
import se.torgstat.reconcile.PrintedFile;
import se.torgstat.reconcile.Reconciled;
import se.torgstat.reconcile.Verdict;

/** The economy of what is published, and what is reconciled with what (S10, S11). */
@Component
public final class Accounting {
  private final AccountStore accounts;
  private final LivelihoodCostStore livelihoods;
  private final ReconciliationStore reconciliations;
  private final PublicationStore publications;

  /** On these stores. */
  public Accounting(
      AccountStore accounts,
      LivelihoodCostStore livelihoods,
      ReconciliationStore reconciliations,
      PublicationStore publications) {
    this.accounts = accounts;
    this.livelihoods = livelihoods;
    this.reconciliations = reconciliations;
    this.publications = publications;
  }

  /**
   * Writes the economy and the social account of a revision, within the transaction that publishes
   * it. Where a file that they need is missing there is none (S2.4).
   */
  public void publish(Site site, Publication publication, EconomyFolder folder) {
    Period period = publication.period();
    livelihoods.insert(period, publication.revision(), LivelihoodCostReader.read(site.forbund()));
    List<EconomyRow> lines = folder.economy().lines(period).orElse(List.of());
    if (lines.isEmpty()) {
      return;
    }
    List<EconomyRow> unfinished = folder.economy().unfinished(period);
    accounts.insert(
        period,
        publication.revision(),
        lines.stream().map(line -> line(site, publication, line, unfinished)).toList(),
        SocialAccount.of(site.forbund(), publication, lines, unfinished, earlier(publication)));
  }

  private List<Publication> earlier(Publication publication) {
    return publication.revision() == 1
        ? List.of()
        : publications.released().stream()
            .filter(before -> before.period().equals(publication.period()))
            .filter(before -> before.revision() < publication.revision())
            .toList();
  }

  private static AccountStore.Line line(
      Site site, Publication publication, EconomyRow line, List<EconomyRow> unfinished) {
    boolean isOfUnit = unfinished.stream().noneMatch(line::isLine);
    return new AccountStore.Line(
        line, isOfUnit ? SocialAccount.unitOf(site.forbund(), publication, line) : null);
  }

  /**
   * Looks whether the economy of a revision is still at hand: without it the next would have none.
   *
   * @throws Refusal where it is not
   */
  public void check(Period period, int revision, EconomyFolder folder) {
    if (!accounts.lines(period, revision).isEmpty() && folder.economy().lines(period).isEmpty()) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "Revision "
              + revision
              + " of "
              + period
              + " has its economy, and the economy files that it needs are missing or held now; put"
              + " them right (the nightly run says what holds one), or name their folder with"
              + " --economy.");
    }
  }

  /**
   * Whether the economy files at hand, or what a year of a livelihood costs, say something else of
   * a closed period than what went out with its revision: then a rerun has something to publish,
   * though no count differs (S9.2).
   */
  public boolean differs(Site site, Period period, int revision, EconomyFolder folder) {
    Optional<List<EconomyRow>> now = folder.economy().lines(period);
    boolean linesDiffer =
        now.isPresent()
            && !now.get().stream()
                .map(EconomyRow::withoutDifferences)
                .toList()
                .equals(accounts.lines(period, revision));
    return linesDiffer
        || !Set.copyOf(livelihoods.of(period, revision))
            .equals(Set.copyOf(LivelihoodCostReader.read(site.forbund())));
  }

  /** Reconciles the newest revisions and the files at hand, within a transaction. */
  public void reconcile(Site site, EconomyFolder folder) {
    List<Publication> released = publications.released();
    SortedMap<Period, Publication> latest = ClosedCheck.latest(released);
    List<Row> rows = new ArrayList<>();
    for (EconomyFile file : folder.economy().accepted().values()) {
      Period period = file.period();
      if (period != null) {
        rows.addAll(rows(period, latest, EconomyCheck.of(file)));
      }
    }
    for (PrintedFile file : folder.printed()) {
      Period period = file.period();
      List<Publication> revisions =
          released.stream().filter(publication -> publication.period().equals(period)).toList();
      if (period != null && !revisions.isEmpty()) {
        rows.addAll(rows(period, latest, PrintedCheck.of(file, revisions)));
      }
    }
    reconciliations.replace(rows, site.ruleSet());
  }

  /** Takes what was compared with a withdrawn revision away, within a transaction (S9.2). */
  public void forget(Site site, Period period, int revision) {
    reconciliations.forget(period, revision, site.ruleSet());
  }

  private static List<Row> rows(
      Period period, SortedMap<Period, Publication> latest, List<Reconciled> checks) {
    Publication publication = latest.get(period);
    Integer revision = publication == null ? null : (Integer) publication.revision();
    return checks.stream().map(check -> new Row(period, revision, check)).toList();
  }

  /** Tells what is wrong with the files, what deviates, and what a closed period would now hold. */
  public void tell(Site site, EconomyFolder folder, FindingLedger ledger) {
    AccountFindings findings = new AccountFindings(ledger);
    folder.economy().files().forEach(findings::of);
    folder.printed().forEach(findings::of);
    folder.ignored().forEach(findings::ignored);
    reconciliations.deviations().forEach(row -> findings.of(row.period(), row.reconciled()));
    SortedMap<Period, Publication> latest = ClosedCheck.latest(publications.released());
    for (PrintedFile file : folder.printed()) {
      if (file.period() != null && !latest.containsKey(file.period())) {
        Period period = file.period();
        PrintedCheck.amongThemselves(file).stream()
            .filter(check -> check.verdict() == Verdict.DEVIATION)
            .forEach(check -> findings.of(period, check));
      }
    }
    latest.forEach(
        (period, publication) -> {
          if (differs(site, period, publication.revision(), folder)) {
            findings.wouldDiffer(period, publication.revision());
          }
        });
  }
}
