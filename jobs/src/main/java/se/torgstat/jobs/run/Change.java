package se.torgstat.jobs.run;

import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;
import se.torgstat.protect.PublishedCell;

/**
 * A published figure that another revision shows otherwise.
 *
 * @param before null where the earlier revision has no such row
 * @param after null where the later one has none
 */
public record Change(CellKey key, @Nullable PublishedCell before, @Nullable PublishedCell after) {

  /** Whether the later revision hides or lacks a figure that the earlier one shows. */
  public boolean isHiddenNow() {
    return before != null && before.value() != null && (after == null || after.value() == null);
  }
}
