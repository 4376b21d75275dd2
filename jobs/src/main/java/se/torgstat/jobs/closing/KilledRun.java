package se.torgstat.jobs.closing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.jobs.store.RunRecord;
import se.torgstat.period.Period;

/** What the last closing had published before it was killed: asked again, that is done (P1). */
final class KilledRun {
  private static final int LOOK_BACK = 100;

  private KilledRun() {}

  /** The periods that it closed; none where the last closing ended by itself. */
  static Set<Period> closed(Publishing publishing) {
    Optional<Instant> begun =
        publishing.runs().recent(LOOK_BACK).stream()
            .filter(run -> run.command().equals(ClosingJob.NAME))
            .findFirst()
            .filter(run -> run.finishedAt() == null)
            .map(RunRecord::startedAt);
    if (begun.isEmpty()) {
      return Set.of();
    }
    return publishing.publications().revisions().stream()
        .filter(RevisionRecord::isFinal)
        .filter(revision -> !revision.publishedAt().isBefore(begun.get()))
        .map(RevisionRecord::period)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
