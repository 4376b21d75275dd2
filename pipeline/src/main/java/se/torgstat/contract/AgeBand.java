package se.torgstat.contract;

import org.jspecify.annotations.Nullable;

/**
 * An age band in completed years at the JA date (S1).
 *
 * @param from the youngest age in it
 * @param to the oldest age in it, null where it is open upwards
 */
public record AgeBand(Code code, int from, @Nullable Integer to) {

  /** Whether an age in completed years lies in the band. */
  public boolean holds(int age) {
    return age >= from && (to == null || age <= to);
  }
}
