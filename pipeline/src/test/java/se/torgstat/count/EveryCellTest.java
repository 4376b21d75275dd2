package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.Unit;
import se.torgstat.generator.history.Population;
import se.torgstat.generator.history.Shape;
import se.torgstat.period.Period;

/** Whatever people did, the count of their exports is the slow count of their lives (S6). */
class EveryCellTest {
  private static final Forbund OTHER_AREAS =
      SampleData.with(Forbund.Match.AREA, SampleData.dealtAnew());

  @Property(tries = 6)
  void isTheSlowCountInEveryCellOfThePlan(@ForAll long seed, @ForAll("shapes") Shape shape) {
    equalsTheSlowCount(SampleData.UMEA, SampleData.PLAN, Population.of(shape, seed), 0);
  }

  @Property(tries = 4)
  void isTheSlowCountInEveryCrossOfAnyPlanAndAnyAreas(
      @ForAll long seed, @ForAll("shapes") Shape shape) {
    equalsTheSlowCount(OTHER_AREAS, SampleData.EVERYTHING, Population.of(shape, seed), 0);
  }

  @Property(tries = 5)
  void isTheSlowCountAsFarAsEachUnitsSnapshotReaches(
      @ForAll long seed,
      @ForAll("shapes") Shape shape,
      @ForAll @IntRange(min = 1, max = 700) int latestDelay) {
    equalsTheSlowCount(SampleData.UMEA, SampleData.PLAN, Population.of(shape, seed), latestDelay);
  }

  private static void equalsTheSlowCount(
      Forbund forbund, TablePlan plan, Population population, int latestDelay) {
    MadeUp madeUp = MadeUp.of(forbund, plan, population, latestDelay);
    for (Period period : madeUp.counter().periods()) {
      ExactTables exact = madeUp.counter().count(period, Set.of());
      SortedMap<String, LocalDate> through = through(forbund, period, madeUp);
      assertThat(exact.throughDate()).isEqualTo(through);
      SortedMap<CellKey, Long> expected = new TreeMap<>();
      for (CellKey key : exact.cells().keySet()) {
        Set<String> units = SampleData.unitsOf(forbund, key.unit());
        LocalDate last = through.get(key.unit());
        expected.put(key, madeUp.judge().value(key, units, period.start(), last));
      }
      assertThat(exact.cells()).isEqualTo(expected);
      assertThat(rows(exact)).isEqualTo(rows(forbund, plan, period, through, madeUp.judge()));
      assertFlowAddsUp(exact);
    }
  }

  /** S6.2's identity in every cell. */
  private static void assertFlowAddsUp(ExactTables exact) {
    exact
        .cells()
        .forEach(
            (key, ongoing) -> {
              if (key.table() == Table.PARTICIPATION_FLOW
                  && key.code("measure").equals("ongoing")) {
                long opening = exact.cells().get(measured(key, "opening"));
                long begun = exact.cells().get(measured(key, "new"));
                long ended = exact.cells().get(measured(key, "ended"));
                assertThat(opening + begun - ended).isEqualTo(ongoing);
              }
            });
  }

  private static CellKey measured(CellKey key, String measure) {
    return CellKey.of(
        Table.PARTICIPATION_FLOW, key.unit(), key.code("sex"), key.code("age_band"), measure);
  }

  /** Through dates by S5: min(b, d - 1), for groups the earliest of their units. */
  private static SortedMap<String, LocalDate> through(
      Forbund forbund, Period period, MadeUp madeUp) {
    Set<String> codes = new HashSet<>(Set.of("_T"));
    forbund.areas().forEach(area -> codes.add(area.code()));
    forbund.units().stream().map(Unit::code).forEach(codes::add);
    SortedMap<String, LocalDate> through = new TreeMap<>();
    for (String code : codes) {
      LocalDate last = period.end();
      for (String unit : SampleData.unitsOf(forbund, code)) {
        LocalDate complete = madeUp.snapshots().get(unit).minusDays(1);
        last = complete.isBefore(last) ? complete : last;
      }
      if (!last.isBefore(period.start())) {
        through.put(code, last);
      }
    }
    return through;
  }

  private static Set<CellKey> rows(ExactTables exact) {
    Set<CellKey> rows = new HashSet<>(exact.cells().keySet());
    rows.addAll(exact.missing());
    return rows;
  }

  /** The plan's rows for every group; {@code _U} only where somebody is (S7.2). */
  private static Set<CellKey> rows(
      Forbund forbund,
      TablePlan plan,
      Period period,
      SortedMap<String, LocalDate> through,
      Judge judge) {
    Set<String> known = new HashSet<>(PlanCodes.MAY_BE_UNKNOWN);
    for (var group : through.entrySet()) {
      Set<String> units = SampleData.unitsOf(forbund, group.getKey());
      known.removeIf(
          dimension -> judge.anybodyUnknown(dimension, units, period.start(), group.getValue()));
    }
    Set<CellKey> rows = new HashSet<>();
    PlanRows all = new PlanRows(forbund, plan);
    Groups.in(forbund, period).forEach(group -> rows.addAll(all.of(group)));
    rows.removeIf(
        key ->
            known.stream()
                .anyMatch(
                    dimension ->
                        key.table().dimensions().contains(dimension)
                            && key.code(dimension).equals("_U")));
    return rows;
  }

  @Provide
  Arbitrary<Shape> shapes() {
    LocalDate day = LocalDate.of(2023, 11, 17);
    Shape wild = Shape.likeUmea(SampleData.SNAPSHOT).scaled(0.15).with(Shape.Habits.WILD);
    return Arbitraries.of(
        wild,
        wild.withAtMost(3, "VANNAS").withAtMost(0, "KRAFT"),
        wild.withoutExits(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 8, 31)),
        Shape.likeUmea(day).scaled(0.1).with(Shape.Habits.WILD),
        Shape.likeUmea(LocalDate.of(2024, 1, 1)).scaled(0.1).with(Shape.Habits.WILD),
        Shape.tiny(SampleData.SNAPSHOT).with(Shape.Habits.WILD),
        Shape.tiny(day).with(new Shape.Habits(0, 0, 0, 0, 0)));
  }
}
