package se.torgstat.jobs.store;

import java.time.Instant;

/**
 * That a revision was taken back (S9.2).
 *
 * @param reason why, in the operator's words
 */
public record Withdrawal(Instant at, String by, String reason) {}
