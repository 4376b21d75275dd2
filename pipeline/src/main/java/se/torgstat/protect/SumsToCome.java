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
 * be hidden in the sum, and there too a hidden count that is not zero is ≥ 1 (S8.2), where its
 * breakdown is no exception.
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
                  if (quantity.isHidden()) {
                    hidden.add(key);
                  }
                }
              });
    }
  }

  /** Adds what no single part says: sums that must not fall to zero though all parts may. */
  void floors(Knowledge knowledge) {
    Breakdowns breakdowns = new Breakdowns(exact);
    for (Map.Entry<CellKey, Long> row : exact.entrySet()) {
      CellKey key = row.getKey();
      if (isInAll(key)
          && row.getValue() > 0
          && allMayBeZero(key)
          && !breakdowns.mayBeZero(key, hidden::contains)) {
        Expression.Sum sum = new Expression.Sum();
        for (AttackersView.Rows part : parts) {
          Quantity summand = part.quantities().get(key);
          if (summand != null) {
            sum.add(summand.expression, 1);
          }
        }
        knowledge.floor(sum.expression(), row.getValue() - 1);
      }
    }
  }

  /** Whether no part leaves the row out: what it counts there is to come, too. */
  private boolean isInAll(CellKey key) {
    return parts.stream()
        .allMatch(part -> part.quantities().containsKey(key) || !part.mayCount(key));
  }

  private boolean allMayBeZero(CellKey key) {
    for (AttackersView.Rows part : parts) {
      Quantity quantity = part.quantities().get(key);
      boolean known = quantity != null && !quantity.isHidden();
      if (quantity != null && quantity.exact > 0 && (known || quantity.room() < quantity.exact)) {
        return false;
      }
    }
    return true;
  }
}
