package se.torgstat.protect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** Which rows of what is to go out are hidden so far. */
final class SuppressionPattern {
  private final List<ExactTables> tables;
  private final Function<CellKey, Quantity.@Nullable State> starts;
  private final Map<Period, Set<CellKey>> hidden = new HashMap<>();

  /**
   * @param tables what is to go out
   * @param starts each row: open where it is to go out, held back or hidden where it counts none
   *     the less, null where nothing is said of it
   */
  SuppressionPattern(List<ExactTables> tables, Function<CellKey, Quantity.@Nullable State> starts) {
    this.tables = tables;
    this.starts = starts;
  }

  /** Whether a row is to go out, shown or hidden. */
  boolean goesOut(CellKey key) {
    return starts.apply(key) == Quantity.State.OPEN;
  }

  boolean isHidden(Period period, CellKey key) {
    return hiddenIn(period).contains(key);
  }

  /** Those of a period's rows that are hidden. */
  Set<CellKey> hiddenIn(Period period) {
    return hidden.computeIfAbsent(period, p -> new HashSet<>());
  }

  /**
   * Hides every count that is small itself (S8.1), should nothing else have hidden it.
   *
   * @param threshold the least count that is not small
   */
  void hideSmall(int threshold) {
    for (ExactTables exact : tables) {
      exact
          .cells()
          .forEach(
              (key, count) -> {
                if (key.table() != Table.PERSON_DAYS
                    && count > 0
                    && count < threshold
                    && goesOut(key)) {
                  hiddenIn(exact.period()).add(key);
                }
              });
    }
  }

  /** Hides the rows that go with a figure's. */
  void hide(Collection<Sensitive.Name> figures, BiPredicate<CellKey, CellKey> together) {
    for (ExactTables exact : tables) {
      for (CellKey key : exact.cells().keySet()) {
        if (figures.stream().anyMatch(figure -> together.test(figure.row(), key))) {
          hiddenIn(exact.period()).add(key);
        }
      }
    }
  }

  /** Hides the figures' own rows. */
  void hide(Collection<Sensitive.Name> figures) {
    for (Sensitive.Name figure : figures) {
      if (tables.stream().anyMatch(exact -> exact.period().equals(figure.period()))) {
        hiddenIn(figure.period()).add(figure.row());
      }
    }
  }

  /** Hides what has been decided to be. */
  void hide(AttackersView.Rows rows) {
    hiddenIn(rows.period()).addAll(rows.unsayable());
    rows.quantities()
        .forEach(
            (key, quantity) -> {
              if (quantity.state == Quantity.State.HIDDEN) {
                hiddenIn(rows.period()).add(key);
              }
            });
  }

  /** What is decided of each row so far, the rest open. */
  Function<CellKey, Quantity.@Nullable State> open(ExactTables exact) {
    return key ->
        goesOut(key) && isHidden(exact.period(), key) ? Quantity.State.HIDDEN : starts.apply(key);
  }

  /** The same, the rest shown. */
  Function<CellKey, Quantity.@Nullable State> decided(ExactTables exact) {
    return key -> {
      Quantity.State state = open(exact).apply(key);
      return state == Quantity.State.OPEN ? Quantity.State.SHOWN : state;
    };
  }

  /** All that is to go out hidden. */
  Function<CellKey, Quantity.@Nullable State> nothing(ExactTables exact) {
    return key -> goesOut(key) ? Quantity.State.HIDDEN : starts.apply(key);
  }
}
