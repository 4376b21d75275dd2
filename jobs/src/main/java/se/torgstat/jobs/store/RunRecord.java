package se.torgstat.jobs.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.ExitStatus;

/**
 * One run of a command.
 *
 * @param finishedAt null where it still runs or was killed
 * @param exitStatus null where it still runs or was killed
 * @param overrides the options that overrode a rule, as they were typed; empty for none
 */
public record RunRecord(
    long id,
    String command,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable ExitStatus exitStatus,
    String operator,
    String overrides) {}
