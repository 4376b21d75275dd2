package se.torgstat.protect;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The linear programme over all tables that agree with what is shown (S8.2): one variable an
 * unknown, its distance from the truth; one constraint an identity, a shown or a hidden quantity.
 *
 * <p>Between two solutions only bounds and prices change, so the solver starts from its last basis.
 */
final class Programme implements AutoCloseable {
  /** How far anything may rise: more than any range needs. */
  static final double FAR = 60;

  static final double ZERO = 1e-6;

  /** So many steps GLOP may take: a hundred times more than it usually does. */
  private static final int STEPS = 10_000;

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final MPSolver solver;
  private final MPSolverParameters parameters;
  private final Knowledge knowledge;
  private final Constraints constraints;
  private final Predicate<Breakdown> wholly;
  private final @Nullable Constraints.Row[] open;
  private final @Nullable Price[] prices;
  private final List<Quantity> pricedQuantities = new ArrayList<>();
  private final @Nullable Constraints.Row[] figures;
  private final List<Constraints.Row> bounded = new ArrayList<>();
  private final MPObjective objective;

  /** What an open quantity's move up and down costs. */
  private record Price(MPVariable up, MPVariable down) {}

  /**
   * @param implied the counts that need no bound of their own
   * @param held the unknowns that do not move
   * @param priced whether open quantities that are shown may move at a price
   * @param wholly the breakdowns that count as hidden wholly already
   * @throws SolverLibrary.Unloadable where the solver cannot be loaded
   */
  Programme(
      Knowledge knowledge,
      Implied implied,
      BitSet held,
      boolean priced,
      Predicate<Breakdown> wholly) {
    SolverLibrary.load();
    // prices change all over, and GLOP then takes fewer steps; a proof changes little, and CLP is
    // told of nothing else
    this.solver = Objects.requireNonNull(MPSolver.createSolver(priced ? "GLOP" : "CLP"));
    this.parameters = new MPSolverParameters();
    this.knowledge = knowledge;
    this.wholly = wholly;
    this.constraints = new Constraints(solver, knowledge, held, wholly);
    this.open = new Constraints.Row[knowledge.quantities().size()];
    this.prices = new Price[knowledge.quantities().size()];
    this.figures = new Constraints.Row[knowledge.sensitive().size()];
    this.objective = solver.objective();
    // the last basis is a better start than a presolved programme; GLOP, which once went round in
    // circles, is stopped by its steps, not by a clock: the same input, the same tables; CLP
    // looks out for circles itself
    parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
    parameters.setIntegerParam(IntegerParam.LP_ALGORITHM, LpAlgorithmValues.PRIMAL.swigValue());
    if (priced) {
      solver.setSolverSpecificParametersAsString("max_number_of_iterations:" + STEPS);
    }
    for (Knowledge.Floor floor : knowledge.floors()) {
      if (constraints.falls(floor.expression()) > floor.value()) {
        constraints.row(floor.expression(), (double) -floor.value(), INFINITY);
      }
    }
    knowledge.quantities().forEach(quantity -> add(quantity, implied, priced));
    for (int i = 0; i < figures.length; i++) {
      figures[i] = constraints.row(knowledge.sensitive().get(i).expression(), -INFINITY, INFINITY);
    }
  }

  private void add(Quantity quantity, Implied implied, boolean priced) {
    double room = quantity.room(wholly);
    if (quantity.isHidden()
        && constraints.falls(quantity.expression) > room
        && !implied.isImplied(quantity)) {
      constraints.row(quantity.expression, -room, INFINITY);
    }
    if (quantity.state == Quantity.State.OPEN && priced) {
      Expression moving = constraints.moving(quantity.expression);
      if (!moving.isZero()) {
        Price price = new Price(solver.makeNumVar(0, 0, ""), solver.makeNumVar(0, 0, ""));
        MPConstraint constraint = constraints.make(moving, 0, 0).constraint;
        constraint.setCoefficient(price.up, -1);
        constraint.setCoefficient(price.down, 1);
        prices[quantity.index] = price;
        pricedQuantities.add(quantity);
      }
    } else if (quantity.state == Quantity.State.OPEN) {
      Constraints.Row row = constraints.row(quantity.expression, -INFINITY, INFINITY);
      if (row != null) {
        row.open.add(quantity);
        open[quantity.index] = row;
        row.reset();
      }
    }
  }

