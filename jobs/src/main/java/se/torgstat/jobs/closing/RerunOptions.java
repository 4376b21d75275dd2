package se.torgstat.jobs.closing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.run.Overrides;
import se.torgstat.period.Period;

/**
 * What {@code rerun} is asked for (S9.2).
 *
 * @param reason why, which the new revision records
 * @param without units to leave out
 * @param asOf snapshots after this day are left aside (S2.3)
 * @param smallChangesToo small changes go out too (S8.5)
 */
public record RerunOptions(
    Period period,
    String reason,
    Set<String> without,
    @Nullable LocalDate asOf,
    Set<String> acceptShrink,
    boolean smallChangesToo) {

  /** The options that override a rule, as they were typed. */
  String overrides() {
    return Overrides.of(without, asOf, acceptShrink, smallChangesToo);
  }
}
