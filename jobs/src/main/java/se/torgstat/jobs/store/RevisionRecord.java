package se.torgstat.jobs.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.torgstat.period.Period;

/**
 * A revision's record, without its cells (S9.3).
 *
 * @param revision 0 where preliminary
 * @param contentDigest SHA-256 over through dates and cells: equal for equal tables (S9.4)
 * @param overrides rules that the operator overrode by name; empty for none
 * @param withdrawal that it was taken back (S9.2): none of its figures is out; null where it is out
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
    int givenAway,
    String contentDigest,
    String overrides,
    @Nullable Withdrawal withdrawal) {

  /** Whether the period is closed with it: final, not preliminary (S9.1). */
  public boolean isFinal() {
    return revision > 0;
  }

  /** Whether analysts do not see its figures any more (S9.2). */
  public boolean isWithdrawn() {
    return withdrawal != null;
  }
}
