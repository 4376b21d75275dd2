package se.torgstat.attack;

import java.util.Locale;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.count.CellKey;
import se.torgstat.count.Measure;

/** A sensitive figure and the range that the attack has found for it so far. */
final class Figure {
  /** S8.1's three kinds. */
  enum Kind {
    SMALL_COUNT,
    ALL_OF_PARENT,
    FIRST_TIMERS
  }

  private static final double EPS = 1e-6;

  final Kind kind;
  final World world;
  final CellKey key;
  final Sum sum;
  final double truth;
  final double highest;
  final double width;
  double low;
  double high;

  Figure(Kind kind, World world, CellKey key, Sum sum, double truth, ReleasePolicy policy) {
    this.kind = kind;
    this.world = world;
    this.key = key;
    this.sum = sum;
    this.truth = truth;
    // S8.2: for (b) the range need only be wide
    this.highest = kind == Kind.ALL_OF_PARENT ? Double.NEGATIVE_INFINITY : policy.threshold();
    this.width = policy.width();
    this.low = truth;
    this.high = truth;
  }

  String name() {
    return world + " " + key;
  }

  /** What the product's audit calls it. */
  String audited() {
    CellKey row = kind == Kind.FIRST_TIMERS ? key.with("measure", Measure.NEW.code()) : key;
    String what =
        switch (kind) {
          case SMALL_COUNT -> "count";
          case ALL_OF_PARENT -> "missing";
          case FIRST_TIMERS -> "not_returned";
        };
    return world.exact.period() + " r" + world.revision + " " + what + " " + row;
  }

  /** Whether it is a newest count that a rerun holds back: in no table (S8.5). */
  boolean isHeldBack() {
    return world.isHeldBack(key);
  }

  /** Whether S8.2 holds for what is known of the range: it can only be wider. */
  boolean safe() {
    return highEnough() && high - low >= width - EPS;
  }

  boolean highEnough() {
    return high >= highest - EPS;
  }

  void seen(double value) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %s = %.0f in [%.2f, %.2f]%s",
        kind,
        name(),
        truth,
        low,
        high,
        isHeldBack() ? " (held back: not out in this revision)" : "");
  }
}
