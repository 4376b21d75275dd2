package se.torgstat.jobs.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;

/**
 * The totals of a place in one tertial.
 *
 * @param measures new, ended and ongoing
 */
record Tertial(String period, boolean preliminary, String place, Map<String, Fact> measures) {

  @Nullable Fact of(String measure) {
    return measures.get(measure);
  }

  /** Such as {@code T1 2024}; a star where it is preliminary. */
  String label() {
    return period.substring(5) + " " + period.substring(0, 4) + (preliminary ? "*" : "");
  }
}
