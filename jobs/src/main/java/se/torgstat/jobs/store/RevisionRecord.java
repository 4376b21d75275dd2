package se.torgstat.jobs.store;

import java.time.Instant;
import se.torgstat.period.Period;

/**
 * A revision that is out, without its cells (S9.3).
 *
 * @param revision 0 where preliminary
 * @param contentDigest SHA-256 over through dates and cells: equal for equal tables (S9.4)
 */
public record RevisionRecord(
    Period period,
    int revision,
    Instant publishedAt,
    String publishedBy,
    String reason,
    String ruleSet,
    String parameterDigest,
    String softwareVersion,
    int auditCells,
    long narrowestRange,
    String contentDigest) {

  /** Whether the period is closed with it: final, not preliminary (S9.1). */
  public boolean isFinal() {
    return revision > 0;
  }
}
