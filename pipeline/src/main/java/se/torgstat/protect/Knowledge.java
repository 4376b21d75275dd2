package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the attacker of S8.2 knows, as linear algebra: unknown counts that are ≥ 0, identities
 * between them, and quantities that are shown or hidden.
 *
 * <p>Every unknown's true value is known here, so all is written for the distance from the truth:
 * an identity's distance is 0, a shown quantity's is 0, an unknown's is at least minus its value.
 */
final class Knowledge {
  private final List<Long> unknowns = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final Counted counted = new Counted();
  private final List<Expression> identities = new ArrayList<>();
  private final Set<Expression> seenIdentities = new HashSet<>();
  private final List<Floor> floors = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final Map<QuantityKey, Quantity> quantityOf = new HashMap<>();
  private final List<Sensitive> sensitive = new ArrayList<>();
  private final Map<List<Object>, Set<Sensitive.Name>> namesOf = new HashMap<>();
  private final Set<Sensitive.Name> known = new HashSet<>();
  private final Revisions revisions;

  /** What an attacker knows to be alike, of the revisions of one period and over the periods. */
  enum Revisions {
    /**
     * A count that a rerun left as it was counts the same people, and one that is held back, and
     * not zero, is ≥ 1: likely, and more than S8.2 grants.
     */
    GUESSED,
    /**
     * Figures of their own: an identity that holds in the data is one across periods (S8.2). What a
     * rerun counted, but holds back, is no figure; how it adds up over the periods nobody knows.
     */
    STRICT,
    /**
     * The same, where only counts that have a row are known to be alike in two periods: the least
     * that S8.2 grants.
     */
    ROWS_ALONE
  }

  /** An expression that cannot fall by more than its value. */
  record Floor(Expression expression, long value) {}

  private record QuantityKey(Expression expression, long exact) {}

  /** Nothing is known yet. */
  Knowledge(Revisions revisions) {
    this.revisions = revisions;
  }

  /** Whether what two periods count alike is known to be the same. */
  boolean ties(Object period, Object other) {
    return revisions == Revisions.GUESSED || !period.equals(other);
  }

  /** A new unknown count. */
  Expression unknown(long value, Place place) {
    unknowns.add(value);
    places.add(place);
    return Expression.of(unknowns.size() - 1);
  }

  /**
   * The count with a name: the same unknown where an earlier release counted the same, a sum of
   * parts where the parts add up to it (any identity that holds in the data), else a new unknown.
   *
   * @param period whose count it is
   * @param parts names whose counts may add up to this one
   * @param place where it counts; null where it is known, as all that lies outside the horizon, or
   *     where nobody is (S7.2): then whatever counts the same is known, too
   */
  Expression count(
      Object name,
      Object period,
      long value,
      List<? extends List<?>> parts,
      @Nullable Place place) {
    if (revisions == Revisions.ROWS_ALONE) {
      return place == null ? Expression.ZERO : unknown(value, place);
    }
    List<Counted.Known> alike =
        counted.alike(name, other -> ties(period, other), value, parts).toList();
    Expression count =
        place == null
            ? Expression.ZERO
            : alike.isEmpty() ? unknown(value, place) : alike.get(0).expression();
    alike.forEach(other -> identity(count, other.expression()));
    counted.add(name, period, new Counted.Known(count, value));
    return count;
  }

  /**
   * A sum of unknowns with a name: known to be equal to what other periods counted alike, and to
   * sums of their parts, wherever the values say so (any identity that holds in the data).
   *
   * @param period whose count it is; its own earlier revisions tell nothing (S8.2)
   */
  void tie(Object name, Object period, Expression sum, long value, List<? extends List<?>> parts) {
    if (revisions == Revisions.ROWS_ALONE) {
      return;
    }
    counted
        .alike(name, other -> !other.equals(period), value, parts)
        .forEach(known -> identity(sum, known.expression()));
    counted.add(name, period, new Counted.Known(sum, value));
  }

  /** Two expressions that are known to be equal. */
  void identity(Expression left, Expression right) {
    Expression difference = left.minus(right);
    if (!difference.isZero() && seenIdentities.add(difference)) {
      identities.add(difference);
    }
  }

  /** A sum that cannot be negative, though its value is less than that of its unknowns. */
  void floor(Expression expression, long value) {
    floors.add(new Floor(expression, value));
  }

  /** The quantity that a row shows; shown anywhere is shown, hidden anywhere stays hidden. */
  Quantity quantity(Expression expression, long exact, Quantity.State state) {
    if (expression.isZero()) {
      // outside the horizon: nothing to decide or to move
      return new Quantity(-1, expression, exact, state);
    }
    Quantity quantity =
        quantityOf.computeIfAbsent(
            new QuantityKey(expression, exact),
            key -> {
              Quantity fresh = new Quantity(quantities.size(), expression, exact, state);
              quantities.add(fresh);
              return fresh;
            });
    quantity.also(state);
    return quantity;
  }

  /** A figure that must stay safe; the same figure in two tables is one. */
  void sensitive(Sensitive figure) {
    namesOf
        .computeIfAbsent(
            what(figure),
            key -> {
              sensitive.add(figure);
              return new LinkedHashSet<>();
            })
        .add(figure.name());
  }

  /** What a figure is called in all the tables that have it. */
  Set<Sensitive.Name> namesOf(Sensitive figure) {
    return namesOf.getOrDefault(what(figure), Set.of());
  }

  private static List<Object> what(Sensitive figure) {
    return List.of(figure.expression(), figure.exact(), figure.least(), figure.settledBy());
  }

  /** A figure that no table moves: all that it counts is known. */
  void known(Sensitive.Name figure) {
    known.add(figure);
  }

  /** The figures that no table moves. */
  Set<Sensitive.Name> known() {
    return known;
  }

  List<Long> unknowns() {
    return unknowns;
  }

  /** Where each unknown counts. */
  List<Place> places() {
    return places;
  }

  List<Expression> identities() {
    return identities;
  }

  List<Floor> floors() {
    return floors;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  List<Sensitive> sensitive() {
    return sensitive;
  }
}
