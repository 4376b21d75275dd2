package se.torgstat.jobs.nightly;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@code nightly} is asked for (S12).
 *
 * @param date ages snapshots and decides whether open periods are refreshed (S5)
 * @param asOf snapshots after this day are left aside (S2.3)
 * @param acceptShrink units whose file F008 does not hold
 */
public record NightlyOptions(LocalDate date, @Nullable LocalDate asOf, Set<String> acceptShrink) {

  /** What tells two nights apart beside their inputs. */
  String identity() {
    return date + " " + asOf + " " + new TreeSet<>(acceptShrink);
  }
}
