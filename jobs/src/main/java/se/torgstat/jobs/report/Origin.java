package se.torgstat.jobs.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a revision was made of, by whose rules and why.
 *
 * @param reason empty where none was asked for
 * @param countedWithout earlier revision → the units that it was counted without, by their labels
 */
record Origin(
    String reason,
    String ruleSet,
    String softwareVersion,
    List<Source> sources,
    Map<Integer, List<String>> countedWithout) {

  /** What is to be known of figures that stay at earlier revisions. */
  List<String> notesOn(Set<Integer> revisions) {
    return countedWithout.entrySet().stream()
        .filter(counted -> revisions.contains(counted.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            counted ->
                "Revision "
                    + counted.getKey()
                    + " räknades utan "
                    + Phrase.list(counted.getValue())
                    + ".")
        .toList();
  }

  /** An export that was used. */
  record Source(String unit, String file, LocalDate snapshot) {}
}
