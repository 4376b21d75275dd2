package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** A few counts of one place, and their sum. */
final class Few {
  static final Period T1 = Period.parse("2024-T1");
  private static final Place HERE = new Place("X", T1.start(), T1.end(), false);

  final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  private final List<Expression> counts = new ArrayList<>();
  private final List<Quantity> broken = new ArrayList<>();
  private long sum;

  /** A count that is hidden; from 1 to 4 it is sensitive. */
  Expression hidden(long exact) {
    Expression count = count(exact);
    knowledge.quantity(count, exact, Quantity.State.HIDDEN).addRow(false);
    if (exact < 5) {
      CellKey row = CellKey.of(Table.PARTICIPATION_FLOW, "X", "_T", "N" + counts.size(), "new");
      knowledge.sensitive(
          new Sensitive(
              new Sensitive.Name(T1, row, Sensitive.Kind.COUNT, 1),
              count,
              exact,
              5,
              4,
              LocalDate.MAX,
              1));
    }
    return count;
  }

  /** A count of which it is not yet decided. */
  Quantity open(long exact, double cost) {
    Quantity quantity = knowledge.quantity(count(exact), exact, Quantity.State.OPEN);
    quantity.addRow(true);
    quantity.cost = cost;
    return quantity;
  }

  /** A count of which it is not yet decided, in a breakdown. */
  Quantity broken(long exact, double cost) {
    Quantity quantity = knowledge.quantity(count(exact), exact, Quantity.State.OPEN);
    quantity.addRow(false);
    quantity.cost = cost;
    broken.add(quantity);
    return quantity;
  }

  /** The breakdown of those since the last, where these may be zero. */
  Breakdown breakdown(Quantity... mayBeZero) {
    Breakdown breakdown = Breakdown.of(List.copyOf(broken), List.of(mayBeZero));
    broken.clear();
    return breakdown;
  }

  /** There are no more: their sum is shown. */
  void closed() {
    sum(Quantity.State.SHOWN);
  }

  /** There are no more: their sum, which is dear. */
  Quantity sum(Quantity.State state) {
    Expression all = counts.stream().reduce(Expression.ZERO, Expression::plus);
    Quantity quantity = knowledge.quantity(all, sum, state);
    quantity.addRow(false);
    quantity.cost = 100;
    return quantity;
  }

  private Expression count(long exact) {
    Expression count = knowledge.unknown(exact, HERE);
    counts.add(count);
    sum += exact;
    return count;
  }
}
