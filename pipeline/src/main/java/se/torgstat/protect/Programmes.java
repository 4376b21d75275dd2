package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.torgstat.protect.Neighbourhood.Reach;

/**
 * The programmes of all neighbourhoods, each made when it is first needed and kept: they agree on
 * which open quantities are hidden.
 */
final class Programmes implements AutoCloseable {
  private final Knowledge knowledge;
  private final Map<Neighbourhood, Programme> proving = new HashMap<>();
  private final Map<Neighbourhood, Programme> pricing = new HashMap<>();
  private final Set<Quantity> hidden = new HashSet<>();
  private final Set<Quantity> whollyHidden = new HashSet<>();
  private final List<Map<Reach, Neighbourhood>> around = new ArrayList<>();
  private final List<Quantity> open;

  /** The breakdowns that count as hidden wholly from the start. */
  private final Predicate<Breakdown> wholly;

  /** What every programme made from now on leaves out. */
  private Implied implied;

  /** Nothing open is hidden. */
  Programmes(Knowledge knowledge) {
    this(knowledge, breakdown -> false);
  }

  private Programmes(Knowledge knowledge, Predicate<Breakdown> wholly) {
    this.knowledge = knowledge;
    this.wholly = wholly;
    this.implied = new Implied(knowledge, wholly);
    this.open =
        knowledge.quantities().stream()
            .filter(quantity -> quantity.state == Quantity.State.OPEN)
            .toList();
    for (Sensitive figure : knowledge.sensitive()) {
      Map<Reach, Neighbourhood> reaches = new HashMap<>();
      for (Reach reach : Reach.values()) {
        reaches.put(reach, around(figure, reach));
      }
      around.add(reaches);
    }
  }

  /** All that is open is hidden. */
  static Programmes hiding(Knowledge knowledge) {
    return new Programmes(knowledge).hideAll();
  }

  /** All that is open is hidden, breakdowns wholly: what cannot be proven so no choice can save. */
  static Programmes atMost(Knowledge knowledge) {
    return new Programmes(knowledge, breakdown -> true).hideAll();
  }

  private Programmes hideAll() {
    open.forEach(this::hide);
    return this;
  }

  private Neighbourhood around(Sensitive figure, Reach reach) {
    List<Place> places = new ArrayList<>();
    Map<String, Long> weight = new HashMap<>();
    Expression expression = figure.expression();
    for (int i = 0; i < expression.size(); i++) {
      Place place = knowledge.places().get(expression.unknown(i));
      places.add(place);
      weight.merge(place.area(), 1 + knowledge.unknowns().get(expression.unknown(i)), Long::sum);
    }
    String heaviest =
        weight.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    places.removeIf(place -> reach != Reach.ALL && !place.area().equals(heaviest));
    LocalDate settledBy = figure.settledBy();
    return Neighbourhood.of(places, settledBy, reach);
  }

  /** The open quantities. */
  List<Quantity> open() {
    return open;
  }

  /** Whether a quantity is hidden for good, as a part of a breakdown that is hidden wholly. */
  boolean staysHidden(Quantity quantity) {
    return whollyHidden.contains(quantity);
  }

  boolean isHidden(Quantity quantity) {
    return hidden.contains(quantity);
  }

  Set<Quantity> hidden() {
    return hidden;
  }

  /** The programme that proves a figure safe with what is hidden. */
  Programme proving(int figure, Reach reach) {
    return proving.computeIfAbsent(around(figure, reach), place -> make(place, false));
  }

  /** The programme that finds the cheapest to hide. */
  Programme pricing(int figure, Reach reach) {
    return pricing.computeIfAbsent(around(figure, reach), place -> make(place, true));
  }

  private Neighbourhood around(int figure, Reach reach) {
    return Objects.requireNonNull(around.get(figure).get(reach));
  }

  private Programme make(Neighbourhood neighbourhood, boolean priced) {
    Programme programme =
        new Programme(knowledge, implied, neighbourhood.held(knowledge.places()), priced, wholly);
    hidden.forEach(programme::hide);
    return programme;
  }

  private Stream<Programme> made() {
    return Stream.concat(proving.values().stream(), pricing.values().stream());
  }

  /** Hides an open quantity: it may move for nothing. */
  void hide(Quantity quantity) {
    if (hidden.add(quantity)) {
      made().forEach(programme -> programme.hide(quantity));
    }
  }

  /** Hides a breakdown wholly: more of it may fall to zero. */
  void hide(Breakdown breakdown) {
    breakdown.hide();
    implied = new Implied(knowledge, wholly);
    for (Quantity quantity : breakdown.rows) {
      if (quantity.state == Quantity.State.OPEN) {
        hidden.add(quantity);
        whollyHidden.add(quantity);
        made().forEach(programme -> programme.hide(quantity));
      }
    }
  }

  /** Shows an open quantity again: it does not move. */
  void show(Quantity quantity) {
    if (hidden.remove(quantity)) {
      made().forEach(programme -> programme.show(quantity));
    }
  }

  @Override
  public void close() {
    made().forEach(Programme::close);
  }
}
