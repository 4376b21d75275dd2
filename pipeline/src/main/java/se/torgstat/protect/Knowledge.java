package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Map<Object, List<Known>> registered = new HashMap<>();
  private final List<Expression> identities = new ArrayList<>();
  private final Set<Expression> seenIdentities = new HashSet<>();
  private final List<Floor> floors = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final Map<QuantityKey, Quantity> quantityOf = new HashMap<>();
  private final List<Sensitive> sensitive = new ArrayList<>();
  private final Set<List<Object>> seenSensitive = new HashSet<>();

  /** An expression with its true value. */
  record Known(Expression expression, long value) {}

  /** An expression that cannot fall by more than its value. */
  record Floor(Expression expression, long value) {}

  private record QuantityKey(Expression expression, long exact) {}

  /** A new unknown count. */
  Expression unknown(long value) {
    unknowns.add(value);
    return Expression.of(unknowns.size() - 1);
  }

  /**
   * The count with a name: the same unknown where an earlier release counted the same, a sum of
   * parts where the parts add up to it (any identity that holds in the data), else a new unknown.
   *
   * @param parts names whose counts may add up to this one
   */
  Expression count(Object name, long value, List<? extends List<?>> parts) {
    List<Known> versions = registered.computeIfAbsent(name, n -> new ArrayList<>());
    for (Known version : versions) {
      if (version.value == value) {
        return version.expression;
      }
    }
    Expression expression = sumOf(value, parts);
    if (expression == null) {
      expression = unknown(value);
    }
    versions.add(new Known(expression, value));
    return expression;
  }

  private @Nullable Expression sumOf(long value, List<? extends List<?>> decompositions) {
    for (List<?> parts : decompositions) {
      Expression.Sum sum = new Expression.Sum();
      long total = 0;
      boolean all = !parts.isEmpty();
      for (Object part : parts) {
        List<Known> versions = registered.getOrDefault(part, List.of());
        if (versions.isEmpty()) {
          all = false;
          break;
        }
        Known newest = versions.get(versions.size() - 1);
        sum.add(newest.expression, 1);
        total += newest.value;
      }
      if (all && total == value) {
        return sum.expression();
      }
    }
    return null;
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
    Quantity quantity =
        quantityOf.computeIfAbsent(
            new QuantityKey(expression, exact),
            key -> {
              Quantity fresh = new Quantity(quantities.size(), expression, exact, state);
              quantities.add(fresh);
              return fresh;
            });
    boolean decides =
        quantity.state == Quantity.State.OPEN
            || (quantity.state == Quantity.State.HIDDEN && state == Quantity.State.SHOWN);
    if (decides) {
      quantity.state = state;
    }
    return quantity;
  }

  /** A figure that must stay safe; the same figure in two tables is one. */
  void sensitive(Sensitive figure) {
    if (seenSensitive.add(List.of(figure.expression(), figure.exact(), figure.least()))) {
      sensitive.add(figure);
    }
  }

  List<Long> unknowns() {
    return unknowns;
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
