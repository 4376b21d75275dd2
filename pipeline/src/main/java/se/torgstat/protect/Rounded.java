package se.torgstat.protect;

import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.protect.DisclosureControl.Released;

/**
 * What open periods show: counts rounded to the nearest multiple of the rounding base (S8.4).
 * Whoever watches has learnt the exact ones.
 */
final class Rounded {
  private Rounded() {}

  /** The nearest multiple. */
  static long nearest(Forbund forbund, long count) {
    long base = forbund.policy().roundingBase();
    return (count + base / 2) / base * base;
  }

  /**
   * What a preliminary revision that is out lets know of a row: shown, or, where it hides it, no
   * more than that somebody is counted; null where it has none, or another count by now.
   */
  static Quantity.@Nullable State stateOf(Forbund forbund, Released preliminary, CellKey key) {
    PublishedCell cell = preliminary.publication().cells().get(key);
    if (cell == null || cell.obsStatus() == ObsStatus.O) {
      return null;
    }
    Long shown = cell.value();
    if (shown == null) {
      return Quantity.State.HELD_BACK;
    }
    Long exact = preliminary.exact().cells().get(key);
    return exact != null && shown == nearest(forbund, exact) ? Quantity.State.SHOWN : null;
  }
}
