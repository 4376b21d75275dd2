package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.Sensitive.Kind;

/**
 * Which figures are sensitive (S8.1): small counts, parts that are all of their parent, and a small
 * number of new ones who did not return.
 */
final class Sensitivity {
  private final Knowledge knowledge;
  private final Forbund forbund;
  private final int threshold;
  private final int width;
  private final Predicate<Sensitive.Name> audited;

  /**
   * @param audited the names of the figures that are looked at
   */
  Sensitivity(Knowledge knowledge, Forbund forbund, Predicate<Sensitive.Name> audited) {
    this.audited = audited;
    this.knowledge = knowledge;
    this.forbund = forbund;
    this.threshold = forbund.policy().threshold();
    this.width = forbund.policy().width();
  }

  /** The figures of one period's rows. */
  void of(AttackersView.Rows rows, Horizon horizon) {
    LocalDate settledBy = horizon.settledBy(rows.period());
    for (Map.Entry<CellKey, Quantity> row : rows.quantities().entrySet()) {
      CellKey key = row.getKey();
      Quantity quantity = row.getValue();
      boolean moves = moves(key, rows.period(), horizon);
      small(
          name(rows, key, Kind.COUNT),
          quantity.expression,
          quantity.exact,
          quantity.cost,
          settledBy,
          moves);
      for (CellKey above : parents(key)) {
        Quantity parent = rows.quantities().get(above);
        if (parent != null && parent.exact > 0 && parent.exact == quantity.exact) {
          // everyone in the group is known to have it: what is missing must stay open
          add(
              new Sensitive(
                  name(rows, key, Kind.MISSING),
                  parent.expression.minus(quantity.expression),
                  0,
                  0,
                  width,
                  settledBy,
                  quantity.cost),
              moves && hasSiblings(rows.exact(), key, above));
        }
      }
      Quantity returned = isNew(key) ? rows.quantities().get(returned(key)) : null;
      if (returned != null) {
        small(
            name(rows, key, Kind.NOT_RETURNED),
            quantity.expression.minus(returned.expression),
            quantity.exact - returned.exact,
            returned.cost,
            settledBy,
            moves);
      }
    }
  }

  private static Sensitive.Name name(AttackersView.Rows rows, CellKey key, Kind kind) {
    return new Sensitive.Name(rows.period(), key, kind, rows.revision());
  }

  private void small(
      Sensitive.Name name,
      Expression expression,
      long exact,
      double cost,
      LocalDate settledBy,
      boolean moves) {
    if (exact > 0 && exact < threshold) {
      add(new Sensitive(name, expression, exact, threshold, width, settledBy, cost), moves);
    }
  }

  /** Whether the row's counts may move within the horizon, if they are not known. */
  private static boolean moves(CellKey key, Period period, Horizon horizon) {
    if (Ties.isFlow(key)) {
      return horizon.moves(period.start(), period.end());
    }
    return horizon.stockMoves(Ties.isOpening(key) ? period.start() : period.dayAfter());
  }

  /**
   * One figure.
   *
   * @param moves whether it would move if no other period told it
   */
  private void add(Sensitive figure, boolean moves) {
    if (!audited.test(figure.name())) {
      return;
    }
    if (!figure.expression().isZero()) {
      knowledge.sensitive(figure);
    } else if (moves) {
      // as other periods have it, nobody is in any part: it is known, whatever this one hides
      knowledge.known(figure.name());
    }
  }

  /** Whether the parent has other rows below it: where there is but one code, nothing is told. */
  private boolean hasSiblings(ExactTables exact, CellKey key, CellKey above) {
    return exact.cells().keySet().stream()
        .anyMatch(
            other ->
                other.table() == key.table()
                    && !other.equals(key)
                    && parents(other).contains(above));
  }

  static boolean isNew(CellKey key) {
    return key.table() == Table.PARTICIPATION_FLOW
        && key.code("measure").equals(Measure.NEW.code());
  }

  /** The row that says how many of the new returned. */
  static CellKey returned(CellKey key) {
    return key.with("measure", Measure.RETURNED.code());
  }

  /** The rows above along the attribute dimensions. */
  private List<CellKey> parents(CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW, PERSON_DAYS -> List.of();
      case EXIT_OUTCOME -> along(key, "outcome", groupOf(key.code("outcome")));
      case PROGRAMME_TIME ->
          List.of(
              CellKey.of(
                  Table.PARTICIPATION_FLOW,
                  key.unit(),
                  key.code("sex"),
                  CodeList.TOTAL,
                  key.code("measure")));
      case ACTION_PLAN -> along(key, "plan", CodeList.TOTAL);
      case LIVELIHOOD_CHANGE -> {
        List<CellKey> above = new ArrayList<>(along(key, "livelihood_start", CodeList.TOTAL));
        above.addAll(along(key, "livelihood_end", CodeList.TOTAL));
        yield above;
      }
    };
  }

  private static List<CellKey> along(CellKey key, String dimension, String above) {
    return key.code(dimension).equals(CodeList.TOTAL)
        ? List.of()
        : List.of(key.with(dimension, above));
  }

  private String groupOf(String outcome) {
    return forbund.outcomes().indexOf(outcome) >= 0
        ? forbund.ruleSet().groupOf(outcome)
        : CodeList.TOTAL;
  }
}
