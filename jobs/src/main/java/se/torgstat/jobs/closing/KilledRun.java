package se.torgstat.jobs.closing;

import java.util.Collection;
import java.util.List;
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
  static Set<Period> closed(ClosingJob job, Publishing publishing) {
    return periods(published(job, ClosingJob.CLOSE, publishing));
  }

  /**
   * The final revisions that the last such command published before it was killed or lost its
   * database; where it was asked again and killed again, since the first time. Spring Batch's
   * executions tell, not the clock, which may have jumped.
   */
  static List<RevisionRecord> published(ClosingJob job, String command, Publishing publishing) {
    Set<Long> killed =
        publishing.runs().recent(LOOK_BACK).stream()
            .filter(run -> run.command().equals(command))
            .takeWhile(run -> run.finishedAt() == null)
            .map(RunRecord::id)
            .collect(Collectors.toSet());
    Set<String> about = killed.isEmpty() ? Set.of() : job.about(command, killed);
    return publishing.publications().revisions().stream()
        .filter(RevisionRecord::isFinal)
        .filter(revision -> about.contains(revision.period() + "/" + revision.revision()))
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
