package se.torgstat.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The witnesses found so far, and how far each has shown that a sensitive figure's range reaches.
 */
final class Proofs {
  private final List<Sensitive> figures;
  private final MovedSums moves;
  private final double[] fall;
  private final double[] rise;
  private final List<Proof> proofs = new ArrayList<>();

  /** By figure: how many of the witnesses that were left out move it. */
  private final int[] lost;

  /** Figures that are asked for no more. */
  private final BitSet aside;

  /** A witness and the figures that it moves. */
  private static final class Proof {
    final Witness witness;
    final int[] figures;
    final double[] moved;

    Proof(Witness witness, List<Sensitive> all, MovedSums moves) {
      double[] moved = moves.of(witness);
      this.witness = witness;
      this.figures =
          IntStream.range(0, moved.length)
              .filter(i -> Math.abs(moved[i]) > Programme.ZERO && witness.isProofFor(all.get(i)))
              .toArray();
      this.moved = IntStream.of(figures).mapToDouble(i -> moved[i]).toArray();
    }
  }

  Proofs(List<Sensitive> figures) {
    this(
        figures, new MovedSums(figures.stream().map(Sensitive::expression).toList()), new BitSet());
  }

  private Proofs(List<Sensitive> figures, MovedSums moves, BitSet aside) {
    this.figures = figures;
    this.moves = moves;
    this.aside = aside;
    this.fall = new double[figures.size()];
    this.rise = new double[figures.size()];
    this.lost = new int[figures.size()];
  }

  /** Adds a witness, and what it proves. */
  void add(Witness witness) {
    add(new Proof(witness, figures, moves));
  }

  /** Adds what others prove. */
  void add(Proofs others) {
    others.proofs.forEach(this::add);
  }

  private void add(Proof proof) {
    proofs.add(proof);
    for (int i = 0; i < proof.figures.length; i++) {
      int figure = proof.figures[i];
      fall[figure] = Math.min(fall[figure], proof.moved[i]);
      rise[figure] = Math.max(rise[figure], proof.moved[i]);
    }
  }

  /** None, for the same figures. */
  Proofs none() {
    return new Proofs(figures, moves, aside);
  }

  List<Witness> witnesses() {
    return proofs.stream().map(proof -> proof.witness).toList();
  }

  /** What is proven without the witnesses that move a quantity. */
  Proofs without(Quantity quantity) {
    Proofs rest = new Proofs(figures, moves, aside);
    for (Proof proof : proofs) {
      if (!proof.witness.moves(quantity)) {
        rest.add(proof);
      } else {
        IntStream.of(proof.figures).forEach(figure -> rest.lost[figure]++);
      }
    }
    return rest;
  }

  boolean isSafe(int figure) {
    return figures.get(figure).isSafe(fall[figure], rise[figure]);
  }

  /** Asks no more for figures that are not proven safe by now: nothing can. */
  void setAsideUnsafe() {
    unsafe().forEach(aside::set);
  }

  /** The figures not yet proven safe, the dearest first. */
  List<Integer> unsafe() {
    return IntStream.range(0, fall.length)
        .filter(i -> !isSafe(i) && !aside.get(i))
        .boxed()
        .sorted((a, b) -> Double.compare(figures.get(b).cost(), figures.get(a).cost()))
        .toList();
  }

  /** The same, those first that lost the most witnesses: most likely they have no other. */
  List<Integer> mostLost() {
    return unsafe().stream().sorted(Comparator.comparingInt(figure -> -lost[figure])).toList();
  }

  /** The same, not by their places. */
  List<Sensitive> unsafeFigures() {
    return unsafe().stream().map(figures::get).toList();
  }

  /** Takes the first that is not yet safe from those that wait; null where none is left. */
  @Nullable Integer nextUnsafe(Deque<Integer> waiting) {
    waiting.removeIf(this::isSafe);
    return waiting.poll();
  }

  /** Whether a figure's range reaches high enough, wide or not. */
  boolean reaches(int figure) {
    Sensitive sensitive = figures.get(figure);
    return sensitive.isSafe(rise[figure] - sensitive.width(), rise[figure]);
  }

  double riseNeeded(int figure) {
    return figures.get(figure).riseNeeded(fall[figure]);
  }

  /** The narrowest range proven of a figure that is safe, -1 where there is none. */
  long narrowest() {
    return IntStream.range(0, fall.length)
        .filter(this::isSafe)
        .mapToLong(i -> Math.round(Math.floor(rise[i] - fall[i] + 1e-6)))
        .min()
        .orElse(-1);
  }

  int figures() {
    return fall.length;
  }
}
