package se.torgstat.protect;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

/** Which figures are sensitive (S8.1): small counts, and parts that are all of their parent. */
final class Sensitivity {
  private final Knowledge knowledge;
  private final Forbund forbund;
  private final int threshold;
  private final int width;
  private final Predicate<String> audited;

  /**
   * @param audited the names of the figures that are looked at
   */
  Sensitivity(Knowledge knowledge, Forbund forbund, Predicate<String> audited) {
    this.audited = audited;
    this.knowledge = knowledge;
    this.forbund = forbund;
    this.threshold = forbund.policy().threshold();
    this.width = forbund.policy().width();
  }

  /** The figures of one period's rows. */
  void of(AttackersView.Rows rows) {
    rows.quantities()
        .forEach(
            (key, quantity) -> {
              CellKey above = parent(key);
              Quantity parent = above == null ? null : rows.quantities().get(above);
              String name = rows.period() + " " + key;
              small(name, quantity, quantity.cost);
              if (parent != null) {
                whole(name, quantity, parent, quantity.cost);
              }
            });
  }

  /** The figures that a longer period will show as the sums of these rows. */
  void ofSums(List<AttackersView.Rows> parts) {
    AttackersView.Rows last = parts.get(parts.size() - 1);
    for (Map.Entry<CellKey, Quantity> row : last.quantities().entrySet()) {
      CellKey key = row.getKey();
      if (!Ties.isFlow(key)) {
        continue;
      }
      Quantity sum = SumsToCome.sum(parts, key);
      double cost = row.getValue().cost;
      String name = "parts up to " + last.period() + " " + key;
      small(name, sum, cost);
      CellKey above = parent(key);
      if (above != null && last.quantities().containsKey(above)) {
        whole(name, sum, SumsToCome.sum(parts, above), cost);
      }
    }
  }

  private void small(String name, Quantity count, double cost) {
    if (count.exact > 0 && count.exact < threshold) {
      add(new Sensitive(name, count.expression, count.exact, threshold, width, cost));
    }
  }

  /** Everyone in the group is known to have it (S8.1 b): what is missing must stay open. */
  private void whole(String name, Quantity part, Quantity parent, double cost) {
    if (parent.exact > 0 && parent.exact == part.exact) {
      Expression rest = parent.expression.minus(part.expression);
      add(new Sensitive(name + " and what is missing of it", rest, 0, 0, width, cost));
    }
  }

  private void add(Sensitive figure) {
    if (!figure.expression().isZero() && audited.test(figure.name())) {
      knowledge.sensitive(figure);
    }
  }

  /** The row above along the attribute dimension. */
  private @Nullable CellKey parent(CellKey key) {
    if (key.table() != Table.EXIT_OUTCOME || key.code("outcome").equals(CodeList.TOTAL)) {
      return null;
    }
    boolean code = forbund.outcomes().indexOf(key.code("outcome")) >= 0;
    String above = code ? forbund.ruleSet().groupOf(key.code("outcome")) : CodeList.TOTAL;
    return CellKey.of(key.table(), key.unit(), key.code("sex"), key.code("age_band"), above);
  }
}
