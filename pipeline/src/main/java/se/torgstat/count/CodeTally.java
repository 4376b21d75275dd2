package se.torgstat.count;

import java.time.LocalDate;

/**
 * Action plans and livelihoods of one group's spells (S6.6, S6.7), a slot: a plan is counted where
 * a spell begins and taken back where it ends, a change of livelihood where it ends.
 */
final class CodeTally {
  private final Slots slots;
  private final Dimensions sizes;
  private final int[] groupOfLivelihood;
  private final int[] plans;
  private final int[] changes;

  CodeTally(Slots slots, Dimensions sizes) {
    this.slots = slots;
    this.sizes = sizes;
    this.groupOfLivelihood = sizes.groupOfLivelihood().stream().mapToInt(i -> i).toArray();
    this.plans = new int[slots.count() * sizes.sexes() * sizes.plans()];
    this.changes = new int[slots.count() * sizes.livelihoodGroups() * sizes.livelihoodGroups()];
  }

  /** Takes in a spell by its slots; its end is past the last one where it goes on. */
  void add(Spell spell, int begin, int end) {
    plans[plan(begin, spell.sex, spell.plan)]++;
    if (end < slots.count()) {
      plans[plan(end, spell.sex, spell.plan)]--;
      int from = groupOfLivelihood[spell.livelihoodStart];
      int to = groupOfLivelihood[spell.livelihoodEnd];
      changes[change(end, from, to)]++;
    }
  }

  /** Adds what was tallied of other persons. */
  void add(CodeTally other) {
    Sums.add(plans, other.plans);
    Sums.add(changes, other.changes);
  }

  void window(LocalDate from, LocalDate dayAfter, WindowCounts counts) {
    int past = slots.of(dayAfter);
    for (int slot = 0; slot < past; slot++) {
      for (int sex = 0; sex < sizes.sexes(); sex++) {
        for (int plan = 0; plan < sizes.plans(); plan++) {
          counts.addPlans(sex, plan, plans[plan(slot, sex, plan)]);
        }
      }
    }
    for (int slot = slots.of(from); slot < past; slot++) {
      for (int start = 0; start < sizes.livelihoodGroups(); start++) {
        for (int end = 0; end < sizes.livelihoodGroups(); end++) {
          counts.addChanges(start, end, changes[change(slot, start, end)]);
        }
      }
    }
  }

  private int plan(int slot, int sex, int plan) {
    return (slot * sizes.sexes() + sex) * sizes.plans() + plan;
  }

  private int change(int slot, int start, int end) {
    return (slot * sizes.livelihoodGroups() + start) * sizes.livelihoodGroups() + end;
  }
}
