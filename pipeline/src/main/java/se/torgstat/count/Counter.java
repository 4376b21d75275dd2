package se.torgstat.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.Unit;
import se.torgstat.participation.Participations;
import se.torgstat.period.Period;

/**
 * Counts every period's cells from the units' exports (S5, S6): one pass over all persons, then
 * every period is a sum over slots of days.
 */
public final class Counter {
  private static final int SIDE_BY_SIDE = 2;

  private final Forbund forbund;
  private final PlanRows plan;
  private final ExactValue exactValue;
  private final Coverage coverage;
  private final SortedSet<Period> periods;
  private final Slots slots;
  private final Slots beginnings;
  private final Dimensions sizes;
  private final Participations rows;
  private final Map<List<String>, Tally> tallies = new HashMap<>();

  /**
   * @param exports the newest accepted export of each unit; a unit without one is undelivered
   */
  public Counter(Forbund forbund, TablePlan plan, List<UnitExport> exports) {
    this.forbund = forbund;
    this.plan = new PlanRows(forbund, plan);
    this.exactValue = new ExactValue(forbund);
    this.coverage = new Coverage(forbund, exports);
    this.periods = new TreeSet<>(coverage.periods());
    this.sizes = Dimensions.of(forbund);
    SortedSet<LocalDate> boundaries = boundaries();
    this.slots = new Slots(boundaries);
    this.beginnings = new Slots(sizes.timeBands().boundaries(boundaries));
    this.rows = together(exports);
    Set<List<String>> members = new HashSet<>();
    for (Period period : periods) {
      Groups.in(forbund, period).forEach(group -> members.add(group.units()));
    }
    tally(members);
  }

  /** Every period in which some unit has a figure, in the order of closing. */
  public SortedSet<Period> periods() {
    return periods;
  }

  /** Whether a unit's snapshot reaches past the end of a period in which it exists. */
  public boolean isComplete(String unit, Period period) {
    return Groups.in(forbund, period).stream()
        .filter(group -> group.code().equals(unit))
        .flatMap(group -> coverage.through(group, period).stream())
        .anyMatch(period.end()::equals);
  }

  /** The same as {@link #count}; empty where no unit has a figure in the period. */
  public Optional<ExactTables> countIfAny(Period period, Set<String> without) {
    return periods.contains(period) ? Optional.of(count(period, without)) : Optional.empty();
  }

  /**
   * The exact tables of a period, for what the snapshots reach of it.
   *
   * @param without units to leave out (S9.2): they have no figure, areas and {@code _T} are counted
   *     without them
   * @throws IllegalArgumentException where the period is none of {@link #periods()}
   */
  public ExactTables count(Period period, Set<String> without) {
    if (!periods.contains(period)) {
      throw new IllegalArgumentException("no unit has a figure in " + period);
    }
    SortedMap<String, CountedGroup> counted = new TreeMap<>();
    List<Group> groups = Groups.in(forbund, period);
    for (Group group : groups) {
      Group kept = Groups.without(group, without);
      coverage
          .through(kept, period)
          .ifPresent(
              through ->
                  counted.put(
                      group.code(),
                      new CountedGroup(kept, through, window(kept, period.start(), through))));
    }
    SortedMap<CellKey, Long> cells = new TreeMap<>();
    SortedSet<CellKey> missing = new TreeSet<>();
    PlanRows rowsInPeriod =
        plan.withUnknownsOf(counted.values().stream().map(CountedGroup::counts).toList());
    for (Group group : groups) {
      CountedGroup figures = counted.get(group.code());
      for (CellKey key : rowsInPeriod.of(group)) {
        if (figures == null) {
          missing.add(key);
        } else {
          cells.put(key, exactValue.of(figures.counts(), key));
        }
      }
    }
    return new ExactTables(period, counted, Set.copyOf(without), cells, missing);
  }

  private WindowCounts window(Group group, LocalDate from, LocalDate through) {
    boolean apart = forbund.match() == Forbund.Match.UNIT;
    List<List<String>> parts =
        apart ? group.units().stream().map(List::of).toList() : List.of(group.units());
    tally(parts);
    WindowCounts sum = null;
    for (List<String> part : parts) {
      Tally tally = Objects.requireNonNull(tallies.get(part));
      WindowCounts counts = tally.window(from, through);
      if (sum == null) {
        sum = counts;
      } else {
        sum.add(counts);
      }
    }
    return Objects.requireNonNull(sum);
  }

  private void tally(Collection<List<String>> memberSets) {
    List<List<String>> fresh = new ArrayList<>(memberSets);
    fresh.removeIf(tallies::containsKey);
    if (fresh.isEmpty()) {
      return;
    }
    List<int[]> members =
        fresh.stream().map(units -> units.stream().mapToInt(forbund::unitIndex).toArray()).toList();
    PersonOrder order = new PersonOrder(rows);
    List<Tally[]> shares =
        IntStream.range(0, SIDE_BY_SIDE)
            .parallel()
            .mapToObj(share -> tally(order, share, members))
            .toList();
    for (int i = 0; i < fresh.size(); i++) {
      Tally sum = shares.get(0)[i];
      for (Tally[] share : shares.subList(1, SIDE_BY_SIDE)) {
        sum.add(share[i]);
      }
      tallies.put(fresh.get(i), sum);
    }
  }

  private Tally[] tally(PersonOrder order, int share, List<int[]> members) {
    Tally[] fresh = new Tally[members.size()];
    Arrays.setAll(fresh, i -> new Tally(slots, beginnings, sizes));
    new SpellPass(unitRanks(), members, fresh).run(order, share, SIDE_BY_SIDE);
    return fresh;
  }

  private int[] unitRanks() {
    List<String> sorted = forbund.units().stream().map(Unit::code).sorted().toList();
    return forbund.units().stream().mapToInt(unit -> sorted.indexOf(unit.code())).toArray();
  }

  private SortedSet<LocalDate> boundaries() {
    SortedSet<LocalDate> boundaries = new TreeSet<>();
    for (Period period : periods) {
      boundaries.add(period.start());
      boundaries.add(period.dayAfter());
      for (Unit unit : forbund.unitsIn(period)) {
        coverage
            .through(new Group(unit.code(), Level.UNIT, List.of(unit.code())), period)
            .ifPresent(through -> boundaries.add(through.plusDays(1)));
      }
    }
    return boundaries;
  }

  private Participations together(List<UnitExport> exports) {
    List<UnitExport> inOrder = new ArrayList<>(exports);
    inOrder.sort(Comparator.comparingInt(e -> forbund.unitIndex(e.unit())));
    return Participations.together(inOrder.stream().map(UnitExport::participations).toList());
  }
}
