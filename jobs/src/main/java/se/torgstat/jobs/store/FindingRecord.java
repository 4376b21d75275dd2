package se.torgstat.jobs.store;

import org.jspecify.annotations.Nullable;

/**
 * Something that a run found: a rejected row, a held file, a late delivery, a deviation (S12).
 *
 * @param key the same for the same finding in a later run, so that known ones are no news
 * @param rule {@code R203}, {@code F006}, {@code C5} or another short id
 * @param unit the unit it is about, or null
 * @param file the file it is in, or null
 * @param line physical line from 1, or 0 where none is meant
 * @param column canonical column; empty where none is meant
 * @param message what is wrong, in words that hold no value of an export (S3.1)
 */
public record FindingRecord(
    String key,
    String rule,
    @Nullable String unit,
    @Nullable String file,
    long line,
    String column,
    String message) {}
