package se.torgstat.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * All that the attacker knows: unknowns with a lower bound, equations and inequalities. {@link
 * #simplified()} takes out what follows at once: unknowns that are forced, unknowns that are equal.
 */
final class Polytope {
  /** {@code low <= sum <= high} without a constant part. */
  record Row(Sum sum, double low, double high, String why) {
    Row(Sum sum, double low, double high) {
      this(sum, low, high, "");
    }
  }

  private static final double EPS = 1e-9;

  final List<Double> lower = new ArrayList<>();
  final List<Double> upper = new ArrayList<>();
  final List<Double> truth = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  /** A new unknown that is not negative; the judge knows its true value. */
  int unknown(double trueValue, double most) {
    lower.add(0.0);
    upper.add(most);
    truth.add(trueValue);
    return lower.size() - 1;
  }

  void equal(Sum sum, double value, String why) {
    rows.add(new Row(sum, value, value, why));
  }

  void equal(Sum left, Sum right, String why) {
    equal(left.copy().minus(right), 0, why);
  }

  void between(Sum sum, double low, double high, String why) {
    rows.add(new Row(sum, low, high, why));
  }

  void atLeast(Sum sum, double low) {
    if (sum.terms.size() == 1 && sum.terms.firstEntry().getValue() == 1) {
      int variable = sum.terms.firstKey();
      lower.set(variable, Math.max(lower.get(variable), low - sum.constant));
      return;
    }
    rows.add(new Row(sum, low, Double.POSITIVE_INFINITY, "at least"));
  }

  /** The constraints that the true figures break: none, or the attacker's model is wrong. */
  List<Row> brokenByTruth() {
    double[] values = truth.stream().mapToDouble(d -> d).toArray();
    List<Row> broken = new ArrayList<>();
    for (Row row : rows) {
      double value = row.sum().at(values);
      if (value < row.low() - EPS || value > row.high() + EPS) {
        broken.add(row);
      }
    }
    for (int v = 0; v < values.length; v++) {
      if (values[v] < lower.get(v) - EPS) {
        broken.add(new Row(Sum.of(v), lower.get(v), Double.POSITIVE_INFINITY));
      }
    }
    return broken;
  }

  /**
   * @param free which unknowns are so: the others are taken for known, as their true values
   */
  Simplified simplified(IntPredicate free) {
    return new Simplified(free);
  }

  /** The same polytope with fewer unknowns, in parts that have nothing to do with each other. */
  final class Simplified {
    final double[] low;
    private final boolean[] fixed;
    private final double[] fixedAt;
    private final int[] alias;
    private final double[] shift;
    private final int[] part;
    final List<Row> left = new ArrayList<>();
    int parts;

    private Simplified(IntPredicate free) {
      int n = lower.size();
      low = lower.stream().mapToDouble(d -> d).toArray();
      fixed = new boolean[n];
      fixedAt = new double[n];
      alias = new int[n];
      shift = new double[n];
      part = new int[n];
      Arrays.setAll(alias, v -> v);
      for (int v = 0; v < n; v++) {
        if (!free.test(v)) {
          fix(v, truth.get(v));
        }
      }
      List<Row> work = rows;
      boolean more = true;
      while (more) {
        more = false;
        List<Row> next = new ArrayList<>();
        for (Row row : work) {
          Row now = reduced(row);
          if (now.sum().terms.isEmpty()) {
            continue;
          }
          if (now.low() == now.high() && taken(now)) {
            more = true;
          } else {
            next.add(now);
          }
        }
        work = next;
      }
      Set<Object> seen = new HashSet<>();
      for (Row row : work) {
        if (seen.add(List.of(new TreeMap<>(row.sum().terms), row.low(), row.high()))) {
          left.add(row);
        }
      }
      split();
    }

    /** An expression in what is left; forced unknowns are in its constant. */
    Sum reduced(Sum sum) {
      Sum result = Sum.of(sum.constant);
      for (Map.Entry<Integer, Double> term : sum.terms.entrySet()) {
        int v = term.getKey();
        double offset = 0;
        while (alias[v] != v) {
          offset += shift[v];
          v = alias[v];
        }
        result.constant += term.getValue() * offset;
        if (fixed[v]) {
          result.constant += term.getValue() * fixedAt[v];
        } else {
          result.plus(v, term.getValue());
        }
      }
      return result;
    }

    int partOf(int variable) {
      return part[variable];
    }

    private Row reduced(Row row) {
      Sum sum = reduced(row.sum());
      double constant = sum.constant;
      sum.constant = 0;
      return new Row(sum, row.low() - constant, row.high() - constant);
    }

    private boolean taken(Row row) {
      TreeMap<Integer, Double> terms = row.sum().terms;
      double sign = Math.signum(terms.firstEntry().getValue());
      double rest = row.low() * sign;
      boolean oneSign = true;
      for (Map.Entry<Integer, Double> term : terms.entrySet()) {
        oneSign &= term.getValue() * sign > 0;
        rest -= term.getValue() * sign * low[term.getKey()];
      }
      if (terms.size() == 1) {
        fix(terms.firstKey(), row.low() / terms.firstEntry().getValue());
        return true;
      }
      if (oneSign && Math.abs(rest) < EPS) {
        terms.keySet().forEach(v -> fix(v, low[v]));
        return true;
      }
      if (terms.size() == 2) {
        int x = terms.firstKey();
        int y = terms.lastKey();
        double a = terms.get(x);
        double b = terms.get(y);
        if (a == -b) {
          // a x - a y = c, so x = y + c / a
          double c = row.low() / a;
          alias[x] = y;
          shift[x] = c;
          low[y] = Math.max(low[y], low[x] - c);
          return true;
        }
      }
      return false;
    }

    private void fix(int variable, double value) {
      fixed[variable] = true;
      fixedAt[variable] = value;
    }

    private void split() {
      int[] root = new int[low.length];
      Arrays.setAll(root, v -> v);
      for (Row row : left) {
        int first = find(root, row.sum().terms.firstKey());
        for (int v : row.sum().terms.keySet()) {
          root[find(root, v)] = first;
        }
      }
      Map<Integer, Integer> numbers = new TreeMap<>();
      for (int v = 0; v < low.length; v++) {
        if (alias[v] == v && !fixed[v]) {
          int r = find(root, v);
          numbers.putIfAbsent(r, numbers.size());
          part[v] = numbers.get(r);
        } else {
          part[v] = -1;
        }
      }
      parts = numbers.size();
    }

    private static int find(int[] root, int v) {
      int r = v;
      while (root[r] != r) {
        root[r] = root[root[r]];
        r = root[r];
      }
      return r;
    }
  }
}
