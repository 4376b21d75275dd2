package se.torgstat.protect;

import java.time.LocalDate;
import java.util.List;
import se.torgstat.period.Period;

/** A period's days, and how they divide into the days of other periods. */
record Days(LocalDate from, LocalDate through, List<List<Days>> parts, Horizon horizon) {

  static Days of(Period period, Horizon horizon) {
    return new Days(
        period.start(),
        period.end(),
        Longer.partsOf(period).stream()
            .map(parts -> parts.stream().map(part -> of(part, horizon)).toList())
            .toList(),
        horizon);
  }

  /** The same days as far as a group is counted (S5). */
  Days as(LocalDate counted) {
    return counted.equals(through) ? this : new Days(from, counted, List.of(), horizon);
  }

  /** Flows on days that are a sum of others' move, where they are no sum of theirs, with these. */
  boolean flowsMove() {
    return parts.isEmpty() ? horizon.moves(from, through) : horizon.touches(from, through);
  }

  /** The morning after the last day. */
  LocalDate after() {
    return through.plusDays(1);
  }
}
