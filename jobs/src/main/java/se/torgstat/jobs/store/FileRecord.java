package se.torgstat.jobs.store;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.intake.Rule;

/**
 * One file that a run saw, for the operator alone (S3.3): read = accepted + rejected + excluded.
 *
 * @param unit null where no contract matches the name (F001)
 * @param heldRule the F rule that holds the file, or null
 * @param heldDetail words without a value; empty where none
 * @param used whether it is the export that counts for its unit (S2.3)
 * @param countByRule how many rows each R and W rule caught
 */
public record FileRecord(
    String fileName,
    @Nullable String unit,
    @Nullable LocalDate snapshotDate,
    String sha256,
    long read,
    long accepted,
    long rejected,
    long excluded,
    @Nullable Rule heldRule,
    String heldDetail,
    boolean used,
    Map<Rule, Long> countByRule) {

  /** Copies what could change. */
  public FileRecord {
    countByRule = Map.copyOf(countByRule);
  }
}
