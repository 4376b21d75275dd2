package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;

/**
 * Gathers what an attacker knows from everything that is out and what is about to go out (S8.2), as
 * far as a horizon reaches.
 */
final class AttackersView {
  private final Forbund forbund;
  private final Horizon horizon;
  private final Detail detail;
  private final Sacrifice sacrifice;
  private final Sensitivity sensitivity;
  private final Knowledge knowledge = new Knowledge();
  private final Ties ties = new Ties(knowledge);
  private final List<Rows> all = new ArrayList<>();
  private boolean leansOnSums;

  /** One period's rows, as quantities of the knowledge. */
  record Rows(ExactTables exact, SortedMap<CellKey, Quantity> quantities) {
    Period period() {
      return exact.period();
    }
  }

  /**
   * @param detail how finely units' crosses are told apart
   * @param audited the names of the figures that are looked at
   */
  AttackersView(Forbund forbund, Horizon horizon, Detail detail, Predicate<String> audited) {
    this.forbund = forbund;
    this.horizon = horizon;
    this.detail = detail;
    this.sacrifice = new Sacrifice(forbund);
    this.sensitivity = new Sensitivity(knowledge, forbund, audited);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /**
   * Adds one period's tables: first what is out, oldest first, then what is to go out.
   *
   * @param state what is known of each row; null where the row does not go out at all
   */
  Rows add(ExactTables exact, Function<CellKey, Quantity.@Nullable State> state) {
    Crosses.Days days = days(exact.period());
    PeriodUnknowns unknowns = new PeriodUnknowns(knowledge, forbund, exact, days, detail);
    Rows rows = new Rows(exact, new TreeMap<>());
    if (!horizon.touches(exact.period())) {
      return rows;
    }
    Breakdowns breakdowns = new Breakdowns(exact.cells());
    Set<CellKey> hidden = new HashSet<>();
    exact
        .cells()
        .keySet()
        .forEach(
            key -> {
              if (state.apply(key) == Quantity.State.HIDDEN) {
                hidden.add(key);
              }
            });
    exact
        .cells()
        .forEach(
            (key, value) -> {
              Quantity.State known = state.apply(key);
              if (known == null) {
                return;
              }
              if (isSumOfShown(exact, key, value, known)) {
                return;
              }
              Quantity quantity = knowledge.quantity(unknowns.row(key), value, known);
              quantity.addRow(
                  known == Quantity.State.HIDDEN && breakdowns.mayBeZero(key, hidden::contains));
              quantity.cost += sacrifice.of(exact.period(), key, value, hiddenInParts(exact, key));
              rows.quantities.put(key, quantity);
            });
    ties.tie(all, rows);
    all.add(rows);
    if (horizon.audits(exact.period())) {
      sensitivity.of(rows);
    }
    Longer.toCome(exact.period()).forEach(this::lookAhead);
    return rows;
  }

  /** Whether a longer period says of a sum what none of its tertials says: that it is not zero. */
  boolean leansOnSums() {
    return leansOnSums;
  }

  /** What a longer period will add to the attacker's knowledge must be safe already. */
  private void lookAhead(Period longer) {
    List<Rows> parts = Longer.parts(all, longer);
    if (!parts.isEmpty()) {
      if (horizon.auditsSums()) {
        sensitivity.ofSums(parts);
      }
      leansOnSums |= new SumsToCome(parts).floors(knowledge);
    }
  }

  private Crosses.Days days(Period period) {
    return new Crosses.Days(
        period.start(),
        period.end(),
        Longer.partsOf(period).stream()
            .map(parts -> parts.stream().map(this::days).toList())
            .toList(),
        horizon);
  }

  /** A longer period's row that only adds up what its tertials show tells nothing new. */
  private boolean isSumOfShown(ExactTables exact, CellKey key, long value, Quantity.State state) {
    if (exact.period().isTertial() || state == Quantity.State.HIDDEN || !Ties.isFlow(key)) {
      return false;
    }
    List<Rows> parts = Longer.parts(all, exact.period());
    Quantity sum = SumsToCome.sum(parts, key);
    return !parts.isEmpty()
        && sum.exact == value
        && parts.stream()
            .map(part -> part.quantities.get(key))
            .allMatch(quantity -> quantity == null || quantity.state == Quantity.State.SHOWN);
  }

  /** Whether the row is hidden in a period that is a part of the longer ones with this period. */
  private boolean hiddenInParts(ExactTables exact, CellKey key) {
    return all.stream()
        .filter(rows -> rows.period().year() == exact.period().year())
        .filter(rows -> rows.period().isTertial() && !rows.period().equals(exact.period()))
        .map(rows -> rows.quantities.get(key))
        .anyMatch(quantity -> quantity != null && quantity.state == Quantity.State.HIDDEN);
  }

  /** The sums of a longer period of which a part is hidden in one of its tertials. */
  Collection<CellKey> partsHidden(Rows rows) {
    return rows.quantities.keySet().stream()
        .filter(Ties::isFlow)
        .filter(
            key ->
                all.stream()
                    .filter(part -> Longer.isPart(part.period(), rows.period()))
                    .map(part -> part.quantities.get(key))
                    .anyMatch(q -> q != null && q.state == Quantity.State.HIDDEN))
        .toList();
  }
}
