package se.torgstat.jobs.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ReportWords;
import se.torgstat.jobs.export.Edition;
import se.torgstat.period.Period;

/**
 * All that the report says, read in one moment.
 *
 * @param places areas with their units after them, {@code _T} last
 * @param tertials of areas and {@code _T}, the oldest first, none after the period
 */
record Published(
    Forbund forbund,
    ReportWords words,
    Period period,
    Edition edition,
    Origin origin,
    List<Place> places,
    Facts facts,
    List<Tertial> tertials,
    List<Check> checks,
    List<Statement> statement) {

  /** Whether who is in two units is one person in their area (S4.3). */
  boolean countsPersonsOnce() {
    return forbund.match() == Forbund.Match.AREA;
  }

  /** The earlier revisions at which figures stay (S8.5). */
  Set<Integer> keptRevisions() {
    Set<Integer> revisions = new TreeSet<>();
    places.forEach(place -> revisions.addAll(facts.keptOf(place, edition).keySet()));
    return revisions;
  }

  List<Place> areas() {
    return places.stream().filter(place -> place.is(Place.Level.AREA)).toList();
  }

  List<Place> unitsOf(Place area) {
    return places.stream().filter(place -> place.area().equals(area.code())).toList();
  }

  /** Areas and the whole: the places that the wide tables have. */
  List<Place> areasAndTotal() {
    return places.stream().filter(place -> !place.is(Place.Level.UNIT)).toList();
  }

  /** How a row of a table looks: a sum, a part of one, or neither. */
  String kind(String code) {
    boolean sum = List.of(Facts.TOTAL, "POSITIVE", "OTHER").contains(code);
    return place(code)
        .map(place -> place.is(Place.Level.UNIT) ? "part" : "sum")
        .orElse(sum ? "sum" : "");
  }

  Optional<Place> place(String code) {
    return places.stream().filter(place -> place.code().equals(code)).findFirst();
  }
}
