package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.period.Period.Kind;

/**
 * Gathers what an attacker knows from everything that is out and what is about to go out (S8.2).
 */
final class AttackersView {
  private final Forbund forbund;
  private final Sacrifice sacrifice;
  private final boolean unitsByAge;
  private final Knowledge knowledge = new Knowledge();
  private final List<Rows> all = new ArrayList<>();

  /** One period's rows, as quantities of the knowledge. */
  record Rows(ExactTables exact, SortedMap<CellKey, Quantity> quantities) {}

  AttackersView(Forbund forbund, Sacrifice sacrifice, boolean unitsByAge) {
    this.unitsByAge = unitsByAge;
    this.forbund = forbund;
    this.sacrifice = sacrifice;
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
    PeriodUnknowns unknowns =
        new PeriodUnknowns(knowledge, forbund, exact, days(exact.period()), unitsByAge);
    Rows rows = new Rows(exact, new TreeMap<>());
    exact
        .cells()
        .forEach(
            (key, value) -> {
              Quantity.State known = state.apply(key);
              if (known == null) {
                return;
              }
              Quantity quantity = knowledge.quantity(unknowns.row(key), value, known);
              quantity.cost += sacrifice.of(exact.period(), key, value);
              rows.quantities.put(key, quantity);
            });
    all.forEach(earlier -> tie(earlier, rows));
    tieSums(rows);
    all.add(rows);
    addSensitive(rows);
    return rows;
  }

  private static Crosses.Days days(Period period) {
    return new Crosses.Days(
        period.start(),
        period.end(),
        parts(period).stream()
            .map(parts -> parts.stream().map(AttackersView::days).toList())
            .toList());
  }

  /** The periods whose days together are this one's. */
  private static List<List<Period>> parts(Period period) {
    int year = period.year();
    Period t1 = new Period(year, Kind.T1);
    Period t2 = new Period(year, Kind.T2);
    Period t3 = new Period(year, Kind.T3);
    return switch (period.kind()) {
      case D2 -> List.of(List.of(t1, t2));
      case YEAR -> List.of(List.of(t1, t2, t3), List.of(new Period(year, Kind.D2), t3));
      default -> List.of();
    };
  }

  /** Rows that hold the same count by chance or by identity are known to be equal. */
  private void tie(Rows earlier, Rows later) {
    later.quantities.forEach(
        (key, quantity) -> {
          for (CellKey same : sameCount(earlier.exact, later.exact, key)) {
            Quantity other = earlier.quantities.get(same);
            if (other != null && other.exact == quantity.exact) {
              knowledge.identity(quantity.expression, other.expression);
            }
          }
        });
  }

  private static List<CellKey> sameCount(ExactTables earlier, ExactTables later, CellKey key) {
    List<CellKey> same = new ArrayList<>();
    if (earlier.period().equals(later.period())) {
      same.add(key);
    }
    if (key.table() != Table.PARTICIPATION_FLOW) {
      return same;
    }
    @Nullable LocalDate day = stockDay(later, key);
    for (String measure : List.of("opening", "ongoing")) {
      CellKey stock =
          CellKey.of(
              Table.PARTICIPATION_FLOW, key.unit(), key.code("sex"), key.code("age_band"), measure);
      if (day != null && day.equals(stockDay(earlier, stock))) {
        same.add(stock);
      }
    }
    return same;
  }

  private static @Nullable LocalDate stockDay(ExactTables tables, CellKey key) {
    var group = tables.groups().get(key.unit());
    if (group == null) {
      return null;
    }
    return switch (key.code("measure")) {
      case "opening" -> tables.period().start();
      case "ongoing" -> group.through().plusDays(1);
      default -> null;
    };
  }

  /** A flow of a longer period that is the sum of its parts' flows. */
  private void tieSums(Rows rows) {
    Map<Period, List<Rows>> byPeriod = new HashMap<>();
    all.forEach(r -> byPeriod.computeIfAbsent(r.exact.period(), p -> new ArrayList<>()).add(r));
    for (List<Period> parts : parts(rows.exact.period())) {
      Stream<List<Rows>> choices = Stream.of(List.of());
      for (Period part : parts) {
        List<Rows> versions = byPeriod.getOrDefault(part, List.of());
        choices =
            choices.flatMap(
                head ->
                    versions.stream()
                        .map(r -> Stream.concat(head.stream(), Stream.of(r)).toList()));
      }
      choices.forEach(choice -> rows.quantities.forEach((key, q) -> tieSum(choice, key, q)));
    }
  }

  private void tieSum(List<Rows> parts, CellKey key, Quantity quantity) {
    if (key.table() == Table.PARTICIPATION_FLOW
        && List.of("opening", "ongoing").contains(key.code("measure"))) {
      return;
    }
    Expression.Sum sum = new Expression.Sum();
    long total = 0;
    for (Rows part : parts) {
      Quantity summand = part.quantities.get(key);
      if (summand == null) {
        return;
      }
      sum.add(summand.expression, 1);
      total += summand.exact;
    }
    if (total == quantity.exact) {
      knowledge.identity(quantity.expression, sum.expression());
    }
  }

  /**
   * The rows of a longer period of which a part is hidden in one of its parts: shown, they would
   * give it away, or at least lean on every part being hidden well.
   */
  Set<Quantity> partsHidden(Rows rows) {
    Set<Quantity> hidden = new HashSet<>();
    for (Rows part : all) {
      boolean isPart =
          parts(rows.exact.period()).stream().anyMatch(ps -> ps.contains(part.exact.period()));
      if (isPart) {
        rows.quantities.forEach(
            (key, quantity) -> {
              Quantity summand = part.quantities.get(key);
              if (summand != null && summand.state == Quantity.State.HIDDEN) {
                hidden.add(quantity);
              }
            });
      }
    }
    return hidden;
  }

  private void addSensitive(Rows rows) {
    int threshold = forbund.policy().threshold();
    int width = forbund.policy().width();
    rows.quantities.forEach(
        (key, quantity) -> {
          if (quantity.exact > 0 && quantity.exact < threshold) {
            knowledge.sensitive(
                new Sensitive(
                    quantity.expression, quantity.exact, threshold, width, quantity.cost));
          }
          Quantity parent = parent(rows, key);
          if (parent != null && parent.exact > 0 && parent.exact == quantity.exact) {
            Expression rest = parent.expression.minus(quantity.expression);
            if (!rest.isZero()) {
              knowledge.sensitive(new Sensitive(rest, 0, 0, width, quantity.cost));
            }
          }
        });
  }

  /** The row above along the attribute dimension (S8.1 b). */
  private @Nullable Quantity parent(Rows rows, CellKey key) {
    if (key.table() != Table.EXIT_OUTCOME || key.code("outcome").equals(CodeList.TOTAL)) {
      return null;
    }
    boolean code = forbund.outcomes().indexOf(key.code("outcome")) >= 0;
    String above = code ? forbund.ruleSet().groupOf(key.code("outcome")) : CodeList.TOTAL;
    Quantity parent =
        rows.quantities.get(
            CellKey.of(key.table(), key.unit(), key.code("sex"), key.code("age_band"), above));
    return parent;
  }
}
