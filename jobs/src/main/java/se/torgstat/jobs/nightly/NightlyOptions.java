package se.torgstat.jobs.nightly;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.run.Overrides;

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
    return date + " " + overrides();
  }

  /** The options that override a rule, as they were typed. */
  String overrides() {
    return Overrides.of(Set.of(), asOf, acceptShrink, false);
  }
}
