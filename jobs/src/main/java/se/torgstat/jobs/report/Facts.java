package se.torgstat.jobs.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Cube;
import se.torgstat.jobs.export.Dimension;
import se.torgstat.jobs.export.Edition;
import se.torgstat.jobs.export.Fact;
import se.torgstat.jobs.export.Subject;

/** The period's published figures, by table and codes. */
final class Facts {
  /** The total of any dimension. */
  static final String TOTAL = "_T";

  private final Map<Subject, Cube> cubes = new EnumMap<>(Subject.class);

  Facts(List<Cube> all) {
    all.forEach(cube -> cubes.put(cube.subject(), cube));
  }

  boolean has(Subject subject) {
    return cubes.containsKey(subject);
  }

  List<Cube> cubes() {
    return List.copyOf(cubes.values());
  }

  /** How many figures of a place stand at which revision before this edition's (S8.5). */
  SortedMap<Integer, Long> keptOf(Place place, Edition edition) {
    SortedMap<Integer, Long> kept = new TreeMap<>();
    for (Cube cube : cubes.values()) {
      if (cube.dimensions().get(0).code().equals("unit")) {
        cube.facts()
            .forEach(
                (codes, fact) -> {
                  if (codes.get(0).equals(place.code())
                      && fact.asOfRevision() < edition.revision()) {
                    kept.merge(fact.asOfRevision(), 1L, Long::sum);
                  }
                });
      }
    }
    return kept;
  }

  /** The figure at a table's codes, in the order of its dimensions; null where it has no such. */
  @Nullable Fact of(Subject subject, String... codes) {
    Cube cube = cubes.get(subject);
    return cube == null ? null : cube.facts().get(List.of(codes));
  }

  /** A total of {@code new}, {@code ended}, {@code ongoing} …, by sex. */
  @Nullable Fact flow(String place, String sex, String measure) {
    return of(Subject.PARTICIPATION_FLOW, place, sex, TOTAL, measure);
  }

  /** A part of the positive share of all: {@code positive}, {@code ended}, {@code percent}. */
  @Nullable Fact share(String place, String part) {
    return of(Subject.POSITIVE_SOLUTION, place, TOTAL, TOTAL, part);
  }

  /** The categories that a table has of a dimension; none where it has not. */
  List<Dimension.Category> categories(Subject subject, String dimension) {
    Cube cube = cubes.get(subject);
    return cube == null
        ? List.of()
        : cube.dimensions().stream()
            .filter(one -> one.code().equals(dimension))
            .flatMap(one -> one.categories().stream())
            .toList();
  }

  /** The shown number; null where it is hidden, missing or not in the plan. */
  static @Nullable Long number(@Nullable Fact fact) {
    BigDecimal value = fact == null ? null : fact.value();
    return value == null ? null : value.longValueExact();
  }
}
