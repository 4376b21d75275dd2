package se.torgstat.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The linear programme over all tables that agree with what is shown (S8.2): one variable an
 * unknown, its distance from the truth; one constraint an identity, a shown or a hidden quantity.
 *
 * <p>Between two solutions only bounds and prices change, so the solver starts from its last basis.
 */
final class Programme implements AutoCloseable {
  /** How far anything may rise: more than any range needs. */
  private static final double FAR = 60;

  static final double ZERO = 1e-6;

  private static final double INFINITY;

  static {
    Loader.loadNativeLibraries();
    INFINITY = MPSolver.infinity();
  }

  private final MPSolver solver;
  private final Knowledge knowledge;
  private final BitSet fixed;
  private final Implied implied;
  private final @Nullable MPVariable[] distance;
  private final Map<Expression, Row> rows = new HashMap<>();
  private final @Nullable Row[] open;
  private final @Nullable Price[] prices;
  private final List<Quantity> pricedQuantities = new ArrayList<>();
  private final BitSet hidden = new BitSet();
  private final @Nullable Row[] figures;
  private final List<Row> bounded = new ArrayList<>();
  private final MPObjective objective;

  /** A constraint on an expression, whatever it is that bounds it. */
  private static final class Row {
    final MPConstraint constraint;
    final List<Quantity> open = new ArrayList<>();
    double low;
    double high;

    Row(MPConstraint constraint, double low, double high) {
      this.constraint = constraint;
      this.low = low;
      this.high = high;
    }
  }

  /** What an open quantity's move up and down costs. */
  private record Price(MPVariable up, MPVariable down) {}

  /**
   * @param held the unknowns that do not move
   * @param priced whether open quantities that are shown may move at a price
   */
  Programme(Knowledge knowledge, BitSet held, boolean priced) {
    this.solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"));
    this.knowledge = knowledge;
    this.distance = new MPVariable[knowledge.unknowns().size()];
    this.open = new Row[knowledge.quantities().size()];
    this.prices = new Price[knowledge.quantities().size()];
    this.figures = new Row[knowledge.sensitive().size()];
    this.objective = solver.objective();
    // the last basis is a better start than a presolved programme
    solver.setSolverSpecificParametersAsString("use_preprocessing:false");
    this.fixed = fixed(knowledge, held);
    for (int i = 0; i < distance.length; i++) {
      if (!fixed.get(i)) {
        distance[i] = solver.makeNumVar((double) -knowledge.unknowns().get(i), FAR, "");
      }
    }
    knowledge.identities().forEach(identity -> row(identity, 0, 0));
    knowledge.quantities().stream()
        .filter(quantity -> quantity.state == Quantity.State.SHOWN)
        .forEach(quantity -> row(quantity.expression, 0, 0));
    for (Knowledge.Floor floor : knowledge.floors()) {
      if (falls(floor.expression()) > floor.value()) {
        row(floor.expression(), (double) -floor.value(), INFINITY);
      }
    }
    this.implied = new Implied(knowledge.quantities());
    knowledge.quantities().forEach(quantity -> add(quantity, priced));
    for (int i = 0; i < figures.length; i++) {
      figures[i] = row(knowledge.sensitive().get(i).expression(), -INFINITY, INFINITY);
    }
  }

  private void add(Quantity quantity, boolean priced) {
    double room = quantity.room();
    if (quantity.state == Quantity.State.HIDDEN
        && falls(quantity.expression) > room
        && !implied.hasSmallerPart(quantity.expression)) {
      row(quantity.expression, -room, INFINITY);
    }
    if (quantity.state == Quantity.State.OPEN && priced) {
      Expression moving = quantity.expression.without(fixed);
      if (!moving.isZero()) {
        Price price = new Price(solver.makeNumVar(0, 0, ""), solver.makeNumVar(0, 0, ""));
        MPConstraint constraint = make(moving, 0, 0).constraint;
        constraint.setCoefficient(price.up, -1);
        constraint.setCoefficient(price.down, 1);
        prices[quantity.index] = price;
        pricedQuantities.add(quantity);
      }
    } else if (quantity.state == Quantity.State.OPEN) {
      Row row = row(quantity.expression, -INFINITY, INFINITY);
      if (row != null) {
        row.open.add(quantity);
        open[quantity.index] = row;
        reset(row);
      }
    }
  }

  /** What is held, and what a shown zero is a sum of, which is zero itself. */
  private static BitSet fixed(Knowledge knowledge, BitSet held) {
    BitSet fixed = (BitSet) held.clone();
    for (Quantity quantity : knowledge.quantities()) {
      if (quantity.state == Quantity.State.SHOWN
          && quantity.exact == 0
          && quantity.expression.isSumOfZeros(knowledge.unknowns())) {
        quantity.expression.mark(fixed);
      }
    }
    return fixed;
  }

