package se.torgstat.protect;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.torgstat.period.Period;

/**
 * Where counts may move in a proof; all others are held at their true values. A proof within a
 * neighbourhood is a proof over everything: holding counts can only make ranges narrower.
 *
 * @param areas the areas, all where empty
 * @param first the first day on which flows may move
 * @param last the last day on which flows may move
 * @param from the first morning on which stocks may move
 * @param until the last morning on which stocks may move
 */
record Neighbourhood(
    Set<String> areas, LocalDate first, LocalDate last, LocalDate from, LocalDate until) {

  /** How far from a figure counts may move. */
  enum Reach {
    /** The figure's own area and days, without the stocks at their ends. */
    NEAR,
    /** The figure's own area and year, with the stocks at its ends and the tertials beside it. */
    ALONG,
    /** Everywhere. */
    ALL
  }

  /**
   * The neighbourhood of a figure.
   *
   * @param places where the figure counts
   * @param settledBy the last morning whose stock may move at all
   */
  static Neighbourhood of(Collection<Place> places, LocalDate settledBy, Reach reach) {
    LocalDate first = places.stream().map(Place::first).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = places.stream().map(Place::last).max(LocalDate::compareTo).orElseThrow();
    boolean stock = places.stream().allMatch(Place::stock);
    Set<String> areas = new TreeSet<>();
    places.forEach(place -> areas.add(place.area()));
    Neighbourhood found;
    if (reach == Reach.ALL) {
      found = new Neighbourhood(Set.of(), LocalDate.MIN, LocalDate.MAX, LocalDate.MIN, settledBy);
    } else if (reach == Reach.ALONG) {
      found = along(areas, stock ? first.minusDays(1) : first, stock ? last.minusDays(1) : last);
    } else if (stock) {
      LocalDate before = Period.tertialOf(first.minusDays(1)).start();
      LocalDate after = Period.tertialOf(last).end();
      found = new Neighbourhood(areas, before, after, first, last);
    } else {
      found = new Neighbourhood(areas, first, last, first.plusDays(1), last);
    }
    return found.settled(settledBy);
  }

  private static Neighbourhood along(Set<String> areas, LocalDate first, LocalDate last) {
    LocalDate year = LocalDate.of(first.getYear(), 1, 1);
    LocalDate end = LocalDate.of(last.getYear(), 12, 31);
    LocalDate before = Period.tertialOf(year.minusDays(1)).start();
    LocalDate after = Period.tertialOf(end.plusDays(1)).end();
    return new Neighbourhood(areas, before, after, year, end.plusDays(1));
  }

  private Neighbourhood settled(LocalDate settledBy) {
    return until.isAfter(settledBy) ? new Neighbourhood(areas, first, last, from, settledBy) : this;
  }

  /** The unknowns that are held. */
  BitSet held(List<Place> places) {
    BitSet held = new BitSet();
    for (int i = 0; i < places.size(); i++) {
      held.set(i, !contains(places.get(i)));
    }
    return held;
  }

  private boolean contains(Place place) {
    boolean here = areas.isEmpty() || areas.contains(place.area());
    return here
        && (place.stock()
            ? !place.first().isBefore(from) && !place.first().isAfter(until)
            : !place.first().isBefore(first) && !place.last().isAfter(last));
  }
}
