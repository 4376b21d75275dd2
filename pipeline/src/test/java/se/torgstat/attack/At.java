package se.torgstat.attack;

import java.util.ArrayList;
import java.util.List;
import se.torgstat.count.WindowCounts;

/** A place in a quantity's cross: an index along each of its dimensions; {@link #ALL} sums. */
record At(List<Integer> index) {
  static final int ALL = WindowCounts.ALL;
  static final At TOTAL = new At(List.of());

  At {
    index = List.copyOf(index);
  }

  static At of(Integer... index) {
    return new At(List.of(index));
  }

  Integer get(int dimension) {
    return index.get(dimension);
  }

  /** Whether nothing is summed. */
  boolean finest() {
    return !index.contains(ALL);
  }

  /** Whether this is the place or a part of it. */
  boolean isIn(At place) {
    for (int d = 0; d < index.size(); d++) {
      if (place.get(d) != ALL && !place.get(d).equals(index.get(d))) {
        return false;
      }
    }
    return true;
  }

  At with(int code) {
    List<Integer> more = new ArrayList<>(index);
    more.add(code);
    return new At(more);
  }
}
