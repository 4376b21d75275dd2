package se.torgstat.count;

import java.time.LocalDate;
import java.util.SortedSet;
import se.torgstat.participation.Participations;

/**
 * The stretches of days between the boundaries of all windows that are counted: events are tallied
 * a slot, and every window is a run of slots.
 */
final class Slots {
  private final int[] boundaries;
  private final short[] slotOfDay =
      new short[Participations.LAST_DAY - Participations.FIRST_DAY + 1];

  /**
   * @param boundaries first days of slots; the slot before the first one has the number 0
   */
  Slots(SortedSet<LocalDate> boundaries) {
    this.boundaries = boundaries.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
    int slot = 0;
    for (int i = 0; i < slotOfDay.length; i++) {
      while (slot < this.boundaries.length
          && this.boundaries[slot] <= i + Participations.FIRST_DAY) {
        slot++;
      }
      slotOfDay[i] = (short) slot;
    }
  }

  int count() {
    return boundaries.length + 1;
  }

  /** The first epoch day of a slot, or the first day that there is. */
  int firstDay(int slot) {
    return slot == 0
        ? Participations.FIRST_DAY
        : Math.max(boundaries[slot - 1], Participations.FIRST_DAY);
  }

  /** The slot of an epoch day from 1990-01-01 on. */
  int of(int day) {
    return slotOfDay[day - Participations.FIRST_DAY];
  }

  int of(LocalDate day) {
    return of((int) day.toEpochDay());
  }
}
