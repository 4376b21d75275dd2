package se.torgstat.jobs.nightly;

import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.run.EconomyFolder;
import se.torgstat.jobs.run.Exports;

/**
 * What decides a night before it begins.
 *
 * @param basis a digest of all but the exports that decides what is published of open periods
 * @param refresh whether open periods are published tonight (S8.4)
 * @param last the last night, where nothing has changed since: then nothing is counted
 */
record Tonight(
    NightlyOptions options,
    Exports exports,
    EconomyFolder economy,
    String basis,
    boolean refresh,
    @Nullable LastNight last) {}
