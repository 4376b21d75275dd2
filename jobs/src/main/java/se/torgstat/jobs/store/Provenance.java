package se.torgstat.jobs.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who published when, why and with what (S9.3).
 *
 * @param reason why; empty where none is asked for (S9.1)
 * @param ruleSet name and version of the outcome rule set, such as {@code LOKAL 2022-1}
 * @param parameterDigest SHA-256 of the table plan and parameters
 * @param parameterText the table plan and parameters themselves
 * @param without units left out by {@code --without} (S9.2)
 * @param exports every export used
 * @param overrides rules that the operator overrode by name; empty for none
 */
public record Provenance(
    Instant publishedAt,
    String publishedBy,
    String reason,
    String ruleSet,
    String parameterDigest,
    String parameterText,
    String softwareVersion,
    Set<String> without,
    List<ExportRecord> exports,
    String overrides) {

  /** Copies what could change. */
  public Provenance {
    without = Set.copyOf(without);
    exports = List.copyOf(exports);
  }
}
