package se.torgstat.protect;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;

/**
 * Finds the breakdowns of one period's rows that this release could still hide wholly, and the
 * counts that nobody could tell from zero then (S8.2's exception).
 */
final class Exceptions {
  private final AttackersView.Rows rows;
  private final Function<CellKey, Quantity.@Nullable State> state;

  /**
   * @param state what is known of each row
   */
  Exceptions(AttackersView.Rows rows, Function<CellKey, Quantity.@Nullable State> state) {
    this.rows = rows;
    this.state = state;
  }

  /** Tells the counts of the breakdowns in which they could be zero. */
  void in(Breakdowns breakdowns) {
    for (List<CellKey> keys : breakdowns.all()) {
      if (keys.stream().allMatch(this::canBeHidden) && keys.stream().anyMatch(this::isOpen)) {
        Breakdown.of(
            quantities(keys, key -> true),
            quantities(keys, key -> quantity(key).exact > 0 && breakdowns.hasZero(key)));
      }
    }
  }

  private List<Quantity> quantities(List<CellKey> keys, Predicate<CellKey> which) {
    return keys.stream().filter(which).map(this::quantity).toList();
  }

  private Quantity quantity(CellKey key) {
    return Objects.requireNonNull(rows.quantities().get(key));
  }

  private boolean canBeHidden(CellKey key) {
    Quantity quantity = rows.quantities().get(key);
    return quantity != null
        && !quantity.expression.isZero()
        // a stock is another period's, too, where its zero may be none once more is registered
        && Ties.isFlow(key)
        && quantity.state != Quantity.State.SHOWN
        && (isOpen(key) || state.apply(key) == Quantity.State.HIDDEN);
  }

  private boolean isOpen(CellKey key) {
    return state.apply(key) == Quantity.State.OPEN;
  }
}
