package se.torgstat.protect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.count.CellKey;

/**
 * The rows of a longer period that its tertials already decide: what is hidden in one of them will
 * be hidden in the sum, and there too a hidden count that is not zero is ≥ 1 (S8.2).
 */
final class SumsToCome {
  private final List<AttackersView.Rows> parts;
  private final SortedMap<CellKey, Long> exact = new TreeMap<>();
  private final Set<CellKey> hidden = new HashSet<>();

  SumsToCome(List<AttackersView.Rows> parts) {
    this.parts = parts;
    for (AttackersView.Rows part : parts) {
      part.quantities()
          .forEach(
              (key, quantity) -> {
                if (Ties.isFlow(key)) {
                  exact.merge(key, quantity.exact, Long::sum);
                  if (quantity.state == Quantity.State.HIDDEN) {
                    hidden.add(key);
                  }
                }
              });
    }
  }

  /** A row's sum over the parts. */
  static Quantity sum(List<AttackersView.Rows> parts, CellKey key) {
    Expression.Sum sum = new Expression.Sum();
    long exact = 0;
    for (AttackersView.Rows part : parts) {
      Quantity summand = part.quantities().get(key);
      if (summand != null) {
        sum.add(summand.expression, 1);
        exact += summand.exact;
      }
    }
    return new Quantity(-1, sum.expression(), exact, Quantity.State.HIDDEN);
  }

  /**
   * Adds what no single part says: sums that must not fall to zero though all parts may.
   *
   * @return whether there are any
   */
  boolean floors(Knowledge knowledge) {
    Breakdowns breakdowns = new Breakdowns(exact);
    boolean any = false;
    for (Map.Entry<CellKey, Long> row : exact.entrySet()) {
      CellKey key = row.getKey();
      if (row.getValue() > 0 && allMayBeZero(key) && !breakdowns.mayBeZero(key, hidden::contains)) {
        knowledge.floor(sum(parts, key).expression, row.getValue() - 1);
        any = true;
      }
    }
    return any;
  }

  private boolean allMayBeZero(CellKey key) {
    for (AttackersView.Rows part : parts) {
      Quantity quantity = part.quantities().get(key);
      boolean known = quantity != null && quantity.state != Quantity.State.HIDDEN;
      if (quantity != null && quantity.exact > 0 && (known || quantity.room() < quantity.exact)) {
        return false;
      }
    }
    return true;
  }
}
