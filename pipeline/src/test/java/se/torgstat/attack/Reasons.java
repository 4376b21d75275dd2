package se.torgstat.attack;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a figure is narrowed down: the knowledge that it takes. */
final class Reasons {
  private Reasons() {}

  /**
   * The constraints that hold an expression down (or up): those whose shadow price is not 0, less
   * what proves unnecessary.
   */
  static List<String> of(Polytope polytope, Sum sum, boolean fromAbove, String group) {
    List<Polytope.Row> needed = new ArrayList<>(polytope.rows);
    double bound = bound(polytope, needed, sum, fromAbove);
    // an argument within one group is shorter, where there is one
    List<Polytope.Row> near = new ArrayList<>(polytope.rows);
    near.removeIf(row -> !row.why().contains(group) || row.why().contains("parts of"));
    List<Polytope.Row> alone = new ArrayList<>(near);
    double within = bound(polytope, near, sum, fromAbove);
    if (fromAbove ? within <= bound + 1e-6 : within >= bound - 1e-6) {
      needed = alone;
    }
    for (int i = needed.size() - 1; i >= 0; i--) {
      List<Polytope.Row> fewer = new ArrayList<>(needed);
      fewer.remove(i);
      double without = bound(polytope, fewer, sum, fromAbove);
      if (fromAbove ? without <= bound + 1e-6 : without >= bound - 1e-6) {
        needed = fewer;
        i = Math.min(i, needed.size());
      }
    }
    return needed.stream().map(Polytope.Row::why).toList();
  }

  /** The bound by these rows; rows that have no part in it are taken out of the list. */
  private static double bound(
      Polytope polytope, List<Polytope.Row> rows, Sum sum, boolean fromAbove) {
    MPSolver solver = MPSolver.createSolver("GLOP");
    Map<Integer, MPVariable> variables = new HashMap<>();
    List<MPConstraint> constraints = new ArrayList<>();
    for (Polytope.Row row : rows) {
      double constant = row.sum().constant;
      MPConstraint constraint =
          solver.makeConstraint(row.low() - constant, row.high() - constant, "");
      row.sum()
          .terms
          .forEach(
              (v, f) ->
                  constraint.setCoefficient(
                      variables.computeIfAbsent(
                          v,
                          x -> solver.makeNumVar(polytope.lower.get(x), polytope.upper.get(x), "")),
                      f));
      constraints.add(constraint);
    }
    sum.terms.forEach(
        (v, f) ->
            solver
                .objective()
                .setCoefficient(
                    variables.computeIfAbsent(
                        v,
                        x -> solver.makeNumVar(polytope.lower.get(x), polytope.upper.get(x), "")),
                    f));
    solver.objective().setOptimizationDirection(fromAbove);
    solver.solve();
    double bound = solver.objective().value();
    if (Math.abs(bound) < 1e5) {
      for (int i = constraints.size() - 1; i >= 0; i--) {
        if (Math.abs(constraints.get(i).dualValue()) < 1e-7) {
          rows.remove(i);
        }
      }
    }
    solver.delete();
    return bound;
  }
}
