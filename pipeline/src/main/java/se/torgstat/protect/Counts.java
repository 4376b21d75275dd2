package se.torgstat.protect;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The unknown counts of one unit or area on a period's days, each by what it counts and two codes'
 * indexes.
 */
final class Counts {
  private final Knowledge knowledge;
  private final Days days;
  private final String area;
  private final String holder;
  private final Predicate<LocalDate> exists;

  private record FlowName(
      LocalDate from, LocalDate through, String holder, String what, int one, int other) {}

  private record StockName(LocalDate day, String holder, String what, int one, int other) {}

  /**
   * @param exists whether the holder exists through a morning, or has people then all the same: all
   *     know that a unit that has ended, or not begun, has nobody (S1)
   */
  Counts(Knowledge knowledge, Days days, String area, String holder, Predicate<LocalDate> exists) {
    this.knowledge = knowledge;
    this.days = days;
    this.area = area;
    this.holder = holder;
    this.exists = exists;
  }

  /**
   * What happens on the days; where parts of them were released, perhaps the sum of theirs.
   *
   * @param known whether all know that it is nobody
   */
  Expression flow(String what, int one, int other, long value, boolean known) {
    return knowledge.count(
        name(days, what, one, other),
        period(),
        value,
        parts(what, one, other),
        days.flowsMove() && !known ? new Place(area, days.from(), days.through(), false) : null);
  }

  /**
   * Who takes part on the morning of a day.
   *
   * @param known whether all know that it is nobody
   */
  Expression stock(LocalDate day, String what, int one, int other, long value, boolean known) {
    boolean nobody = known || (value == 0 && !exists.test(day));
    return knowledge.count(
        new StockName(day, holder, what, one, other),
        period(),
        value,
        List.of(),
        days.horizon().stockMoves(day) && !nobody ? new Place(area, day, day, true) : null);
  }

  /** What happens on the days, as a sum of unknowns: it may add up where these do not. */
  void tieFlow(String what, int one, int other, Expression sum, long value) {
    knowledge.tie(name(days, what, one, other), period(), sum, value, parts(what, one, other));
  }

  /** Who takes part on the morning of a day, as a sum of unknowns. */
  void tieStock(LocalDate day, String what, int one, int other, Expression sum, long value) {
    knowledge.tie(new StockName(day, holder, what, one, other), period(), sum, value, List.of());
  }

  private List<LocalDate> period() {
    return List.of(days.from(), days.through());
  }

  private List<List<FlowName>> parts(String what, int one, int other) {
    return days.parts().stream()
        .map(part -> part.stream().map(d -> name(d, what, one, other)).toList())
        .toList();
  }

  Days days() {
    return days;
  }

  private FlowName name(Days on, String what, int one, int other) {
    return new FlowName(on.from(), on.through(), holder, what, one, other);
  }
}
