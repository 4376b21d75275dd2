package se.torgstat.protect;

import java.util.concurrent.atomic.AtomicLong;

/** How many linear programmes this process has solved: what a release costs, on any machine. */
public final class Solved {
  private static final AtomicLong PROGRAMMES = new AtomicLong();

  private Solved() {}

  /** The number so far; what a piece of work solved is the difference of two. */
  public static long programmes() {
    return PROGRAMMES.get();
  }

  static void oneMore() {
    PROGRAMMES.incrementAndGet();
  }
}
