package se.torgstat.generator.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a random förbund looks like; {@link Population} fills it.
 *
 * @param units its units, in the order of their exports
 * @param from the first day on which anybody begins
 * @param snapshot the date of the exports; nothing is known of later days
 * @param habits how people come and go
 * @param quiet days on which nobody's participation ends
 */
public record Shape(
    List<UnitShape> units, LocalDate from, LocalDate snapshot, Habits habits, List<Days> quiet) {

  /** Days from {@code first} to {@code last}, both included. */
  public record Days(LocalDate first, LocalDate last) {
    boolean contain(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /**
   * Shares of participations, 0-1.
   *
   * @param movers followed by one in another unit: a day later, the same day, overlapping, or two
   *     days later, which is no move any more (S6.1)
   * @param overlaps with a second registration in the same unit
   * @param returns followed by another after 2 days up to some 20 months, many near 12 months
   * @param anonymous without a number, beside Kraft's half
   * @param unknownSex of the anonymous
   */
  public record Habits(
      double movers, double overlaps, double returns, double anonymous, double unknownSex) {
    /** As in the samples, roughly. */
    public static final Habits USUAL = new Habits(0.06, 0.04, 0.10, 0.005, 0.1);

    /** Everything that makes counting hard, often. */
    public static final Habits WILD = new Habits(0.35, 0.25, 0.35, 0.1, 0.5);
  }

  /** A förbund as large as Umeåregionen, with six years of history and two areas and a rest. */
  public static Shape likeUmea(LocalDate snapshot) {
    return new Shape(
        List.of(
            new UnitShape("UNGDOMSTORGET", "UMEA", 33),
            new UnitShape("VUXENTORGET", "UMEA", 44),
            new UnitShape("VANNAS", "KRANSKOMMUNERNA", 5.5),
            new UnitShape("NORDMALING", "KRANSKOMMUNERNA", 4.5),
            new UnitShape("VINDELN", "KRANSKOMMUNERNA", 3),
            new UnitShape("ROBERTSFORS", "KRANSKOMMUNERNA", 4),
            new UnitShape("BJURHOLM", "KRANSKOMMUNERNA", 2),
            new UnitShape("KRAFT", "INSATSER", 3),
            new UnitShape("ETABLERING", "INSATSER", 6)),
        snapshot.minusYears(6).withDayOfYear(1),
        snapshot,
        Habits.USUAL,
        List.of());
  }

  /** The same units so small that most cells of a table hold 0 to 3. */
  public static Shape tiny(LocalDate snapshot) {
    List<UnitShape> units = new ArrayList<>();
    likeUmea(snapshot).units().forEach(u -> units.add(new UnitShape(u.unit(), u.area(), 0.6)));
    return new Shape(units, snapshot.minusYears(4), snapshot, Habits.USUAL, List.of());
  }

  /** Every unit's intake multiplied: 10 for ten times as many people, a third for few. */
  public Shape scaled(double scale) {
    return new Shape(
        units.stream().map(unit -> unit.scaled(scale)).toList(), from, snapshot, habits, quiet);
  }

  /** Other habits. */
  public Shape with(Habits others) {
    return new Shape(units, from, snapshot, others, quiet);
  }

  /** Only so many people ever take part in one of the units. */
  public Shape withAtMost(int people, String unit) {
    List<UnitShape> changed =
        units.stream().map(u -> u.unit().equals(unit) ? limited(u, people) : u).toList();
    return new Shape(changed, from, snapshot, habits, quiet);
  }

  /** Nobody's participation ends on the days from first to last, both included. */
  public Shape withoutExits(LocalDate first, LocalDate last) {
    List<Days> more = new ArrayList<>(quiet);
    more.add(new Days(first, last));
    return new Shape(units, from, snapshot, habits, List.copyOf(more));
  }

  /** The units of every area, by the area's code. */
  public Map<String, Set<String>> areas() {
    return units.stream()
        .collect(
            Collectors.groupingBy(
                UnitShape::area,
                TreeMap::new,
                Collectors.mapping(UnitShape::unit, Collectors.toCollection(TreeSet::new))));
  }

  private static UnitShape limited(UnitShape unit, int people) {
    return new UnitShape(unit.unit(), unit.area(), Math.max(unit.newPerTertial(), people), people);
  }
}
