package se.torgstat.jobs.report;

import org.jspecify.annotations.Nullable;

/** A comparison of the reconciliation (S11). */
record Check(
    String id,
    String subject,
    @Nullable Long expected,
    @Nullable Long found,
    @Nullable Long deviation,
    String verdict) {

  boolean isOk() {
    return verdict.equals("OK");
  }
}
