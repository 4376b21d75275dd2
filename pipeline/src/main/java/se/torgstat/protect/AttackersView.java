package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.Knowledge.Revisions;

/**
 * Gathers what an attacker knows from everything that is out and what is about to go out (S8.2), as
 * far as a horizon reaches.
 */
final class AttackersView {
  private final Forbund forbund;
  private final Horizon horizon;
  private final Revisions revisions;
  private final Holders holders;
  private final Sacrifice sacrifice;
  private final Sensitivity sensitivity;
  private final Knowledge knowledge;
  private final Ties ties;
  private final List<Rows> all = new ArrayList<>();

  /**
   * One period's rows, as quantities of the knowledge.
   *
   * @param revision which counts them so
   * @param unsayable rows that no sum of unknowns counts: they cannot be proven safe
   */
  record Rows(
      ExactTables exact,
      int revision,
      SortedMap<CellKey, Quantity> quantities,
      Set<CellKey> unsayable) {
    Period period() {
      return exact.period();
    }

    /** Whether anybody may be in a row: one that is not there is nobody's (S7.2). */
    boolean mayCount(CellKey key) {
      return exact.cells().containsKey(key) || exact.missing().contains(key);
    }
  }

  /**
   * @param revisions what the attacker takes the revisions of one period for
   * @param tables all that will be added
   * @param audited the names of the figures that are looked at
   */
  AttackersView(
      Forbund forbund,
      Horizon horizon,
      Revisions revisions,
      List<ExactTables> tables,
      Predicate<Sensitive.Name> audited) {
    this.forbund = forbund;
    this.horizon = horizon;
    this.revisions = revisions;
    this.holders = new Holders(forbund, tables);
    this.sacrifice = new Sacrifice(forbund);
    this.knowledge = new Knowledge(revisions);
    this.ties = new Ties(knowledge);
    this.sensitivity = new Sensitivity(knowledge, forbund, audited);
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /**
   * Adds one period's tables, in the order of the periods.
   *
   * @param states what is known of each row; null where nothing is said of it
   */
  Rows add(ExactTables exact, int revision, Function<CellKey, Quantity.@Nullable State> states) {
    Set<String> withheld = withheld(exact, revision, states);
    return add(
        exact,
        revision,
        key -> withheld.contains(key.unit()) && isHeldBack(states, key) ? null : states.apply(key),
        code -> withheld.contains(code) ? code + exact.period() + '/' + revision : code);
  }

  /** Adds the tables of a period to come: they will be out. */
  void foresee(ExactTables longer, int revision) {
    add(longer, revision, key -> Quantity.State.HELD_BACK, code -> code);
  }

  private Rows add(
      ExactTables exact,
      int revision,
      Function<CellKey, Quantity.@Nullable State> state,
      UnaryOperator<String> names) {
    RowSums sums =
        new PeriodUnknowns(
                knowledge, forbund, exact, Days.of(exact.period(), horizon), holders, names)
            .sums();
    Rows rows = new Rows(exact, revision, new TreeMap<>(), new HashSet<>());
    if (!horizon.touches(exact.period())) {
      return rows;
    }
    Breakdowns breakdowns = new Breakdowns(exact.cells());
    Predicate<CellKey> hidden = key -> isHidden(state.apply(key));
    for (Map.Entry<CellKey, Long> row : exact.cells().entrySet()) {
      CellKey key = row.getKey();
      Quantity.State known = state.apply(key);
      if (known == null || key.table() == Table.PERSON_DAYS) {
        continue;
      }
      Expression expression = sums.of(key);
      if (expression == null) {
        rows.unsayable.add(key);
      }
      if (expression == null || isSumOfShown(exact, key, row.getValue(), known)) {
        continue;
      }
      Quantity quantity = knowledge.quantity(expression, row.getValue(), known);
      boolean unseen = known == Quantity.State.HELD_BACK && revisions != Revisions.GUESSED;
      quantity.addRow(unseen || (hidden.test(key) && breakdowns.mayBeZero(key, hidden)));
      quantity.headline |= sacrifice.isHeadline(key);
      quantity.lastResort |= sacrifice.isLastResort(key);
      quantity.cost += sacrifice.of(exact.period(), key, row.getValue(), hiddenInParts(exact, key));
      rows.quantities.put(key, quantity);
    }
    new Exceptions(rows, state).in(breakdowns);
    ties.tie(all, rows);
    all.add(rows);
    if (horizon.audits(exact.period())) {
      sensitivity.of(rows, horizon);
    }
    Predicate<Period> isThere =
        period -> all.stream().anyMatch(other -> other.period().equals(period));
    for (Period longer : Longer.toCome(exact.period(), isThere)) {
      new SumsToCome(Longer.parts(all, longer)).floors(knowledge);
    }
    return rows;
  }

  /**
   * The units and areas of which a rerun holds rows back, where those are no figures. What an open
   * period hides is one (S8.4).
   *
   * @param revision from 1 where it is closed
   */
  private Set<String> withheld(
      ExactTables exact, int revision, Function<CellKey, Quantity.@Nullable State> states) {
    Set<String> withheld = new HashSet<>();
    if (revisions != Revisions.GUESSED && revision > 0) {
      exact.cells().keySet().stream()
          .filter(key -> isHeldBack(states, key))
          .forEach(key -> withheld.add(key.unit()));
    }
    return withheld;
  }

  private static boolean isHeldBack(
      Function<CellKey, Quantity.@Nullable State> states, CellKey key) {
    return states.apply(key) == Quantity.State.HELD_BACK;
  }

  /**
   * A longer period's row that is shown and only adds up what its tertials show tells nothing new.
   * Where it is open, it may still be hidden with its breakdown.
   */
  private boolean isSumOfShown(ExactTables exact, CellKey key, long value, Quantity.State state) {
    if (exact.period().isTertial() || state != Quantity.State.SHOWN || !Ties.isFlow(key)) {
      return false;
    }
    if (Sensitivity.isNew(key) && exact.cells().containsKey(Sensitivity.returned(key))) {
      // how many of the new did not return is looked at here
      return false;
    }
    List<Rows> parts = Longer.parts(all, exact.period());
    long sum = 0;
    for (Rows part : parts) {
      Quantity quantity = part.quantities.get(key);
      boolean shown = quantity != null && quantity.state == Quantity.State.SHOWN;
      if (!shown && part.mayCount(key)) {
        return false;
      }
      sum += quantity == null ? 0 : quantity.exact;
    }
    return !parts.isEmpty() && sum == value;
  }

  private static boolean isHidden(Quantity.@Nullable State state) {
    return state == Quantity.State.HIDDEN || state == Quantity.State.HELD_BACK;
  }

  /** Whether the row is hidden in a period that is a part of the longer ones with this period. */
  private boolean hiddenInParts(ExactTables exact, CellKey key) {
    return all.stream()
        .filter(rows -> rows.period().year() == exact.period().year())
        .filter(rows -> rows.period().isTertial() && !rows.period().equals(exact.period()))
        .map(rows -> rows.quantities.get(key))
        .anyMatch(quantity -> quantity != null && quantity.isHidden());
  }
}
