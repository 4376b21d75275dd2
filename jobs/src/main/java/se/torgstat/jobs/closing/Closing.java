package se.torgstat.jobs.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepContribution;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.jobs.run.Account;
import se.torgstat.jobs.run.Changes;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.Past;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;
import se.torgstat.protect.Solved;

/**
 * The closing of one period, or its rerun: what its steps hand to each other, in memory alone
 * (S4.1), and what they do.
 */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Site site;
  private final NextRevision next;
  private final Shared shared;
  private final DisclosureControl control;
  private final Publishing publishing;
  private @Nullable ExactTables exact;
  private @Nullable Publication closed;
  private boolean news;

  /**
   * @param shared what all closings of the command share
   */
  Closing(
      Site site,
      NextRevision next,
      Shared shared,
      DisclosureControl control,
      Publishing publishing) {
    this.site = site;
    this.next = next;
    this.shared = shared;
    this.control = control;
    this.publishing = publishing;
  }

  /** The exports of the command. */
  Exports exports() {
    return shared.exports();
  }

  /** Counts the period; refuses where a unit does not reach past its end. */
  void count(StepContribution figures) {
    Counter counter = shared.counter();
    List<FileRecord> files = Account.files(shared.exports());
    shared.planned().forEach(p -> Coverage.check(site, counter, p, next.without(), files));
    ExactTables counted = counter.count(next.period(), next.without());
    exact = counted;
    counted.cells().keySet().forEach(cell -> figures.incrementReadCount());
  }

  /** Protects the period, jointly with all that is out, what open periods show among it (S8.4). */
  void protect(StepContribution figures) {
    long before = Solved.programmes();
    decide(figures);
    LOG.info("{}: {} linear programmes solved", next.period(), Solved.programmes() - before);
  }

  private void decide(StepContribution figures) {
    Past past = new Past(site, publishing.publications(), shared.exports(), shared.counter());
    ExactTables counted = Objects.requireNonNull(exact);
    List<Released> out = new ArrayList<>(past.released());
    out.addAll(past.preliminary());
    Publication release = next.decide(control.foreseeing(this::counted), counted, out);
    closed = release;
    news = differs(next.previous(), release);
    if (isNews()) {
      figures.incrementWriteCount(release.cells().size());
    }
  }

  private Optional<ExactTables> counted(Period period) {
    return shared.counter().countIfAny(period, next.without());
  }

  /**
   * Whether the revision says anything that the one before does not: else nothing is published
   * (S9.2).
   */
  boolean isNews() {
    return news;
  }

  private boolean differs(@Nullable Publication previous, Publication release) {
    return previous == null
        || Changes.any(previous, release)
        || publishing
            .accounting()
            .differs(site, release.period(), previous.revision(), shared.economy());
  }

  /** Publishes the revision in one transaction (S9.5). */
  void publish(StepContribution figures) {
    if (!isNews()) {
      return;
    }
    publishing.reference().sync(site.forbund());
    Publication release = result();
    publishing
        .publications()
        .publish(
            List.of(release),
            Publishing.provenance(
                site, next.reason(), next.without(), shared.exports().records(), next.overrides()));
    publishing.accounting().publish(site, release, shared.economy());
    publishing.accounting().reconcile(site, shared.economy());
    figures.incrementWriteCount(release.cells().size());
  }

  /** Sees that what went out is there: the last thing before the execution counts as done. */
  void finish(StepContribution figures) {
    boolean there =
        publishing.publications().revisions().stream()
            .anyMatch(out -> out.period().equals(next.period()) && out.revision() == next.number());
    if (isNews() && !there) {
      throw new IllegalStateException("the revision is not there after it was published");
    }
    figures.incrementReadCount();
  }

  /** The revision as it was decided, whether it was published or not. */
  Publication result() {
    return Objects.requireNonNull(closed);
  }
}
