package se.torgstat.jobs.run;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.torgstat.jobs.settings.SoftwareVersion;
import se.torgstat.jobs.store.ExportRecord;
import se.torgstat.jobs.store.Provenance;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.jobs.store.ReferenceStore;
import se.torgstat.jobs.store.RunStore;
import se.torgstat.protect.Publication;

/**
 * What goes out, with who, when, why and with what (S9.3).
 *
 * @param publications the published tables
 * @param reference the dimension tables
 * @param runs the operator's record
 * @param accounting economy, social account and reconciliation
 */
@Component
public record Publishing(
    PublicationStore publications, ReferenceStore reference, RunStore runs, Accounting accounting) {

  /** The keys of what the last run found (S12). */
  public Set<String> knownFindings() {
    return runs.last().map(run -> runs.findingKeys(run.id())).orElse(Set.of());
  }

  /** Records that a command begins, and gives its run's number. */
  public long begin(Site site, String command, String overrides) {
    return runs.begin(command, site.clock().instant(), site.operator(), overrides);
  }

  /** What the last run found stays known after a run that looked at nothing. */
  public void keepFindings(long run) {
    runs.last().ifPresent(last -> runs.recordFindings(run, runs.findings(last.id())));
  }

  /** Who, when, why and with what, where no rule was overridden. */
  public static Provenance provenance(
      Site site, String reason, Set<String> without, List<ExportRecord> exports) {
    return provenance(site, reason, without, exports, "");
  }

  /**
   * Who, when, why and with what.
   *
   * @param exports all that were read; those of units that are left out were not used (S9.3)
   */
  public static Provenance provenance(
      Site site, String reason, Set<String> without, List<ExportRecord> exports, String overrides) {
    String parameters = ForbundText.parameters(site.forbund());
    return new Provenance(
        site.clock().instant(),
        site.operator(),
        reason,
        site.ruleSet(),
        Digests.of(parameters),
        parameters,
        SoftwareVersion.current(),
        without,
        exports.stream().filter(export -> !without.contains(export.unit())).toList(),
        overrides);
  }

  /**
   * Replaces what is out of the open periods, unless it says the same (S8.4).
   *
   * @param basis a digest of all that it was made of
   */
  public void preliminary(String basis, List<Publication> publications, Provenance provenance) {
    if (!publications.equals(publications().preliminary())) {
      publications().replacePreliminary(basis, publications, provenance);
    }
  }
}
