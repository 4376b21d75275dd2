package se.torgstat.count;

/** Counts by the codes of a few dimensions; an index of {@link WindowCounts#ALL} sums over one. */
final class Cube {
  private final int[] sizes;
  private final long[] cells;

  Cube(int... sizes) {
    this.sizes = sizes.clone();
    int count = 1;
    for (int size : sizes) {
      count *= size;
    }
    this.cells = new long[count];
  }

  void add(long count, int... at) {
    int cell = 0;
    for (int i = 0; i < sizes.length; i++) {
      cell = cell * sizes[i] + at[i];
    }
    cells[cell] += count;
  }

  void add(Cube other) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] += other.cells[i];
    }
  }

  long sum(int... at) {
    return sum(at, 0, 0);
  }

  private long sum(int[] at, int dimension, int cell) {
    if (dimension == sizes.length) {
      return cells[cell];
    }
    int below = cell * sizes[dimension];
    if (at[dimension] != WindowCounts.ALL) {
      return sum(at, dimension + 1, below + at[dimension]);
    }
    long sum = 0;
    for (int i = 0; i < sizes[dimension]; i++) {
      sum += sum(at, dimension + 1, below + i);
    }
    return sum;
  }
}
