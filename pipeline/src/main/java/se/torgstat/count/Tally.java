package se.torgstat.count;

import java.time.LocalDate;
import se.torgstat.participation.Participations;

/**
 * The events of one group's spells, a slot (S6.2): beginnings, ends and returns by sex, age band
 * and outcome. Every period's measures are sums over its slots.
 */
final class Tally {
  private final Slots slots;
  private final int ages;
  private final int outcomes;
  private final int crosses;
  private final int[] begun;
  private final int[] returned;
  private final int[] ended;

  Tally(Slots slots, int sexes, int ages, int outcomes) {
    this.slots = slots;
    this.ages = ages;
    this.outcomes = outcomes;
    this.crosses = sexes * ages;
    this.begun = new int[slots.count() * crosses];
    this.returned = new int[slots.count() * crosses];
    this.ended = new int[slots.count() * crosses * outcomes];
  }

  void add(Spell spell) {
    int cross = spell.sex * ages + spell.ageBand;
    int begin = slots.of(spell.ja) * crosses + cross;
    begun[begin]++;
    if (spell.returned) {
      returned[begin]++;
    }
    if (spell.slut != Participations.OPEN) {
      ended[(slots.of(spell.slut) * crosses + cross) * outcomes + spell.outcome]++;
    }
  }

  /** What happened in [from, through], and what stood open at both ends. */
  WindowCounts window(LocalDate from, LocalDate through) {
    int first = slots.of(from);
    int past = slots.of(through.plusDays(1));
    WindowCounts counts = new WindowCounts(crosses / ages, ages, outcomes);
    for (int slot = 0; slot < past; slot++) {
      for (int cross = 0; cross < crosses; cross++) {
        addSlot(counts, slot, cross, slot >= first);
      }
    }
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
