package se.torgstat.count;

import java.time.LocalDate;
import se.torgstat.participation.Participations;

/**
 * The events of one group's spells, a slot (S6.2): beginnings, ends and returns by sex, age band
 * and outcome; and what else is tallied of them. Every period's measures are sums over its slots.
 */
final class Tally {
  private final Slots slots;
  private final Dimensions sizes;
  private final int ages;
  private final int outcomes;
  private final int crosses;
  private final int[] begun;
  private final int[] returned;
  private final int[] ended;
  private final TimeTally times;
  private final CodeTally codes;
  private final DayTally days;

  /**
   * @param beginnings the slots of beginnings that time in programme needs
   */
  Tally(Slots slots, Slots beginnings, Dimensions sizes) {
    this.slots = slots;
    this.sizes = sizes;
    this.ages = sizes.ages();
    this.outcomes = sizes.outcomes();
    this.crosses = sizes.sexes() * ages;
    this.begun = new int[slots.count() * crosses];
    this.returned = new int[slots.count() * crosses];
    this.ended = new int[slots.count() * crosses * outcomes];
    this.times = new TimeTally(slots, beginnings, sizes.timeBands(), sizes.sexes());
    this.codes = new CodeTally(slots, sizes);
    this.days = new DayTally(slots);
  }

  void add(Spell spell) {
    int cross = spell.sex * ages + spell.ageBand;
    int begin = slots.of(spell.ja);
    int end = spell.slut == Participations.OPEN ? slots.count() : slots.of(spell.slut);
    begun[begin * crosses + cross]++;
    if (spell.returned) {
      returned[begin * crosses + cross]++;
    }
    if (end < slots.count()) {
      ended[(end * crosses + cross) * outcomes + spell.outcome]++;
    }
    times.add(spell, end);
    codes.add(spell, begin, end);
    days.add(spell, begin, end);
  }

  /** Adds what was tallied of other persons. */
  void add(Tally other) {
    Sums.add(begun, other.begun);
    Sums.add(returned, other.returned);
    Sums.add(ended, other.ended);
    times.add(other.times);
    codes.add(other.codes);
    days.add(other.days);
  }

  /** What happened in [from, through], and what stood open at both ends. */
  WindowCounts window(LocalDate from, LocalDate through) {
    LocalDate dayAfter = through.plusDays(1);
    int first = slots.of(from);
    int past = slots.of(dayAfter);
    WindowCounts counts = new WindowCounts(sizes);
    for (int slot = 0; slot < past; slot++) {
      for (int cross = 0; cross < crosses; cross++) {
        addSlot(counts, slot, cross, slot >= first);
      }
    }
    times.window(from, dayAfter, counts);
    codes.window(from, dayAfter, counts);
    counts.addPersonDays(days.between(from, dayAfter));
    return counts;
  }

  private void addSlot(WindowCounts counts, int slot, int cross, boolean inside) {
    int at = slot * crosses + cross;
    int sex = cross / ages;
    int age = cross % ages;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      int ends = ended[at * outcomes + outcome];
      if (inside) {
        counts.addExits(sex, age, outcome, ends);
      } else {
        counts.addOpening(sex, age, -ends);
      }
    }
    if (inside) {
      counts.addNew(sex, age, begun[at], returned[at]);
    } else {
      counts.addOpening(sex, age, begun[at]);
    }
  }
}
