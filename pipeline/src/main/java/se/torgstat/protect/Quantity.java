package se.torgstat.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A figure that one or more rows show: rows with the same expression and value are one quantity,
 * such as ongoing of a period and opening of the next.
 */
final class Quantity {
  /** Whether the quantity is out. */
  enum State {
    /** Released: whoever attacks knows it. */
    SHOWN,
    /** Released as hidden, or hidden in this release: it stays so. */
    HIDDEN,
    /**
     * Counted anew but not out: a rerun holds it back (S8.5); where another row is out, that
     * counts.
     */
    HELD_BACK,
    /** This release decides; shown unless something needs it hidden. */
    OPEN
  }

  final int index;
  final Expression expression;
  final long exact;
  State state;

  /** What hiding it costs: the sum over its rows (S8.3, order of sacrifice). */
  double cost;

  /** Whether it is hidden only where nothing else helps (S8.3). */
  boolean lastResort;

  /** Whether readers look for it first: a breakdown is hidden wholly rather than it. */
  boolean headline;

  /** One for each of its rows that could be zero if its breakdown were hidden wholly. */
  private final List<Breakdown> breakdowns = new ArrayList<>();

  private int rows;
  private int rowsThatMayBeZero;

  Quantity(int index, Expression expression, long exact, State state) {
    this.index = index;
    this.expression = expression;
    this.exact = exact;
    this.state = state;
  }

  /** Whether nobody sees it: hidden, or held back. */
  boolean isHidden() {
    return state == State.HIDDEN || state == State.HELD_BACK;
  }

  /** One more row that has it: shown anywhere is shown, hidden anywhere stays hidden. */
  void also(State other) {
    boolean decides =
        switch (state) {
          case HELD_BACK -> true;
          case OPEN -> other != State.HELD_BACK;
          case HIDDEN -> other == State.SHOWN;
          case SHOWN -> false;
        };
    if (decides) {
      state = other;
    }
  }

  /** One more row that shows it; whether S8.2's exception lets that row be zero. */
  void addRow(boolean mayBeZero) {
    rows++;
    rowsThatMayBeZero += mayBeZero ? 1 : 0;
  }

  /** One of its rows could be zero if this breakdown were hidden wholly. */
  void couldBeZeroIn(Breakdown breakdown) {
    breakdowns.add(breakdown);
  }

  /** The breakdown is hidden wholly. */
  void mayBeZeroIn(Breakdown breakdown) {
    if (breakdowns.remove(breakdown)) {
      rowsThatMayBeZero++;
    }
  }

  /** The breakdowns that would all have to be hidden wholly for it to be taken for zero. */
  List<Breakdown> breakdowns() {
    return breakdowns;
  }

  /** How far it could fall if these breakdowns were hidden wholly. */
  long room(Predicate<Breakdown> wholly) {
    int mayBeZero = rowsThatMayBeZero;
    for (Breakdown breakdown : breakdowns) {
      mayBeZero += wholly.test(breakdown) ? 1 : 0;
    }
    return room(mayBeZero);
  }

  /**
   * How far it may fall under S8.2's second assumption: a hidden count that is not zero is ≥ 1, but
   * where all rows that show it stand in breakdowns that are wholly hidden.
   */
  long room() {
    return room(rowsThatMayBeZero);
  }

  private long room(int mayBeZero) {
    return rows == mayBeZero ? exact : Math.max(0, exact - 1);
  }
}
