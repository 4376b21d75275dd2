package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.count.Level;
import se.torgstat.count.WindowCounts;
import se.torgstat.period.Period;

/**
 * Whose {@link Detail}s are unknowns of their own. An attacker holds them unit by unit. Where a
 * unit's add up over all periods, nothing tells it from the others of its area that do: any details
 * of their sum can be divided among them (a transportation problem). A unit where something came
 * late stands apart: there he knows what keeps the sums of the area from adding up.
 */
final class Holders {
  private final Forbund forbund;
  private final Set<String> apart = new HashSet<>();

  /** Units that hold details together. */
  record Holder(Group group, LocalDate through, List<WindowCounts> counts) {
    long sum(Detail detail, int one, int other) {
      return counts.stream().mapToLong(c -> detail.of(c, one, other)).sum();
    }
  }

  /**
   * @param tables all that an attacker sees
   */
  Holders(Forbund forbund, List<ExactTables> tables) {
    this.forbund = forbund;
    for (var unit : forbund.units()) {
      if (!addsUp(unit.code(), unit.area(), tables)) {
        apart.add(unit.code());
      }
    }
  }

  /** Whether a group has a unit that stands apart. */
  boolean anyApart(Group group) {
    return group.units().stream().anyMatch(apart::contains);
  }

  /** The holders in an area: each unit that stands apart, and all others together. */
  List<Holder> of(ExactTables exact, CountedGroup area) {
    List<Holder> holders = new ArrayList<>();
    List<String> together = new ArrayList<>();
    List<WindowCounts> theirs = new ArrayList<>();
    for (String code : area.group().units()) {
      CountedGroup unit = exact.groups().get(code);
      if (unit == null) {
        continue;
      }
      if (apart.contains(code)) {
        holders.add(new Holder(unit.group(), unit.through(), List.of(unit.counts())));
      } else {
        together.add(code);
        theirs.add(unit.counts());
      }
    }
    if (!together.isEmpty()) {
      Group rest = new Group(area.group().code(), Level.AREA, together);
      holders.add(new Holder(rest, area.through(), theirs));
    }
    return holders;
  }

  private boolean addsUp(String unit, String area, List<ExactTables> tables) {
    Map<Period, long[]> flows = new HashMap<>();
    Map<LocalDate, long[]> stocks = new HashMap<>();
    for (ExactTables exact : tables) {
      CountedGroup own = exact.groups().get(unit);
      CountedGroup whole = exact.groups().get(area);
      if (own == null || whole == null || !own.through().equals(whole.through())) {
        return false;
      }
      if (!same(flows, exact.period(), details(own.counts(), false))
          || !same(stocks, own.through().plusDays(1), details(own.counts(), true))) {
        return false;
      }
    }
    return flows.keySet().stream()
        .allMatch(
            period ->
                Longer.partsOf(period).stream()
                    .filter(flows.keySet()::containsAll)
                    .allMatch(parts -> isSum(flows, period, parts)));
  }

  private static <K> boolean same(Map<K, long[]> seen, K key, long[] details) {
    long[] before = seen.putIfAbsent(key, details);
    return before == null || Arrays.equals(before, details);
  }

  private static boolean isSum(Map<Period, long[]> flows, Period longer, List<Period> parts) {
    long[] left = Objects.requireNonNull(flows.get(longer)).clone();
    for (Period part : parts) {
      long[] summand = Objects.requireNonNull(flows.get(part));
      Arrays.setAll(left, i -> left[i] - summand[i]);
    }
    return Arrays.stream(left).allMatch(difference -> difference == 0);
  }

  private long[] details(WindowCounts counts, boolean stocks) {
    return Arrays.stream(Detail.values())
        .filter(detail -> detail.isStock() == stocks)
        .flatMapToLong(
            detail ->
                Attributes.places(detail.ones(forbund), detail.others(forbund))
                    .mapToLong(place -> detail.of(counts, place[0], place[1])))
        .toArray();
  }
}
