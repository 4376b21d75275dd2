package se.torgstat.protect;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Proves figures safe two at a time, one on each core. */
final class TwoProvers {
  private final Prover first;
  private final Prover second;
  private final Proofs proofs;
  private final Deque<Integer> waiting;

  /** A way to prove a figure safe. */
  interface Attempt {
    /** Whether it can be proven safe so; what is found is added to the proofs. */
    boolean proves(Prover prover, Proofs proofs, int figure);
  }

  /**
   * @param first with programmes of its own
   * @param second the same, with others
   * @param proofs what is proven so far; grows
   * @param figures those that are to be proven safe, in their order
   */
  TwoProvers(Prover first, Prover second, Proofs proofs, Collection<Integer> figures) {
    this.first = first;
    this.second = second;
    this.proofs = proofs;
    this.waiting = new ArrayDeque<>(figures);
  }

  /** The next figure that is not yet safe; null where there is none. */
  @Nullable Integer next() {
    waiting.removeIf(proofs::isSafe);
    return waiting.poll();
  }

  /** Tries both at the same time, unless they are safe or none. */
  void prove(@Nullable Integer figure, @Nullable Integer other, Attempt attempt) {
    Integer needed = other == null || proofs.isSafe(other) ? null : other;
    CompletableFuture<Proofs> found = SecondCore.begin(() -> beside(needed, attempt));
    if (figure != null) {
      attempt.proves(first, proofs, figure);
    }
    proofs.add(found.join());
  }

  private Proofs beside(@Nullable Integer figure, Attempt attempt) {
    Proofs found = proofs.none();
    if (figure != null) {
      attempt.proves(second, found, figure);
    }
    return found;
  }
}
