package se.torgstat.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The witnesses found so far, and how far each has shown that a sensitive figure's range reaches.
 */
final class Proofs {
  private final List<Sensitive> figures;
  private final double[] fall;
  private final double[] rise;
  private List<Witness> witnesses = new ArrayList<>();

  Proofs(List<Sensitive> figures) {
    this.figures = figures;
    this.fall = new double[figures.size()];
    this.rise = new double[figures.size()];
  }

  void add(Witness witness) {
    witnesses.add(witness);
    take(witness);
  }

  List<Witness> witnesses() {
    return witnesses;
  }

  /** Adds a table that was found where figures were numbered differently, or not looked at. */
  void addFound(Witness witness) {
    for (int i = 0; i < fall.length; i++) {
      double moved = witness.at(figures.get(i).expression());
      fall[i] = Math.min(fall[i], moved);
      rise[i] = Math.max(rise[i], moved);
    }
  }

  private void take(Witness witness) {
    for (int i = 0; i < fall.length; i++) {
      fall[i] = Math.min(fall[i], witness.figure(i));
      rise[i] = Math.max(rise[i], witness.figure(i));
    }
  }

  /** What is proven without the witnesses that move a quantity. */
  Proofs without(Quantity quantity) {
    Proofs rest = new Proofs(figures);
    for (Witness witness : witnesses) {
      if (!witness.moves(quantity)) {
        rest.add(witness);
      }
    }
    return rest;
  }

  boolean isSafe(int figure) {
    return figures.get(figure).isSafe(fall[figure], rise[figure]);
  }

  /** The figures not yet proven safe, the dearest first. */
  List<Integer> unsafe() {
    return IntStream.range(0, fall.length)
        .filter(i -> !isSafe(i))
        .boxed()
        .sorted((a, b) -> Double.compare(figures.get(b).cost(), figures.get(a).cost()))
        .toList();
  }

  /** The names of the figures not proven safe. */
  Set<String> unsafeNames() {
    return unsafe().stream().map(i -> figures.get(i).name()).collect(Collectors.toSet());
  }

  double fall(int figure) {
    return fall[figure];
  }

  double riseNeeded(int figure) {
    return figures.get(figure).riseNeeded(fall[figure]);
  }

  /** The narrowest range proven, -1 where there is no figure. */
  long narrowest() {
    return IntStream.range(0, fall.length)
        .mapToLong(i -> Math.round(Math.floor(rise[i] - fall[i] + 1e-6)))
        .min()
        .orElse(-1);
  }

  int figures() {
    return fall.length;
  }
}
