package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hidden counts that need no bound of their own, since a part of them cannot be zero: what is left
 * is a smaller programme with the same solutions.
 */
final class Implied {
  private final Map<Integer, List<Expression>> notZero = new HashMap<>();

  Implied(List<Quantity> quantities) {
    quantities.stream()
        .filter(quantity -> quantity.exact > 0 && !quantity.expression.isZero())
        .filter(quantity -> quantity.state != Quantity.State.OPEN)
        .filter(q -> q.state == Quantity.State.SHOWN || q.room() < q.exact)
        .sorted(Comparator.comparingInt(quantity -> quantity.expression.size()))
        .forEach(quantity -> add(quantity.expression));
  }

  private void add(Expression expression) {
    if (!hasSmallerPart(expression)) {
      notZero.computeIfAbsent(expression.unknown(0), u -> new ArrayList<>()).add(expression);
    }
  }

  /** Whether a smaller count than this one is known not to be zero. */
  boolean hasSmallerPart(Expression whole) {
    for (int i = 0; i < whole.size(); i++) {
      for (Expression part : notZero.getOrDefault(whole.unknown(i), List.of())) {
        if (part.size() < whole.size() && whole.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
