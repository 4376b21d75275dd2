package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/**
 * Two by two counts with all their sums, which chance fills and shows or hides, and what somebody
 * finds out who tries every table that agrees with what is shown: no programme, no neighbourhood.
 */
final class TinyTable {
  /** So far each count is tried from its true value: S8.2 asks for no wider range. */
  private static final int FAR = 5;

  private static final int THRESHOLD = 5;
  private static final int WIDTH = 4;
  private static final Period T1 = Period.parse("2024-T1");
  private static final Place HERE = new Place("X", T1.start(), T1.end(), false);

  /** Which of the four counts each sum adds up: the counts, rows, columns and all. */
  private static final int[][] SUMS = {
    {0}, {1}, {2}, {3}, {0, 1}, {2, 3}, {0, 2}, {1, 3}, {0, 1, 2, 3}
  };

  final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  final List<Quantity> sums = new ArrayList<>();
  private final List<Boolean> mayBeZero = new ArrayList<>();
  private final List<long[]> moves = new ArrayList<>();

  /**
   * Made by chance.
   *
   * @param most the largest count
   * @param states of which each sum has one
   */
  TinyTable(Random random, int most, Quantity.State... states) {
    Expression[] counts = new Expression[4];
    long[] values = new long[4];
    for (int i = 0; i < counts.length; i++) {
      values[i] = random.nextInt(most + 1);
      counts[i] = knowledge.unknown(values[i], HERE);
    }
    for (int[] parts : SUMS) {
      Expression sum = Expression.ZERO;
      long exact = 0;
      for (int part : parts) {
        sum = sum.plus(counts[part]);
        exact += values[part];
      }
      Quantity quantity = knowledge.quantity(sum, exact, states[random.nextInt(states.length)]);
      mayBeZero.add(random.nextInt(4) == 0);
      quantity.addRow(mayBeZero.get(sums.size()));
      quantity.cost = 1 + random.nextInt(9);
      if (exact > 0 && exact < THRESHOLD) {
        knowledge.sensitive(sensitive(Sensitive.Kind.COUNT, sum, exact, THRESHOLD));
      }
      sums.add(quantity);
    }
    for (int row = 4; row < 6; row++) {
      Quantity all = sums.get(row);
      Quantity part = sums.get(2 * (row - 4));
      if (all.exact > 0 && all.exact == part.exact) {
        Expression missing = all.expression.minus(part.expression);
        knowledge.sensitive(sensitive(Sensitive.Kind.MISSING, missing, 0, 0));
      }
    }
    tryAll(new int[4], 0);
  }

  private Sensitive sensitive(Sensitive.Kind kind, Expression sum, long exact, long least) {
    CellKey row = CellKey.of(Table.PERSON_DAYS, "sum " + sums.size());
    if (kind == Sensitive.Kind.MISSING) {
      row = CellKey.of(Table.PERSON_DAYS, "missing " + knowledge.sensitive().size());
    }
    Sensitive.Name name = new Sensitive.Name(T1, row, kind, 1);
    return new Sensitive(name, sum, exact, least, WIDTH, LocalDate.MAX, 1);
  }

  /** The names of the figures that can be told too well from what is shown. */
  Set<Sensitive.Name> toldTooWell() {
    List<Sensitive> figures = knowledge.sensitive();
    long[] low = new long[figures.size()];
    long[] high = new long[figures.size()];
    long[] least = new long[sums.size()];
    for (int i = 0; i < least.length; i++) {
      Quantity sum = sums.get(i);
      boolean notZero = sum.exact > 0 && !mayBeZero.get(i);
      least[i] = sum.state == Quantity.State.SHOWN ? 0 : notZero ? 1 - sum.exact : -sum.exact;
    }
    for (long[] moved : moves) {
      if (agrees(moved, least)) {
        for (int i = 0; i < low.length; i++) {
          low[i] = Math.min(low[i], moved[sums.size() + i]);
          high[i] = Math.max(high[i], moved[sums.size() + i]);
        }
      }
    }
    Set<Sensitive.Name> told = new TreeSet<>((a, b) -> a.row().compareTo(b.row()));
    for (int i = 0; i < low.length; i++) {
      boolean reaches = figures.get(i).exact() + high[i] >= figures.get(i).least();
      if (!reaches || high[i] - low[i] < WIDTH) {
        told.add(figures.get(i).name());
      }
    }
    return told;
  }

  /** The sums that must be hidden whatever else is: small counts. */
  boolean isSmall(Quantity sum) {
    return sum.exact > 0 && sum.exact < THRESHOLD;
  }

  /** Every move of the four counts: what it moves the sums by, and the sensitive figures. */
  private void tryAll(int[] move, int count) {
    if (count == move.length) {
      long[] moved = new long[sums.size() + knowledge.sensitive().size()];
      for (int i = 0; i < moved.length; i++) {
        int figure = i - sums.size();
        moved[i] =
            moved(
                figure < 0
                    ? sums.get(i).expression
                    : knowledge.sensitive().get(figure).expression(),
                move);
      }
      moves.add(moved);
      return;
    }
    int down = (int) Math.min(FAR, knowledge.unknowns().get(count));
    for (int far = -down; far <= FAR; far++) {
      move[count] = far;
      tryAll(move, count + 1);
    }
  }

  private boolean agrees(long[] moved, long[] least) {
    for (int i = 0; i < least.length; i++) {
      boolean shown = sums.get(i).state == Quantity.State.SHOWN;
      if (moved[i] < least[i] || (shown && moved[i] != 0)) {
        return false;
      }
    }
    return true;
  }

  private static long moved(Expression expression, int[] move) {
    long moved = 0;
    for (int i = 0; i < expression.size(); i++) {
      moved += (long) expression.coefficient(i) * move[expression.unknown(i)];
    }
    return moved;
  }
}
