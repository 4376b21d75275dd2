package se.torgstat.count;

import java.time.LocalDate;
import se.torgstat.participation.Participations;

/**
 * A person's merged participations at one level (S6.1): one object a thread, filled anew for every
 * spell.
 */
final class Spell {
  /** Epoch day of the first participation's yes. */
  int ja;

  /** Epoch day of the end, or {@link Participations#OPEN}. */
  int slut;

  int sex;
  int ageBand;

  /** Outcome of the participation that ends last. */
  int outcome;

  /** Livelihood at the start of the first participation. */
  int livelihoodStart;

  /** Livelihood at the end, and action plan, of the participation that ends last. */
  int livelihoodEnd;

  int plan;

  /** Whether the person had an earlier spell that ended within the 12 months before (S6.4). */
  boolean returned;

  private int lastJa;
  private int lastUnit;

  /** Begins with the first participation. */
  void begin(Participations rows, int row, int unitRank) {
    ja = rows.ja(row);
    sex = rows.sex(row);
    ageBand = rows.ageBand(row);
    livelihoodStart = rows.livelihoodStart(row);
    takeEnd(rows, row, unitRank);
  }

  /** Whether a later participation begins no more than one day after this spell ends. */
  boolean reaches(int laterJa) {
    return slut == Participations.OPEN || laterJa <= slut + 1;
  }

  /** Takes in a participation that the spell reaches; the one that ends last gives the end. */
  void merge(Participations rows, int row, int unitRank) {
    int end = rows.slut(row);
    boolean later =
        end != slut
            ? end > slut
            : rows.ja(row) != lastJa ? rows.ja(row) > lastJa : unitRank >= lastUnit;
    if (later) {
      takeEnd(rows, row, unitRank);
    }
  }

  /** Whether an earlier spell's end makes a spell that begins at {@code ja} a return (S6.4). */
  static boolean returnsAfter(int earlierEnd, int ja) {
    return earlierEnd >= LocalDate.ofEpochDay(ja).minusMonths(12).toEpochDay();
  }

  private void takeEnd(Participations rows, int row, int unitRank) {
    slut = rows.slut(row);
    outcome = rows.outcome(row);
    livelihoodEnd = rows.livelihoodEnd(row);
    plan = rows.plan(row);
    lastJa = rows.ja(row);
    lastUnit = unitRank;
  }
}
