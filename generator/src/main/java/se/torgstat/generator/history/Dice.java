package se.torgstat.generator.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/**
 * Chance that gives the same throws again for the same seed, on any machine: {@link Random}'s
 * algorithm is part of its contract, and only its oldest methods are used.
 */
public final class Dice {
  private final Random random;

  public Dice(long seed) {
    this.random = new Random(seed);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** True in a share of the throws; {@code share} from 0 (never) to 1 (always). */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A number from 0 up to, not including, 1. */
  public double fraction() {
    return random.nextDouble();
  }

  /** A day from {@code first} to {@code last}, both included. */
  public LocalDate dayBetween(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, Math.toIntExact(ChronoUnit.DAYS.between(first, last))));
  }

  /** One of the items, each as likely. */
  public <T> T oneOf(List<T> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("nothing left to choose from");
    }
    return items.get(between(0, items.size() - 1));
  }

  /** The items in a random order, in a list of its own. */
  public <T> List<T> shuffled(Collection<T> items) {
    List<T> left = new ArrayList<>(items);
    List<T> result = new ArrayList<>(left.size());
    while (!left.isEmpty()) {
      int at = between(0, left.size() - 1);
      result.add(left.get(at));
      left.set(at, left.get(left.size() - 1));
      left.remove(left.size() - 1);
    }
    return result;
  }
}
