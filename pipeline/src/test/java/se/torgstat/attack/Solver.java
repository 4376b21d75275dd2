package se.torgstat.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/** Ranges of figures over a polytope, by linear programming (GLOP). */
final class Solver implements AutoCloseable {
  private final Polytope.Simplified polytope;
  private final Map<Integer, Part> parts = new HashMap<>();
  private final List<List<Polytope.Row>> rowsOf = new ArrayList<>();
  private final Polytope all;
  int solves;

  /** A figure's part in one of the parts of the polytope. */
  private static final class Share {
    final Sum sum;

    Share(Sum sum) {
      this.sum = sum;
    }
  }

  /** One connected part as a linear programme that is solved again and again. */
  private static final class Part {
    final MPSolver solver = MPSolver.createSolver("GLOP");
    final Map<Integer, MPVariable> variables = new HashMap<>();
  }

  static {
    Loader.loadNativeLibraries();
  }

  /**
   * @param free the unknowns that are not taken for known
   */
  Solver(Polytope polytope, IntPredicate free) {
    this.all = polytope;
    this.polytope = polytope.simplified(free);
    for (int part = 0; part < this.polytope.parts; part++) {
      rowsOf.add(new ArrayList<>());
    }
    for (Polytope.Row row : this.polytope.left) {
      rowsOf.get(this.polytope.partOf(row.sum().terms.firstKey())).add(row);
    }
  }

  String size() {
    int most = rowsOf.stream().mapToInt(List::size).max().orElse(0);
    return polytope.parts + " parts, " + polytope.left.size() + " rows, largest part " + most;
  }

  /** Widens the figures' ranges until each is safe or exactly known. */
  void attack(List<Figure> figures, long seed) {
    Map<Integer, List<Figure>> byPart = new HashMap<>();
    List<Figure> several = new ArrayList<>();
    for (Figure figure : figures) {
      Sum sum = polytope.reduced(figure.sum);
      int[] touched = sum.terms.keySet().stream().mapToInt(polytope::partOf).distinct().toArray();
      if (touched.length == 1) {
        byPart.computeIfAbsent(touched[0], p -> new ArrayList<>()).add(figure);
      } else if (touched.length > 1) {
        several.add(figure);
      }
    }
    Random random = new Random(seed);
    byPart.forEach((part, inPart) -> attackPart(part, inPart, random));
    several.forEach(this::exactly);
  }

  private void attackPart(int part, List<Figure> figures, Random random) {
    Map<Figure, Share> shares = new HashMap<>();
    for (Figure figure : figures) {
      shares.put(figure, new Share(polytope.reduced(figure.sum)));
    }
    int idle = 0;
    while (idle < 2 && unsafe(figures).size() > 2) {
      List<Figure> open = unsafe(figures);
      Sum objective = new Sum();
      for (Figure figure : open) {
        objective.plus(shares.get(figure).sum, 0.2 + random.nextInt(9));
      }
      optimise(part, objective, true);
      witness(part, figures, shares);
      idle = unsafe(figures).size() < open.size() ? 0 : idle + 1;
    }
    for (Figure figure : figures) {
      if (!figure.safe()) {
        optimise(part, shares.get(figure).sum, true);
        witness(part, figures, shares);
      }
      if (!figure.safe() && figure.highEnough()) {
        optimise(part, shares.get(figure).sum, false);
        witness(part, figures, shares);
      }
    }
  }

  private static List<Figure> unsafe(List<Figure> figures) {
    return figures.stream().filter(figure -> !figure.safe()).toList();
  }

  private void witness(int part, List<Figure> figures, Map<Figure, Share> shares) {
    Part programme = parts.get(part);
    for (Figure figure : figures) {
      Sum sum = shares.get(figure).sum;
      double value = sum.constant;
      for (Map.Entry<Integer, Double> term : sum.terms.entrySet()) {
        MPVariable variable = programme.variables.get(term.getKey());
        // one that stands in no row was in no objective yet
        double at = variable == null ? polytope.low[term.getKey()] : variable.solutionValue();
        value += term.getValue() * at;
      }
      figure.seen(value);
    }
  }

  /** The exact range of an expression: the sum of its ranges in the parts. */
  double[] range(Sum expression) {
    Sum sum = polytope.reduced(expression);
    Map<Integer, Sum> byPart = new HashMap<>();
    sum.terms.forEach(
        (v, f) -> byPart.computeIfAbsent(polytope.partOf(v), p -> new Sum()).plus(v, f));
    double[] range = {sum.constant, sum.constant};
    byPart.forEach(
        (part, share) -> {
          range[0] += optimise(part, share, false);
          range[1] += optimise(part, share, true);
        });
    return range;
  }

  /** Widens a figure's range to all that the polytope allows. */
  void exactly(Figure figure) {
    double[] range = range(figure.sum);
    figure.seen(range[0]);
    figure.seen(range[1]);
  }

  private double optimise(int number, Sum objective, boolean maximise) {
    Part part = parts.computeIfAbsent(number, this::programme);
    MPObjective goal = part.solver.objective();
    goal.clear();
    objective.terms.forEach((v, f) -> goal.setCoefficient(variable(part, v), f));
    goal.setOptimizationDirection(maximise);
    solves++;
    MPSolver.ResultStatus status = part.solver.solve(parameters(true));
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      // numerical trouble on the way from the last vertex: from the start, presolved
      part.solver.reset();
      status = part.solver.solve(parameters(false));
    }
    if (status != MPSolver.ResultStatus.OPTIMAL) {
      throw new IllegalStateException("the attack's programme ended " + status);
    }
    return goal.value();
  }

  private static MPSolverParameters parameters(boolean fromLastVertex) {
    MPSolverParameters parameters = new MPSolverParameters();
    if (fromLastVertex) {
      parameters.setIntegerParam(
          MPSolverParameters.IntegerParam.INCREMENTALITY,
          MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
      parameters.setIntegerParam(
          MPSolverParameters.IntegerParam.LP_ALGORITHM,
          MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
      parameters.setIntegerParam(
          MPSolverParameters.IntegerParam.PRESOLVE,
          MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    } else {
      parameters.setIntegerParam(
          MPSolverParameters.IntegerParam.INCREMENTALITY,
          MPSolverParameters.IncrementalityValues.INCREMENTALITY_OFF.swigValue());
      parameters.setIntegerParam(
          MPSolverParameters.IntegerParam.LP_ALGORITHM,
          MPSolverParameters.LpAlgorithmValues.DUAL.swigValue());
    }
    return parameters;
  }

  private Part programme(int number) {
    Part part = new Part();
    for (Polytope.Row row : rowsOf.get(number)) {
      MPConstraint constraint = part.solver.makeConstraint(row.low(), row.high(), "");
      row.sum().terms.forEach((v, f) -> constraint.setCoefficient(variable(part, v), f));
    }
    return part;
  }

  private MPVariable variable(Part part, int v) {
    return part.variables.computeIfAbsent(
        v, x -> part.solver.makeNumVar(polytope.low[x], all.upper.get(x), ""));
  }

  @Override
  public void close() {
    parts.values().forEach(part -> part.solver.delete());
  }
}
