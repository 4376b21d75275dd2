package se.torgstat.attack;

import java.util.Locale;

/**
 * A sensitive figure and the range that the attack has found for it so far.
 *
 * @see Attacker
 */
final class Figure {
  /** S8.1's three kinds. */
  enum Kind {
    SMALL_COUNT,
    ALL_OF_PARENT,
    FIRST_TIMERS
  }

  final Kind kind;
  final String name;
  final Sum sum;
  final double truth;
  final double highest;
  final double width;
  double low;
  double high;

  Figure(Kind kind, String name, Sum sum, double truth, double highest, double width) {
    this.kind = kind;
    this.name = name;
    this.sum = sum;
    this.truth = truth;
    this.highest = highest;
    this.width = width;
    this.low = truth;
    this.high = truth;
  }

  /** Whether S8.2 holds for what is known of the range: it can only be wider. */
  boolean safe() {
    return high >= highest - 1e-6 && high - low >= width - 1e-6;
  }

  void seen(double value) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s = %.0f in [%.2f, %.2f]", kind, name, truth, low, high);
  }
}
