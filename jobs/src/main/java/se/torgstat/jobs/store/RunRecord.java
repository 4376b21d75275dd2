package se.torgstat.jobs.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.ExitStatus;

/**
 * One run of a command.
 *
 * @param finishedAt null where it still runs or was killed
 * @param exitStatus null where it still runs or was killed
 */
public record RunRecord(
    long id,
    String command,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable ExitStatus exitStatus) {}
