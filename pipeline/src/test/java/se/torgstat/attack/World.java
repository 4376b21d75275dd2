package se.torgstat.attack;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;

/**
 * The figures of one period as one revision counted them: the attacker's unknowns and, for the
 * judge, their true values.
 */
final class World {
  /** No count is larger: an unknown that nothing bounds must not end a programme as unbounded. */
  private static final double MOST_PEOPLE = 100_000;

  private static final double MOST_DAYS = 366;

  final ExactTables exact;
  final int revision;
  final Codes codes;
  private final Truth truth;
  private final Polytope polytope;
  private final Map<String, Map<Quantity, Map<At, Integer>>> unknowns = new HashMap<>();
  private final Set<Object> rows = new HashSet<>();
  private final Set<CellKey> heldBack = new HashSet<>();
  private final int first;
  private final int past;

  World(Forbund forbund, ExactTables exact, int revision, Polytope polytope) {
    this.exact = exact;
    this.revision = revision;
    this.polytope = polytope;
    this.codes = new Codes(forbund, exact);
    this.truth = new Truth(forbund);
    this.first = polytope.truth.size();
    for (String group : exact.groups().keySet()) {
      unknowns.put(group, new EnumMap<>(Quantity.class));
      for (Quantity quantity : Quantity.values()) {
        Map<At, Integer> of = new HashMap<>();
        unknowns.get(group).put(quantity, of);
        for (At at : codes.finest(quantity)) {
          of.put(at, unknown(quantity, truth(group, quantity, at)));
        }
      }
      new WithinGroup(this, group, polytope, truth, forbund.outcomes().size()).add();
    }
    this.past = polytope.truth.size();
    for (CellKey key : exact.cells().keySet()) {
      Place place = Place.of(key, codes);
      rows.add(List.of(key.unit(), place.quantity(), place.at()));
    }
  }

  private int unknown(Quantity quantity, double value) {
    return quantity == Quantity.DAYS
        ? polytope.unknown(value, MOST_PEOPLE * MOST_DAYS)
        : polytope.unknown(value, MOST_PEOPLE);
  }

  /** Whether an unknown of the polytope is a figure of this period and revision. */
  boolean owns(int variable) {
    return first <= variable && variable < past;
  }

  /** Whether a place is a row of the plan. */
  boolean isRow(String group, Quantity quantity, At at) {
    return rows.contains(List.of(group, quantity, at));
  }

  boolean has(String group) {
    return unknowns.containsKey(group);
  }

  Sum sum(String group, Quantity quantity, At place) {
    Map<At, Integer> of = unknowns.get(group).get(quantity);
    Sum sum = new Sum();
    if (place.finest()) {
      // a place of another period's codes that nobody has here is 0
      Integer single = of.get(place);
      return single == null ? sum : sum.plus(single, 1);
    }
    codes.under(quantity, place).forEach(at -> sum.plus(of.get(at), 1));
    return sum;
  }

  double truth(String group, Quantity quantity, At at) {
    return truth.of(exact.groups().get(group).counts(), quantity, at);
  }

  /** A row of the plan in the unknowns. */
  Sum row(CellKey key) {
    Place place = Place.of(key, codes);
    return sum(key.unit(), place.quantity(), place.at());
  }

  /** A row's true count; of person-days the exact number behind the whole tens. */
  double truth(CellKey key) {
    Place place = Place.of(key, codes);
    return truth(key.unit(), place.quantity(), place.at());
  }

  /** A figure is out: so many; of person-days, so many to the nearest ten, half up (S10.2). */
  void shown(CellKey key, long value) {
    String why = this + " shown " + key + " = " + value;
    if (key.table() == Table.PERSON_DAYS) {
      polytope.between(row(key), value - 5, value + 4, why);
    } else {
      polytope.equal(row(key), Sum.of((double) value), why);
    }
  }

  /** A row of this revision that stayed at an earlier one (S8.5): its count here is not out. */
  void heldBack(CellKey key) {
    heldBack.add(key);
  }

  boolean isHeldBack(CellKey key) {
    return heldBack.contains(key);
  }

  @Override
  public String toString() {
    return exact.period() + "r" + revision;
  }
}
