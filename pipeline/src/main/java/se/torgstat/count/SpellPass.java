package se.torgstat.count;

import java.util.Arrays;
import java.util.List;
import se.torgstat.participation.Participations;

/**
 * One pass over some of the persons that merges their participations at every level and tallies the
 * spells (S6.1). Each level is computed by itself.
 */
final class SpellPass {
  /** So many are sorted in place; nobody has more, but for a broken file. */
  private static final int FEW = 32;

  private final int[] unitRanks;
  private final int[][] talliesOfUnit;
  private final boolean[][] unitsOfTally;
  private final Tally[] tallies;
  private final boolean[] met;
  private final Spell spell = new Spell();

  /**
   * @param unitRanks unit index → place of its code in alphabetical order, for ties (S6.1)
   * @param members one array of unit indexes a tally
   */
  SpellPass(int[] unitRanks, List<int[]> members, Tally[] tallies) {
    this.unitRanks = unitRanks;
    this.tallies = tallies;
    this.met = new boolean[tallies.length];
    this.unitsOfTally = new boolean[tallies.length][unitRanks.length];
    this.talliesOfUnit = new int[unitRanks.length][0];
    for (int tally = 0; tally < tallies.length; tally++) {
      for (int unit : members.get(tally)) {
        int[] before = talliesOfUnit[unit];
        talliesOfUnit[unit] = Arrays.copyOf(before, before.length + 1);
        talliesOfUnit[unit][before.length] = tally;
        unitsOfTally[tally][unit] = true;
      }
    }
  }

  /** Goes through the persons of one share of all. */
  void run(PersonOrder order, int share, int shares) {
    order.forEachPerson(share, shares, this::person);
  }

  private void person(Participations rows, int[] person, int count) {
    if (count == 1) {
      spell.begin(rows, person[0], 0);
      spell.returned = false;
      for (int tally : talliesOfUnit[rows.unit(person[0])]) {
        tallies[tally].add(spell);
      }
      return;
    }
    sort(rows, person, 0, count);
    for (int i = 0; i < count; i++) {
      for (int tally : talliesOfUnit[rows.unit(person[i])]) {
        met[tally] = true;
      }
    }
    for (int tally = 0; tally < met.length; tally++) {
      if (met[tally]) {
        met[tally] = false;
        merge(rows, person, count, tally);
      }
    }
  }

  private void merge(Participations rows, int[] person, int count, int tally) {
    boolean[] units = unitsOfTally[tally];
    boolean open = false;
    int latestEnd = 0;
    for (int i = 0; i < count; i++) {
      int row = person[i];
      int unit = rows.unit(row);
      if (!units[unit]) {
        continue;
      }
      if (open && spell.reaches(rows.ja(row))) {
        spell.merge(rows, row, unitRanks[unit]);
        continue;
      }
      if (open) {
        tallies[tally].add(spell);
        latestEnd = spell.slut;
      }
      spell.begin(rows, row, unitRanks[unit]);
      spell.returned = open && Spell.returnsAfter(latestEnd, spell.ja);
      open = true;
    }
    if (open) {
      tallies[tally].add(spell);
    }
  }

  /** By JA, end (open last), unit code; equal ones stay in the order of their lines (S6.1). */
  private void sort(Participations rows, int[] person, int from, int to) {
    if (to - from > FEW) {
      int middle = (from + to) >>> 1;
      sort(rows, person, from, middle);
      sort(rows, person, middle, to);
      merge(rows, person, from, middle, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      int row = person[i];
      int j = i - 1;
      while (j >= from && after(rows, person[j], row)) {
        person[j + 1] = person[j];
        j--;
      }
      person[j + 1] = row;
    }
  }

  /** Two sorted halves; of equal ones the left comes first. */
  private void merge(Participations rows, int[] person, int from, int middle, int to) {
    int[] left = Arrays.copyOfRange(person, from, middle);
    int l = 0;
    int r = middle;
    for (int at = from; l < left.length; at++) {
      boolean right = r < to && after(rows, left[l], person[r]);
      person[at] = right ? person[r++] : left[l++];
    }
  }

  private boolean after(Participations rows, int left, int right) {
    if (rows.ja(left) != rows.ja(right)) {
      return rows.ja(left) > rows.ja(right);
    }
    if (rows.slut(left) != rows.slut(right)) {
      return rows.slut(left) > rows.slut(right);
    }
    return unitRanks[rows.unit(left)] > unitRanks[rows.unit(right)];
  }
}
