package se.torgstat.jobs.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.run.Change;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.protect.Publication;

/**
 * What the operator is told of a rerun.
 *
 * @param previous what analysts saw before; null where every revision was withdrawn
 * @param result what the rerun came to
 * @param published whether it is out: else nothing of it differs from what is out
 * @param byKilledRun the revision that an earlier rerun had published before it was killed; 0 where
 *     there is none
 * @param changes what the result shows otherwise
 * @param news the findings that the last run did not have
 */
public record RerunReport(
    long run,
    ExitStatus status,
    List<FileRecord> files,
    @Nullable Publication previous,
    Publication result,
    boolean published,
    int byKilledRun,
    List<Change> changes,
    List<FindingRecord> findings,
    List<FindingRecord> news) {}
