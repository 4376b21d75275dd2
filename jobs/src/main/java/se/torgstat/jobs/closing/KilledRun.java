package se.torgstat.jobs.closing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.jobs.store.RunRecord;
import se.torgstat.period.Period;

/** What a command had published before it was killed: asked again, that is done (P1). */
final class KilledRun {
  private static final int LOOK_BACK = 100;

  private KilledRun() {}

  /** The periods that the last closing closed; none where it ended by itself. */
  static Set<Period> closed(Publishing publishing) {
    return periods(published(ClosingJob.CLOSE, publishing));
  }

  /**
   * The final revisions that the last such command published before it was killed; where it was
   * asked again and killed again, since the first time.
   */
  static List<RevisionRecord> published(String command, Publishing publishing) {
    Optional<Instant> begun =
        publishing.runs().recent(LOOK_BACK).stream()
            .filter(run -> run.command().equals(command))
            .takeWhile(run -> run.finishedAt() == null)
            .map(RunRecord::startedAt)
            .min(Instant::compareTo);
    if (begun.isEmpty()) {
      return List.of();
    }
    return publishing.publications().revisions().stream()
        .filter(RevisionRecord::isFinal)
        .filter(revision -> !revision.publishedAt().isBefore(begun.get()))
        .toList();
  }

  /** The periods of final revisions, withdrawn ones too: a closed period stays closed (S9.1). */
  static Set<Period> periods(Collection<RevisionRecord> revisions) {
    return revisions.stream()
        .filter(RevisionRecord::isFinal)
        .map(RevisionRecord::period)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
