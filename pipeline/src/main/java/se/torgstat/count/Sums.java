package se.torgstat.count;

/** Adds counts to counts, place by place. */
final class Sums {
  private Sums() {}

  static void add(int[] sums, int[] summands) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += summands[i];
    }
  }

  static void add(long[] sums, long[] summands) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += summands[i];
    }
  }
}
