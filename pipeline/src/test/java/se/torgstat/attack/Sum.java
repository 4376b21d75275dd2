package se.torgstat.attack;

import java.util.Map;
import java.util.TreeMap;

/** A linear expression in the attacker's unknowns. */
final class Sum {
  final TreeMap<Integer, Double> terms = new TreeMap<>();
  double constant;

  static Sum of(int variable) {
    return new Sum().plus(variable, 1);
  }

  static Sum of(double constant) {
    Sum sum = new Sum();
    sum.constant = constant;
    return sum;
  }

  Sum plus(int variable, double factor) {
    terms.merge(variable, factor, Double::sum);
    if (terms.get(variable) == 0) {
      terms.remove(variable);
    }
    return this;
  }

  Sum plus(Sum other) {
    return plus(other, 1);
  }

  Sum minus(Sum other) {
    return plus(other, -1);
  }

  Sum plus(Sum other, double factor) {
    other.terms.forEach((variable, f) -> plus(variable, f * factor));
    constant += other.constant * factor;
    return this;
  }

  Sum copy() {
    return new Sum().plus(this);
  }

  double at(double[] values) {
    double value = constant;
    for (Map.Entry<Integer, Double> term : terms.entrySet()) {
      value += term.getValue() * values[term.getKey()];
    }
    return value;
  }
}
