package se.torgstat.jobs.nightly;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import se.torgstat.intake.Inbox;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/**
 * What the operator is told of a night: row counts and published figures, never an exact count.
 *
 * @param ages unit → age of its newest accepted snapshot in days
 * @param ageLimits unit → days after which its snapshot is late, where one is expected
 * @param refreshed whether open periods were published this night (S8.4)
 * @param since the run whose count stands, since nothing has changed; 0 where this run counted
 * @param preliminary the open periods as they are out
 * @param closed the closed periods' newest revisions
 * @param withdrawn closed periods of which no revision is left to read
 * @param news the findings that the last run did not have
 * @param durations step → how long it took
 */
public record NightReport(
    long run,
    LocalDate date,
    ExitStatus status,
    List<FileRecord> files,
    List<Inbox.Ignored> ignored,
    Map<String, Long> ages,
    Map<String, Integer> ageLimits,
    boolean refreshed,
    long since,
    List<Publication> preliminary,
    SortedMap<Period, Publication> closed,
    SortedSet<Period> withdrawn,
    List<FindingRecord> findings,
    List<FindingRecord> news,
    Map<String, Duration> durations) {}
