package se.torgstat.protect;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A programme's variables, the distances of the unknowns from the truth, and its constraints. */
final class Constraints {
  private final MPSolver solver;
  private final Predicate<Breakdown> wholly;
  private final Substitution substitution;
  private final Span zero;
  private final @Nullable MPVariable[] distance;
  private final Map<Expression, Row> rows = new HashMap<>();
  private final BitSet hidden = new BitSet();

  /** A constraint on an expression, whatever it is that bounds it. */
  final class Row {
    final MPConstraint constraint;
    final List<Quantity> open = new ArrayList<>();
    double low;
    double high;

    Row(MPConstraint constraint, double low, double high) {
      this.constraint = constraint;
      this.low = low;
      this.high = high;
    }

    /** The bounds that it has by itself and by the open quantities that it is the move of. */
    void reset() {
      double low = this.low;
      double high = this.high;
      for (Quantity quantity : open) {
        boolean moves = hidden.get(quantity.index);
        low = Math.max(low, moves ? -(double) quantity.room(wholly) : 0);
        high = Math.min(high, moves ? Double.POSITIVE_INFINITY : 0);
      }
      constraint.setBounds(low, high);
    }
  }

  /**
   * @param held the unknowns that do not move
   * @param wholly the breakdowns that count as hidden wholly already
   */
  Constraints(MPSolver solver, Knowledge knowledge, BitSet held, Predicate<Breakdown> wholly) {
    this.solver = solver;
    this.wholly = wholly;
    this.substitution = new Substitution(knowledge.unknowns(), held);
    this.zero = new Span(knowledge.unknowns().size());
    this.distance = new MPVariable[knowledge.unknowns().size()];
    List<Expression> equalities = substitution.settle(equalities(knowledge));
    for (int i = 0; i < distance.length; i++) {
      if (substitution.isVariable(i)) {
        distance[i] = solver.makeNumVar(substitution.low(i), substitution.high(i), "");
      }
    }
    // what follows from shorter ones is left out
    equalities.stream()
        .sorted(Comparator.comparingInt(Expression::size))
        .filter(zero::add)
        .forEach(equality -> rows.put(equality, make(equality, 0, 0)));
  }

  /** Identities, and what is shown. */
  private static List<Expression> equalities(Knowledge knowledge) {
    List<Expression> equalities = new ArrayList<>(knowledge.identities());
    knowledge.quantities().stream()
        .filter(quantity -> quantity.state == Quantity.State.SHOWN)
        .forEach(quantity -> equalities.add(quantity.expression));
    return equalities;
  }

  /** How far a sum could fall by its unknowns alone. */
  double falls(Expression whole) {
    return substitution.falls(moving(whole));
  }

  /** The constraint on an expression, narrowed where there is one already; null if none moves. */
  @Nullable Row row(Expression whole, double low, double high) {
    Expression expression = moving(whole);
    Row row = rows.get(expression);
    if (row == null && zero.has(expression)) {
      return null;
    }
    if (row == null) {
      row = make(expression, low, high);
      rows.put(expression, row);
    } else {
      row.low = Math.max(row.low, low);
      row.high = Math.min(row.high, high);
      row.reset();
    }
    return row;
  }

  /** A constraint of its own. */
  Row make(Expression expression, double low, double high) {
    MPConstraint constraint = solver.makeConstraint(low, high, "");
    for (int i = 0; i < expression.size(); i++) {
      constraint.setCoefficient(distance[expression.unknown(i)], expression.coefficient(i));
    }
    return new Row(constraint, low, high);
  }

  /** The part of a sum that can move. */
  Expression moving(Expression whole) {
    return substitution.of(whole);
  }

  /** The variable of an unknown that can move. */
  @Nullable MPVariable distance(int unknown) {
    return distance[unknown];
  }

  /** Whether an open quantity is hidden: its constraints know when they are reset. */
  void hidden(Quantity quantity, boolean isHidden) {
    hidden.set(quantity.index, isHidden);
  }

  /** The solver's table: how far each unknown lies from its true value. */
  double[] table() {
    double[] variables = new double[distance.length];
    for (int i = 0; i < variables.length; i++) {
      MPVariable moved = distance[i];
      variables[i] = moved == null ? 0 : moved.solutionValue();
    }
    return substitution.table(variables);
  }
}