  /** An open quantity that is shown: it does not move. */
  void show(Quantity quantity) {
    constraints.hidden(quantity, false);
    bound(quantity, 0, 0);
  }

  /** An open quantity that is hidden: it moves for nothing. */
  void hide(Quantity quantity) {
    constraints.hidden(quantity, true);
    bound(quantity, FAR, (double) quantity.room(wholly));
  }

  /** The open quantities that can move at a price. */
  List<Quantity> priced() {
    return pricedQuantities;
  }

  /**
   * An open quantity that may move at a price.
   *
   * @param room how far it may fall
   */
  void price(Quantity quantity, double up, double down, long room) {
    Price at = prices[quantity.index];
    if (at != null) {
      bound(quantity, FAR, (double) room);
      objective.setCoefficient(at.up, up);
      objective.setCoefficient(at.down, down);
    }
  }

  private void bound(Quantity quantity, double up, double down) {
    Price price = prices[quantity.index];
    Constraints.Row row = open[quantity.index];
    if (price != null) {
      price.up.setBounds(0, up);
      price.down.setBounds(0, down);
    } else if (row != null) {
      row.reset();
    }
  }

  /** Whether a figure can move at all. */
  boolean moves(int figure) {
    return figures[figure] != null;
  }

  /** Nothing has a price, no figure a reward or a bound. */
  void forgetObjective() {
    objective.clear();
    objective.setMinimization();
    bounded.forEach(Constraints.Row::reset);
    bounded.clear();
  }

  /** Rewards a sensitive figure for moving up (or down) as far as it needs, no farther. */
  void reward(int figure, double need, boolean up) {
    Constraints.Row row = Objects.requireNonNull(figures[figure]);
    double low = row.constraint.lb();
    double high = row.constraint.ub();
    bounded.add(row);
    row.constraint.setBounds(up ? low : Math.max(low, -need), up ? Math.min(high, need) : high);
    Expression expression = constraints.moving(knowledge.sensitive().get(figure).expression());
    for (int i = 0; i < expression.size(); i++) {
      double worth = expression.coefficient(i);
      MPVariable moved = constraints.distance(expression.unknown(i));
      objective.setCoefficient(moved, objective.getCoefficient(moved) + (up ? -worth : worth));
    }
  }

  /** How far a figure that can move may fall by the bounds of its own sum. */
  double falls(int figure) {
    return -Objects.requireNonNull(figures[figure]).low;
  }

  /**
   * Demands that a sensitive figure moves by so much.
   *
   * @return whether the bounds of its own sum let it
   */
  boolean demand(int figure, double move) {
    Constraints.Row row = Objects.requireNonNull(figures[figure]);
    if (move < row.low || move > row.high) {
      return false;
    }
    bounded.add(row);
    row.constraint.setBounds(move, move);
    return true;
  }

  /** A table that agrees with all that is shown, at the least price; null where none is found. */
  @Nullable Witness solve() {
    Solved.oneMore();
    MPSolver.ResultStatus status = solver.solve(parameters);
    if (status == MPSolver.ResultStatus.ABNORMAL || status == MPSolver.ResultStatus.NOT_SOLVED) {
      // its last basis led it astray: once more from nothing
      solver.reset();
      status = solver.solve(parameters);
    }
    return status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE
        ? new Witness(constraints.table(), knowledge.places())
        : null;
  }

  @Override
  public void close() {
    solver.delete();
    parameters.delete();
  }
}
