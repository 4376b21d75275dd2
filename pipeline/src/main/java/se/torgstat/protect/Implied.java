package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Hidden counts that need no bound of their own, since a part of them cannot fall so far: what is
 * left is a smaller programme with the same solutions.
 */
final class Implied {
  private final List<Long> values;
  private final Predicate<Breakdown> wholly;
  private final Map<Integer, List<Part>> parts = new HashMap<>();

  /** A sum of unknowns, and what it cannot fall below. */
  private record Part(Expression sum, long least) {}

  /**
   * @param knowledge as it stands: a breakdown that is hidden wholly later lets counts fall farther
   * @param wholly the breakdowns that count as hidden wholly already
   */
  Implied(Knowledge knowledge, Predicate<Breakdown> wholly) {
    this.values = knowledge.unknowns();
    this.wholly = wholly;
    knowledge.quantities().stream()
        .filter(quantity -> quantity.state != Quantity.State.OPEN)
        .filter(quantity -> !quantity.expression.isZero() && quantity.expression.isSumOfOnes())
        .sorted(Comparator.comparingInt(quantity -> quantity.expression.size()))
        .forEach(this::add);
  }

  private void add(Quantity quantity) {
    Expression sum = quantity.expression;
    long falls = quantity.state == Quantity.State.SHOWN ? 0 : quantity.room(wholly);
    long least = sum.of(values) - falls;
    if (least > 0 && !isImplied(quantity)) {
      parts.computeIfAbsent(sum.unknown(0), u -> new ArrayList<>()).add(new Part(sum, least));
    }
  }

  /**
   * Whether a smaller count keeps this one from falling farther than it may. Where persons overlap
   * (S6.1) a count is less than the sum of its unknowns, and a part that is not zero is not enough.
   */
  boolean isImplied(Quantity whole) {
    Expression sum = whole.expression;
    if (!sum.isSumOfOnes()) {
      return false;
    }
    long all = sum.of(values);
    for (int i = 0; i < sum.size(); i++) {
      for (Part part : parts.getOrDefault(sum.unknown(i), List.of())) {
        if (part.sum.size() < sum.size()
            && all - part.least <= whole.room(wholly)
            && sum.contains(part.sum)) {
          return true;
        }
      }
    }
    return false;
  }
}
