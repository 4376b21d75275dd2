package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** The identities across periods that hold in the data (S8.2): an attacker knows them all. */
final class Ties {
  private static final List<String> STOCKS =
      List.of(Measure.OPENING.code(), Measure.ONGOING.code());

  private final Knowledge knowledge;

  Ties(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Ties a period's rows to those of earlier releases. */
  void tie(List<AttackersView.Rows> earlier, AttackersView.Rows rows) {
    earlier.stream()
        .filter(other -> knowledge.ties(rows.period(), other.period()))
        .forEach(other -> tieSame(other, rows));
    for (List<Period> parts : Longer.partsOf(rows.period())) {
      combinations(earlier, parts).forEach(choice -> tieSums(choice, rows));
    }
  }

  /** Rows that count the same people, and hold the same count. */
  private void tieSame(AttackersView.Rows earlier, AttackersView.Rows later) {
    later
        .quantities()
        .forEach(
            (key, quantity) -> {
              for (CellKey same : samePeople(earlier.exact(), later.exact(), key)) {
                Quantity other = earlier.quantities().get(same);
                if (other != null && other.exact == quantity.exact) {
                  knowledge.identity(quantity.expression, other.expression);
                }
              }
            });
  }

  private static List<CellKey> samePeople(ExactTables earlier, ExactTables later, CellKey key) {
    List<CellKey> same = new ArrayList<>();
    if (earlier.period().equals(later.period())) {
      same.add(key);
    }
    LocalDate day = stockDay(later, key);
    if (day == null) {
      return same;
    }
    if (key.table() != Table.PARTICIPATION_FLOW) {
      if (day.equals(stockDay(earlier, key)) && !same.contains(key)) {
        same.add(key);
      }
      return same;
    }
    for (String measure : STOCKS) {
      CellKey stock = key.with("measure", measure);
      if (day.equals(stockDay(earlier, stock))) {
        same.add(stock);
      }
    }
    return same;
  }

  /** The day on whose morning a stock is counted; null for other rows. */
  private static @Nullable LocalDate stockDay(ExactTables tables, CellKey key) {
    var group = tables.groups().get(key.unit());
    if (group == null || isFlow(key)) {
      return null;
    }
    return isOpening(key) ? tables.period().start() : group.through().plusDays(1);
  }

  /** One release of each part, in every combination of revisions. */
  private static Stream<List<AttackersView.Rows>> combinations(
      List<AttackersView.Rows> earlier, List<Period> parts) {
    Stream<List<AttackersView.Rows>> choices = Stream.of(List.of());
    for (Period part : parts) {
      List<AttackersView.Rows> releases =
          earlier.stream().filter(rows -> rows.period().equals(part)).toList();
      choices =
          choices.flatMap(
              head ->
                  releases.stream().map(r -> Stream.concat(head.stream(), Stream.of(r)).toList()));
    }
    return choices;
  }

  private void tieSums(List<AttackersView.Rows> parts, AttackersView.Rows rows) {
    rows.quantities()
        .forEach(
            (key, quantity) -> {
              if (isFlow(key)) {
                tieSum(parts, key, quantity);
              }
            });
  }

  private void tieSum(List<AttackersView.Rows> parts, CellKey key, Quantity quantity) {
    Expression.Sum sum = new Expression.Sum();
    long total = 0;
    for (AttackersView.Rows part : parts) {
      Quantity summand = part.quantities().get(key);
      if (summand == null && part.mayCount(key)) {
        return;
      }
      if (summand != null) {
        sum.add(summand.expression, 1);
        total += summand.exact;
      }
    }
    if (total == quantity.exact) {
      knowledge.identity(quantity.expression, sum.expression());
    }
  }

  /** Whether it counts those who take part when its period begins. */
  static boolean isOpening(CellKey key) {
    return key.table() == Table.PARTICIPATION_FLOW
        && Measure.of(key.code("measure")) == Measure.OPENING;
  }

  /** Whether a longer period's count adds its parts' up. */
  static boolean isFlow(CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW -> !STOCKS.contains(key.code("measure"));
      case PROGRAMME_TIME -> Measure.of(key.code("measure")) == Measure.ENDED;
      case ACTION_PLAN -> false;
      case EXIT_OUTCOME, LIVELIHOOD_CHANGE, PERSON_DAYS -> true;
    };
  }
}
