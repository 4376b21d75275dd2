package se.torgstat.jobs.closing;

import java.util.List;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.protect.Publication;

/**
 * What the operator is told of a closing.
 *
 * @param closed the revisions that were published, oldest first
 * @param news the findings that the last run did not have
 */
public record ClosingReport(
    long run,
    ExitStatus status,
    List<FileRecord> files,
    List<Publication> closed,
    List<FindingRecord> findings,
    List<FindingRecord> news) {}
