package se.torgstat.count;

import java.time.LocalDate;

/**
 * Time in programme of one group's spells (S6.5): those that ended by the slot of their end and the
 * band they ended in; those that go on by the slots of their beginning and end, from which each
 * window takes what is open at its end.
 */
final class TimeTally {
  private final Slots slots;
  private final Slots beginnings;
  private final TimeBands bands;
  private final int sexes;
  private final int[] ended;
  private final int[] lives;

  /**
   * @param slots of ends
   * @param beginnings finer: within one, all spells have the same band at the end of any window
   */
  TimeTally(Slots slots, Slots beginnings, TimeBands bands, int sexes) {
    this.slots = slots;
    this.beginnings = beginnings;
    this.bands = bands;
    this.sexes = sexes;
    this.ended = new int[slots.count() * sexes * bands.size()];
    this.lives = new int[beginnings.count() * (slots.count() + 1) * sexes];
  }

  /** Takes in a spell that ends in a slot, or past the last one where it goes on. */
  void add(Spell spell, int end) {
    if (end < slots.count()) {
      int band = bands.between(spell.ja, spell.slut);
      ended[(end * sexes + spell.sex) * bands.size() + band]++;
    }
    lives[(beginnings.of(spell.ja) * (slots.count() + 1) + end) * sexes + spell.sex]++;
  }

  /** Adds what was tallied of other persons. */
  void add(TimeTally other) {
    Sums.add(ended, other.ended);
    Sums.add(lives, other.lives);
  }

  void window(LocalDate from, LocalDate dayAfter, WindowCounts counts) {
    int first = slots.of(from);
    int past = slots.of(dayAfter);
    for (int slot = first; slot < past; slot++) {
      for (int sex = 0; sex < sexes; sex++) {
        for (int band = 0; band < bands.size(); band++) {
          counts.addEndedTime(sex, band, ended[(slot * sexes + sex) * bands.size() + band]);
        }
      }
    }
    for (int begun = 0; begun < beginnings.of(dayAfter); begun++) {
      int band = bands.between(beginnings.firstDay(begun), (int) dayAfter.toEpochDay());
      for (int end = past; end <= slots.count(); end++) {
        for (int sex = 0; sex < sexes; sex++) {
          int open = lives[(begun * (slots.count() + 1) + end) * sexes + sex];
          counts.addOngoingTime(sex, band, open);
        }
      }
    }
  }
}
