package se.torgstat.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.torgstat.period.Period;

/** Which open periods are published as preliminary (S8.4). */
public final class OpenPeriods {
  private OpenPeriods() {}

  /**
   * The newest tertial in which some unit has a figure, and the tertial before it, as far as they
   * are not closed; oldest first.
   */
  public static List<Period> published(Counter counter, Set<Period> closed) {
    Optional<Period> newest =
        counter.periods().stream().filter(Period::isTertial).max(Period::compareTo);
    return newest.stream()
        .flatMap(period -> Stream.of(before(period), period))
        .filter(period -> counter.periods().contains(period) && !closed.contains(period))
        .toList();
  }

  private static Period before(Period tertial) {
    LocalDate lastDay = tertial.start().minusDays(1);
    return Period.tertialOf(lastDay);
  }
}