  /** How far a sum could fall by its unknowns alone. */
  private double falls(Expression expression) {
    double falls = 0;
    for (int i = 0; i < expression.size(); i++) {
      int unknown = expression.unknown(i);
      if (!fixed.get(unknown)) {
        double far = expression.coefficient(i) > 0 ? knowledge.unknowns().get(unknown) : FAR;
        falls += Math.abs(expression.coefficient(i)) * far;
      }
    }
    return falls;
  }

  /** The constraint on an expression, narrowed where there is one already; null if none moves. */
  private @Nullable Row row(Expression whole, double low, double high) {
    Expression expression = whole.without(fixed);
    if (expression.isZero()) {
      return null;
    }
    Row row = rows.get(expression);
    if (row == null) {
      row = make(expression, low, high);
      rows.put(expression, row);
    } else {
      row.low = Math.max(row.low, low);
      row.high = Math.min(row.high, high);
      reset(row);
    }
    return row;
  }

  private Row make(Expression expression, double low, double high) {
    MPConstraint constraint = solver.makeConstraint(low, high, "");
    for (int i = 0; i < expression.size(); i++) {
      constraint.setCoefficient(distance[expression.unknown(i)], expression.coefficient(i));
    }
    return new Row(constraint, low, high);
  }

  /** The bounds that a row has by itself and by the open quantities that it is the move of. */
  private void reset(Row row) {
    double low = row.low;
    double high = row.high;
    for (Quantity quantity : row.open) {
      boolean moves = hidden.get(quantity.index);
      low = Math.max(low, moves ? -(double) quantity.room() : 0);
      high = Math.min(high, moves ? INFINITY : 0);
    }
    row.constraint.setBounds(low, high);
  }

  /** An open quantity that is shown: it does not move. */
  void show(Quantity quantity) {
    hidden.clear(quantity.index);
    bound(quantity, 0, 0);
  }

  /** An open quantity that is hidden: it moves for nothing. */
  void hide(Quantity quantity) {
    hidden.set(quantity.index);
    bound(quantity, FAR, (double) quantity.room());
  }

  /** The open quantities that can move at a price. */
  List<Quantity> priced() {
    return pricedQuantities;
  }

  /** An open quantity that may move at a price. */
  void price(Quantity quantity, double price) {
    Price at = prices[quantity.index];
    if (at != null) {
      bound(quantity, FAR, (double) quantity.room());
      objective.setCoefficient(at.up, price);
      objective.setCoefficient(at.down, price);
    }
  }

  private void bound(Quantity quantity, double up, double down) {
    Price price = prices[quantity.index];
    Row row = open[quantity.index];
    if (price != null) {
      price.up.setBounds(0, up);
      price.down.setBounds(0, down);
    } else if (row != null) {
      reset(row);
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
    bounded.forEach(this::reset);
    bounded.clear();
  }

  /**
   * Rewards a sensitive figure for moving up (or down) as far as it needs, no farther.
   *
   * @param reward what one person's distance is worth, beside the prices
   */
  void reward(int figure, double need, boolean up, double reward) {
    Row row = Objects.requireNonNull(figures[figure]);
    double low = row.constraint.lb();
    double high = row.constraint.ub();
    bounded.add(row);
    row.constraint.setBounds(up ? low : Math.max(low, -need), up ? Math.min(high, need) : high);
    Expression expression = knowledge.sensitive().get(figure).expression().without(fixed);
    for (int i = 0; i < expression.size(); i++) {
      double worth = reward * expression.coefficient(i);
      MPVariable moved = distance[expression.unknown(i)];
      objective.setCoefficient(moved, objective.getCoefficient(moved) + (up ? -worth : worth));
    }
  }

  /** Demands that a sensitive figure moves by so much. */
  void demand(int figure, double move) {
    Row row = Objects.requireNonNull(figures[figure]);
    bounded.add(row);
    row.constraint.setBounds(move, move);
  }

  /** A table that agrees with all that is shown, at the least price; null where there is none. */
  @Nullable Witness solve() {
    MPSolver.ResultStatus status = solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      return null;
    }
    double[] table = new double[distance.length];
    for (int i = 0; i < table.length; i++) {
      MPVariable moved = distance[i];
      table[i] = moved == null ? 0 : moved.solutionValue();
    }
    return new Witness(table, knowledge.places());
  }

  @Override
  public void close() {
    solver.delete();
  }
}
