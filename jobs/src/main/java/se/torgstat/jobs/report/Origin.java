package se.torgstat.jobs.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What a revision was made of, by whose rules and why.
 *
 * @param reason empty where none was asked for
 */
record Origin(String reason, String ruleSet, String softwareVersion, List<Source> sources) {

  /** An export that was used. */
  record Source(String unit, String file, LocalDate snapshot) {}
}
