package se.torgstat.count;

import java.time.LocalDate;

/**
 * Person-days of one group's spells (S6.8) from sums a slot: through a day, a spell has been open
 * for the days since its beginning, less those since its end.
 */
final class DayTally {
  private final Slots slots;
  private final long[] begun;
  private final long[] beginnings;
  private final long[] ended;
  private final long[] ends;

  DayTally(Slots slots) {
    this.slots = slots;
    this.begun = new long[slots.count()];
    this.beginnings = new long[slots.count()];
    this.ended = new long[slots.count()];
    this.ends = new long[slots.count()];
  }

  /** Takes in a spell by its slots; its end is past the last one where it goes on. */
  void add(Spell spell, int begin, int end) {
    begun[begin]++;
    beginnings[begin] += spell.ja;
    if (end < slots.count()) {
      ended[end]++;
      ends[end] += spell.slut;
    }
  }

  /** Adds what was tallied of other persons. */
  void add(DayTally other) {
    Sums.add(begun, other.begun);
    Sums.add(beginnings, other.beginnings);
    Sums.add(ended, other.ended);
    Sums.add(ends, other.ends);
  }

  /** Days in [from, dayAfter) on which spells are open. */
  long between(LocalDate from, LocalDate dayAfter) {
    return before(dayAfter) - before(from);
  }

  /** The day of the end is still a day in the programme: both ends are counted. */
  private long before(LocalDate day) {
    long today = day.toEpochDay();
    long days = 0;
    for (int slot = 0; slot < slots.of(day); slot++) {
      days += begun[slot] * today - beginnings[slot];
      days -= ended[slot] * (today - 1) - ends[slot];
    }
    return days;
  }
}
