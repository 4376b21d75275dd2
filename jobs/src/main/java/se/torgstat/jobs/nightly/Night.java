package se.torgstat.jobs.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepContribution;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.count.OpenPeriods;
import se.torgstat.intake.Inbox;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Account;
import se.torgstat.jobs.run.ClosedCheck;
import se.torgstat.jobs.run.Deliveries;
import se.torgstat.jobs.run.Digests;
import se.torgstat.jobs.run.Executions;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.FindingLedger;
import se.torgstat.jobs.run.Past;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.run.StepWork;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;

/** One night: what its steps hand to each other, in memory alone (S4.1), and what they do. */
final class Night {
  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  private final Site site;
  private final Tonight tonight;
  private final DisclosureControl control;
  private final Publishing publishing;
  private final FindingLedger ledger = new FindingLedger();
  private ExitStatus status = ExitStatus.DONE;
  private List<FindingRecord> news = List.of();
  private @Nullable Counter counter;
  private List<Publication> preliminary = List.of();
  private List<Publication> open = List.of();
  private SortedSet<Period> withdrawn = new TreeSet<>();
  private SortedMap<Period, Publication> closed = new TreeMap<>();

  /** What decides the night. */
  Night(Site site, Tonight tonight, DisclosureControl control, Publishing publishing) {
    this.site = site;
    this.tonight = tonight;
    this.control = control;
    this.publishing = publishing;
  }

  /** Registers the exports: their digests are known. */
  void register(StepContribution figures) {
    tonight.exports().register(figures);
    LastNight last = tonight.last();
    if (last != null) {
      LOG.info("nothing has changed since run {}: its count stands", last.run());
    }
  }

  /** What is to be read, a piece a unit; nothing where last night's count stands. */
  List<StepWork> pieces() {
    return tonight.last() == null ? tonight.exports().pieces() : List.of();
  }

  /**
   * Counts all periods and looks whether a closed one would now differ (S9.1); or finds again what
   * last night found, where nothing has changed.
   */
  void count(StepContribution figures) {
    LastNight last = tonight.last();
    if (last == null) {
      Account.tell(tonight.exports(), ledger);
      deliveries().tell(ledger);
      countAnew(figures);
    } else {
      last.rows(ledger);
      deliveries().tell(ledger);
      last.closed(ledger);
    }
  }

  private void countAnew(StepContribution figures) {
    Exports exports = tonight.exports();
    if (exports.accepted().isEmpty()) {
      throw new Refusal(ExitStatus.NOTHING_PUBLISHED, nothingAccepted(exports.inbox()));
    }
    Counter counted = new Counter(site.forbund(), site.plan(), exports.accepted());
    counter = counted;
    counted.periods().forEach(period -> figures.incrementReadCount());
    ClosedCheck.tell(counted, publishing.publications().released(), ledger);
  }

  private String nothingAccepted(Inbox inbox) {
    Path folder = site.settings().inbox();
    if (inbox.candidates().isEmpty() && tonight.options().asOf() != null) {
      return "No export in "
          + folder
          + " is dated "
          + tonight.options().asOf()
          + " or earlier; name a later --as-of, and see that it is the units' folder.";
    }
    return inbox.candidates().isEmpty() && inbox.held().isEmpty()
        ? "There is no export in " + folder + "; see that it is the units' folder, and not empty."
        : "No export in "
            + folder
            + " was accepted, so nothing was counted; ./torgstat rejections says why.";
  }

  /** Protects and rounds the open periods, jointly with all that is out (S8.4). */
  void protect(StepContribution figures) {
    if (!tonight.refresh()
        || site.forbund().policy().preliminary() == ReleasePolicy.Preliminary.NONE) {
      return;
    }
    if (publishing.publications().isPreliminaryOf(made())) {
      // seen a second time they could hide, or show, what they did not (S14 P1)
      preliminary = publishing.publications().preliminary();
      return;
    }
    Counter counted = Objects.requireNonNull(counter);
    Past past = new Past(site, publishing.publications(), tonight.exports(), counted);
    List<Released> out = new ArrayList<>(past.released());
    Set<Period> closed =
        out.stream().map(released -> released.publication().period()).collect(Collectors.toSet());
    out.addAll(past.preliminary());
    List<ExactTables> open =
        OpenPeriods.published(counted, closed).stream()
            .map(period -> counted.count(period, Set.of()))
            .toList();
    preliminary = open.isEmpty() ? List.of() : foreseeing(counted).preliminary(open, out);
    preliminary.forEach(publication -> figures.incrementWriteCount(publication.cells().size()));
  }

  /** All that decides what is published of open periods. */
  private String made() {
    return Digests.of(tonight.basis() + tonight.exports().countedDigest());
  }

  private DisclosureControl foreseeing(Counter counted) {
    return control.foreseeing(period -> counted.countIfAny(period, Set.of()));
  }

  /** Replaces what is out of the open periods, all or nothing (S9.5). */
  void publish(StepContribution figures) {
    publishing.reference().sync(site.forbund());
    if (tonight.refresh()) {
      publishing.preliminary(
          made(),
          preliminary,
          Publishing.provenance(site, "", Set.of(), tonight.exports().records()));
      preliminary.forEach(publication -> figures.incrementWriteCount(publication.cells().size()));
    }
  }

  /** Reconciles what is out with itself, with the economy and with what was printed (S11). */
  void reconcile(StepContribution figures) {
    publishing.accounting().reconcile(site, tonight.economy());
    publishing.accounting().tell(site, tonight.economy(), ledger);
    ledger.all().forEach(finding -> figures.incrementReadCount());
  }

  /**
   * Records files and findings and how the run ended. What is told of it is read here: it is told
   * though the database goes away as soon as all is done.
   */
  void finish(long run, Instant at) {
    open = publishing.publications().preliminary();
    closed = ClosedCheck.latest(publishing.publications().released());
    withdrawn =
        publishing.publications().revisions().stream()
            .filter(RevisionRecord::isFinal)
            .map(RevisionRecord::period)
            .filter(period -> !closed.containsKey(period))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known = publishing.knownFindings();
    news = ledger.news(known);
    record(run);
    status = news.isEmpty() ? ExitStatus.DONE : ExitStatus.FINDINGS;
    publishing.runs().finish(run, status, at);
  }

  /** Records what was read and found, also where the run then fails. */
  void record(long run) {
    publishing.runs().recordFiles(run, files());
    publishing.runs().recordFindings(run, ledger.all());
  }

  private List<FileRecord> files() {
    LastNight last = tonight.last();
    return last == null ? Account.files(tonight.exports()) : last.files();
  }

  private Deliveries deliveries() {
    return new Deliveries(site, tonight.options().date(), files());
  }

  /** What the operator is told. */
  NightReport report(long run, JobExecution execution) {
    Deliveries deliveries = deliveries();
    return new NightReport(
        run,
        tonight.options().date(),
        status,
        files(),
        tonight.exports().inbox().ignored(),
        deliveries.ages(),
        deliveries.limits(),
        tonight.refresh(),
        tonight.last() == null ? 0 : tonight.last().run(),
        open,
        closed,
        withdrawn,
        ledger.all(),
        news,
        Executions.durations(execution));
  }
}
