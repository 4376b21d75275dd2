package se.torgstat.protect;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/**
 * The unpublished crosses of one unit in one period: opening, new, ended by outcome group and
 * ongoing for every sex and age band (S8.2: they are ≥ 0, and S6.2's identity holds for each).
 */
final class Crosses {
  /** How a period's days divide into the days of other periods. */
  record Days(LocalDate from, LocalDate through, List<List<Days>> parts, Horizon horizon) {

    /** Flows on days that are a sum of others' move where they are no sum of theirs. */
    boolean flowsMove() {
      return !parts.isEmpty() || horizon.moves(from, through);
    }
  }

  private record StockName(LocalDate day, String holder, int sex, int age) {}

  /** A flow's name: what happens to whom on which days. */
  record FlowName(
      LocalDate from, LocalDate through, String holder, String kind, int sex, int age) {}

  private final int columns;
  private final @Nullable Expression[] opening;
  private final @Nullable Expression[] begun;
  private final @Nullable Expression[][] ended;
  private final @Nullable Expression[] ongoing;

  /**
   * @param groupOutcomes the outcome indexes of each outcome group
   */
  Crosses(
      Knowledge knowledge,
      CountedGroup holder,
      Days days,
      int sexes,
      int ages,
      boolean byAge,
      List<int[]> groupOutcomes,
      Possible possible) {
    this.columns = byAge ? ages : 1;
    this.opening = new Expression[sexes * columns];
    this.begun = new Expression[sexes * columns];
    this.ended = new Expression[groupOutcomes.size()][sexes * columns];
    this.ongoing = new Expression[sexes * columns];
    for (int sex = 0; sex < sexes; sex++) {
      for (int column = 0; column < columns; column++) {
        int age = byAge ? column : WindowCounts.ALL;
        if (possible.test(sex, age)) {
          cross(knowledge, holder, days, sex, age, groupOutcomes);
        }
      }
    }
  }

  /** Whether sex and age band have rows at all: where nobody is unknown, all know it (S7.2). */
  interface Possible {
    boolean test(int sex, int age);
  }

  private void cross(
      Knowledge knowledge,
      CountedGroup holder,
      Days days,
      int sex,
      int age,
      List<int[]> groupOutcomes) {
    int at = at(sex, age);
    String code = holder.group().code();
    WindowCounts counts = holder.counts();
    Expression before =
        knowledge.count(
            new StockName(days.from, code, sex, age),
            counts.measure(Measure.OPENING, sex, age),
            List.of(),
            days.horizon.stockMoves(days.from));
    opening[at] = before;
    Expression begins =
        flow(knowledge, days, code, "new", sex, age, counts.measure(Measure.NEW, sex, age));
    begun[at] = begins;
    Expression.Sum net = new Expression.Sum().add(before, 1).add(begins, 1);
    for (int group = 0; group < ended.length; group++) {
      long exits = 0;
      for (int outcome : groupOutcomes.get(group)) {
        exits += counts.exits(sex, age, outcome);
      }
      Expression ends = flow(knowledge, days, code, "ended" + group, sex, age, exits);
      ended[group][at] = ends;
      net.add(ends, -1);
    }
    Expression after =
        knowledge.count(
            new StockName(days.through.plusDays(1), code, sex, age),
            counts.measure(Measure.ONGOING, sex, age),
            List.of(),
            days.horizon.stockMoves(days.through.plusDays(1)));
    ongoing[at] = after;
    knowledge.identity(net.expression(), after);
  }

  /** A flow over days; where parts of these days were released, perhaps the sum of theirs. */
  static Expression flow(
      Knowledge knowledge, Days days, String holder, String kind, int sex, int age, long value) {
    List<List<FlowName>> parts =
        days.parts.stream()
            .map(part -> part.stream().map(d -> name(d, holder, kind, sex, age)).toList())
            .toList();
    return knowledge.count(name(days, holder, kind, sex, age), value, parts, days.flowsMove());
  }

  private static FlowName name(Days days, String holder, String kind, int sex, int age) {
    return new FlowName(days.from, days.through, holder, kind, sex, age);
  }

  Expression opening(int sex, int age) {
    return orZero(opening[at(sex, age)]);
  }

  Expression begun(int sex, int age) {
    return orZero(begun[at(sex, age)]);
  }

  Expression ended(int group, int sex, int age) {
    return orZero(ended[group][at(sex, age)]);
  }

  Expression ongoing(int sex, int age) {
    return orZero(ongoing[at(sex, age)]);
  }

  private int at(int sex, int age) {
    return sex * columns + Math.max(age, 0);
  }

  private static Expression orZero(@Nullable Expression expression) {
    return expression == null ? Expression.ZERO : expression;
  }
}
