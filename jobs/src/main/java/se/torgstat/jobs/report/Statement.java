package se.torgstat.jobs.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the economy, a sum or the result.
 *
 * @param line intakt, kostnad, finansiell or summa
 * @param amounts budget, outcome, difference, previous, year budget, forecast, difference; in tkr
 */
record Statement(String line, String group, String activity, List<@Nullable Long> amounts) {}
