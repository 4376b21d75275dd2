package se.torgstat.jobs.report;

import org.jspecify.annotations.Nullable;

/**
 * A comparison of the reconciliation (S11).
 *
 * @param summands what it was made of, such as {@code 36 F + 39 M}; may be empty
 */
record Check(
    String id,
    String subject,
    @Nullable Long expected,
    @Nullable Long found,
    @Nullable Long deviation,
    String verdict,
    String summands) {

  boolean isOk() {
    return verdict.equals("OK");
  }
}
