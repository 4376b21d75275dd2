package se.torgstat.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The linear programme over all tables that agree with what is shown (S8.2): one variable an
 * unknown, its distance from the truth; one constraint an identity, a shown or a hidden quantity.
 *
 * <p>An open quantity may move at a price, which is what hiding it costs. Between two solutions
 * only bounds and prices change, so the solver starts from its last basis.
 */
final class Programme implements AutoCloseable {
  /** How far anything may rise: more than any range needs. */
  private static final double FAR = 60;

  static final double ZERO = 1e-6;

  static {
    Loader.loadNativeLibraries();
  }

  private final MPSolver solver;
  private final BitSet fixed;
  private final Implied implied;
  private final MPVariable[] distance;
  private final @Nullable MPVariable[] rise;
  private final @Nullable MPVariable[] fall;
  private final List<MPVariable> moves = new ArrayList<>();
  private final MPObjective objective;
  private int solved;

  Programme(Knowledge knowledge) {
    this.solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"));
    this.distance = new MPVariable[knowledge.unknowns().size()];
    this.rise = new MPVariable[knowledge.quantities().size()];
    this.fall = new MPVariable[knowledge.quantities().size()];
    this.objective = solver.objective();
    // the last basis is a better start than a presolved programme
    solver.setSolverSpecificParametersAsString("use_preprocessing:false");
    for (int i = 0; i < distance.length; i++) {
      distance[i] = solver.makeNumVar((double) -knowledge.unknowns().get(i), FAR, "");
    }
    fixed = fixed(knowledge);
    Set<Expression> unmoved = new LinkedHashSet<>();
    for (Expression identity : knowledge.identities()) {
      unmoved.add(identity.without(fixed));
    }
    for (Quantity quantity : knowledge.quantities()) {
      if (quantity.state == Quantity.State.SHOWN) {
        unmoved.add(quantity.expression.without(fixed));
      }
    }
    unmoved.remove(Expression.ZERO);
    unmoved.forEach(expression -> constraint(expression, 0, 0));
    for (Knowledge.Floor floor : knowledge.floors()) {
      constraint(floor.expression(), (double) -floor.value(), MPSolver.infinity());
    }
    this.implied = new Implied(knowledge.quantities());
    knowledge.quantities().forEach(this::add);
    for (Sensitive figure : knowledge.sensitive()) {
      MPVariable move = solver.makeNumVar(-MPSolver.infinity(), MPSolver.infinity(), "");
      constraint(figure.expression(), 0, 0).setCoefficient(move, -1);
      moves.add(move);
    }
  }

  private void add(Quantity quantity) {
    double room = quantity.room();
    switch (quantity.state) {
      case SHOWN -> {
        // among those that do not move
      }
      case HIDDEN -> {
        if (room < quantity.exact && !implied.hasSmallerPart(quantity.expression)) {
          constraint(quantity.expression, -room, MPSolver.infinity());
        }
      }
      case OPEN -> {
        MPVariable up = solver.makeNumVar(0, FAR, "");
        MPVariable down = solver.makeNumVar(0, room, "");
        MPConstraint row = constraint(quantity.expression, 0, 0);
        row.setCoefficient(up, -1);
        row.setCoefficient(down, 1);
        rise[quantity.index] = up;
        fall[quantity.index] = down;
      }
    }
  }

  /** What a shown zero is a sum of is zero itself. */
  private static BitSet fixed(Knowledge knowledge) {
    BitSet fixed = new BitSet();
    for (Quantity quantity : knowledge.quantities()) {
      if (quantity.state == Quantity.State.SHOWN
          && quantity.exact == 0
          && quantity.expression.isSumOfZeros(knowledge.unknowns())) {
        quantity.expression.mark(fixed);
      }
    }
    return fixed;
  }

  private MPConstraint constraint(Expression whole, double low, double high) {
    Expression expression = whole.without(fixed);
    MPConstraint constraint = solver.makeConstraint(low, high, "");
    for (int i = 0; i < expression.size(); i++) {
      constraint.setCoefficient(distance[expression.unknown(i)], expression.coefficient(i));
    }
    return constraint;
  }

  /** An open quantity that is shown: it does not move. */
  void show(Quantity quantity) {
    bound(quantity, 0, 0);
  }

  /** An open quantity that may move at a price; 0 where it is hidden already. */
  void price(Quantity quantity, double price) {
    bound(quantity, FAR, (double) quantity.room());
    MPVariable up = rise[quantity.index];
    MPVariable down = fall[quantity.index];
    if (up != null && down != null) {
      objective.setCoefficient(up, price);
      objective.setCoefficient(down, price);
    }
  }

  private void bound(Quantity quantity, double up, double down) {
    MPVariable rises = rise[quantity.index];
    MPVariable falls = fall[quantity.index];
    if (rises != null && falls != null) {
      rises.setBounds(0, up);
      falls.setBounds(0, down);
    }
  }

  /** Nothing has a price, no figure a reward or a bound. */
  void forgetObjective() {
    objective.clear();
    objective.setMinimization();
    moves.forEach(move -> move.setBounds(-MPSolver.infinity(), MPSolver.infinity()));
  }

  /**
   * Rewards a sensitive figure for moving up (or down) as far as it needs, no farther.
   *
   * @param reward what one person's distance is worth, beside the prices
   */
  void reward(int figure, double need, boolean up, double reward) {
    MPVariable move = moves.get(figure);
    if (up) {
      move.setBounds(-MPSolver.infinity(), need);
      objective.setCoefficient(move, -reward);
    } else {
      move.setBounds(-need, MPSolver.infinity());
      objective.setCoefficient(move, reward);
    }
  }

  /** Demands that a sensitive figure moves by so much. */
  void demand(int figure, double move) {
    moves.get(figure).setBounds(move, move);
  }

  /** A table that agrees with all that is shown, at the least price; null where there is none. */
  @Nullable Witness solve() {
    solved++;
    MPSolver.ResultStatus status = solver.solve();
    if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
      return null;
    }
    double[] moved = new double[moves.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = moves.get(i).solutionValue();
    }
    double[] open = new double[rise.length];
    for (int i = 0; i < open.length; i++) {
      MPVariable up = rise[i];
      MPVariable down = fall[i];
      if (up != null && down != null) {
        open[i] = up.solutionValue() - down.solutionValue();
      }
    }
    double[] table = new double[distance.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = fixed.get(i) ? 0 : distance[i].solutionValue();
    }
    return new Witness(table, moved, open);
  }

  /** How many times it was solved. */
  int solved() {
    return solved;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
