package se.torgstat.protect;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;

/** Which rows of what is to go out are hidden so far. */
final class SuppressionPattern {
  private final ExactTables exact;
  private final Function<CellKey, Quantity.@Nullable State> starts;
  private final Set<CellKey> hidden = new HashSet<>();

  /**
   * @param exact what is to go out
   * @param starts each row: open where it is to go out, held back or hidden where it counts none
   *     the less, null where nothing is said of it
   */
  SuppressionPattern(ExactTables exact, Function<CellKey, Quantity.@Nullable State> starts) {
    this.exact = exact;
    this.starts = starts;
  }

  /** Whether a row is to go out, shown or hidden. */
  boolean goesOut(CellKey key) {
    return starts.apply(key) == Quantity.State.OPEN;
  }

  /** The rows that are hidden. */
  Set<CellKey> hidden() {
    return hidden;
  }

  /**
   * Hides every count that is small itself (S8.1), should nothing else have hidden it.
   *
   * @param threshold the least count that is not small
   */
  void hideSmall(int threshold) {
    exact
        .cells()
        .forEach(
            (key, count) -> {
              if (key.table() != Table.PERSON_DAYS
                  && count > 0
                  && count < threshold
                  && goesOut(key)) {
                hidden.add(key);
              }
            });
  }

  /** Hides the rows that go with a figure's. */
  void hide(Collection<Sensitive.Name> figures, BiPredicate<CellKey, CellKey> together) {
    for (CellKey key : exact.cells().keySet()) {
      if (figures.stream().anyMatch(figure -> together.test(figure.row(), key))) {
        hidden.add(key);
      }
    }
  }

  /** Hides the figures' own rows. */
  void hide(Collection<Sensitive.Name> figures) {
    figures.stream()
        .filter(figure -> figure.period().equals(exact.period()))
        .forEach(figure -> hidden.add(figure.row()));
  }

  /** Hides what has been decided to be. */
  void hide(AttackersView.Rows rows) {
    hidden.addAll(rows.unsayable());
    rows.quantities()
        .forEach(
            (key, quantity) -> {
              if (quantity.state == Quantity.State.HIDDEN) {
                hidden.add(key);
              }
            });
  }

  /** What is decided of a row so far; open where nothing is. */
  Quantity.@Nullable State open(CellKey key) {
    return goesOut(key) && hidden.contains(key) ? Quantity.State.HIDDEN : starts.apply(key);
  }

  /** The same, shown where nothing is decided. */
  Quantity.@Nullable State decided(CellKey key) {
    Quantity.State state = open(key);
    return state == Quantity.State.OPEN ? Quantity.State.SHOWN : state;
  }

  /** All that is to go out hidden. */
  Quantity.@Nullable State nothing(CellKey key) {
    return goesOut(key) ? Quantity.State.HIDDEN : starts.apply(key);
  }
}
