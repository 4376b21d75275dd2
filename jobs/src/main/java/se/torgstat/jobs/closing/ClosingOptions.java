package se.torgstat.jobs.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.run.Overrides;
import se.torgstat.period.Period;

/**
 * What {@code close} is asked for (S9.1, S9.2).
 *
 * @param periods the periods to close
 * @param through close this one and all that precede it, null where periods are named
 * @param without units to leave out
 * @param asOf snapshots after this day are left aside (S2.3)
 */
public record ClosingOptions(
    List<Period> periods,
    @Nullable Period through,
    Set<String> without,
    @Nullable LocalDate asOf,
    Set<String> acceptShrink) {

  /** The same without periods that need not be closed any more. */
  ClosingOptions except(Set<Period> done) {
    List<Period> rest = periods.stream().filter(period -> !done.contains(period)).toList();
    return new ClosingOptions(rest, through, without, asOf, acceptShrink);
  }

  /** What tells two closings of a period apart beside their inputs, as it was typed. */
  String overrides() {
    return Overrides.of(without, asOf, acceptShrink, false);
  }
}
