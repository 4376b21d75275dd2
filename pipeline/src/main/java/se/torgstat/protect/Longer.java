package se.torgstat.protect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.period.Period.Kind;

/** How half-reports and years are made up of tertials (S5). */
final class Longer {
  private Longer() {}

  /** The periods whose days together are this one's; none for a tertial. */
  static List<List<Period>> partsOf(Period period) {
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

  /**
   * The row of another period that counts the same stock as a row of this one, or a part of its
   * flow; null where there is none.
   */
  static @Nullable CellKey sameOrPart(Period period, CellKey key, Period other) {
    if (Ties.isFlow(key)) {
      return isPart(other, period) ? key : null;
    }
    boolean opening = Ties.isOpening(key);
    if (opening && other.dayAfter().equals(period.start())) {
      return key.with("measure", Measure.ONGOING.code());
    }
    return (opening ? other.start().equals(period.start()) : other.end().equals(period.end()))
        ? key
        : null;
  }

  static boolean isPart(Period part, Period longer) {
    return partsOf(longer).stream().anyMatch(parts -> parts.contains(part));
  }

  /**
   * The longer periods of which all tertials are there with this period, but they themselves not:
   * their figures must be safe already.
   */
  static List<Period> toCome(Period period, Predicate<Period> isThere) {
    return Stream.of(Kind.D2, Kind.YEAR)
        .map(kind -> new Period(period.year(), kind))
        .filter(longer -> isPart(period, longer) && !isThere.test(longer))
        .filter(
            longer ->
                partsOf(longer).get(0).stream()
                    .allMatch(part -> part.equals(period) || isThere.test(part)))
        .toList();
  }

  /**
   * Whether a longer period counts what its tertials counted together, row by row: nothing was
   * registered in between, and it tells nothing that they do not.
   *
   * @param tables what is there of its tertials, the newest last
   */
  static boolean addsUp(ExactTables longer, List<ExactTables> tables) {
    Map<Period, ExactTables> newest = new HashMap<>();
    tables.forEach(table -> newest.put(table.period(), table));
    List<ExactTables> parts =
        partsOf(longer.period()).get(0).stream()
            .map(part -> Objects.requireNonNull(newest.get(part)))
            .toList();
    return longer.cells().entrySet().stream()
        .filter(row -> row.getKey().table() != Table.PERSON_DAYS && Ties.isFlow(row.getKey()))
        .allMatch(row -> row.getValue() == sum(parts, row.getKey()));
  }

  private static long sum(List<ExactTables> parts, CellKey key) {
    return parts.stream().mapToLong(part -> part.cells().getOrDefault(key, 0L)).sum();
  }

  /** The newest rows of a longer period's tertials; empty where one of them is not there. */
  static List<AttackersView.Rows> parts(List<AttackersView.Rows> all, Period longer) {
    List<AttackersView.Rows> parts =
        partsOf(longer).get(0).stream()
            .map(
                part ->
                    all.stream()
                        .filter(rows -> rows.period().equals(part))
                        .reduce((older, newer) -> newer))
            .flatMap(Optional::stream)
            .toList();
    return parts.size() == partsOf(longer).get(0).size() ? parts : List.of();
  }
}
