package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether tables agree with all that an attacker knows, so that he cannot tell them from the true
 * one: asked in plain arithmetic, without a solver.
 */
final class Agreement {
  /** What rounding in a programme may cost, in persons. */
  private static final double TOLERANCE = 1e-5;

  private final List<Long> unknowns;
  private final List<Bound> bounds = new ArrayList<>();
  private final MovedSums moves;

  /** How far a sum may fall and rise. */
  private record Bound(Expression sum, double fall, double rise) {
    boolean holds(double moved) {
      return moved >= -fall - TOLERANCE && moved <= rise + TOLERANCE;
    }
  }

  /**
   * @param knowledge as it stands: later states of its quantities are not seen
   */
  Agreement(Knowledge knowledge) {
    this.unknowns = knowledge.unknowns();
    knowledge.identities().forEach(identity -> bounds.add(new Bound(identity, 0, 0)));
    knowledge.floors().forEach(floor -> falls(floor.expression(), floor.value()));
    for (Quantity quantity : knowledge.quantities()) {
      if (quantity.state == Quantity.State.SHOWN) {
        bounds.add(new Bound(quantity.expression, 0, 0));
      } else {
        falls(quantity.expression, quantity.room());
      }
    }
    this.moves = new MovedSums(bounds.stream().map(Bound::sum).toList());
  }

  private void falls(Expression sum, long far) {
    bounds.add(new Bound(sum, far, Double.POSITIVE_INFINITY));
  }

  /** Whether a table agrees. */
  boolean holds(Witness table) {
    if (Arrays.stream(table.moved()).anyMatch(i -> table.at(i) < -unknowns.get(i) - TOLERANCE)) {
      return false;
    }
    double[] moved = moves.of(table);
    for (int i = 0; i < moved.length; i++) {
      if (!bounds.get(i).holds(moved[i])) {
        return false;
      }
    }
    return true;
  }
}
