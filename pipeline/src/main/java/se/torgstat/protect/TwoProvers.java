package se.torgstat.protect;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Proves figures safe two at a time, one on each core. */
final class TwoProvers {
  private final Prover first;
  private final Prover second;
  private final Proofs proofs;

  /** A way to prove a figure safe. */
  interface Attempt {
    /** Whether it can be proven safe so; what is found is added to the proofs. */
    boolean proves(Prover prover, Proofs proofs, int figure);
  }

  /**
   * @param first with programmes of its own
   * @param second the same, with others
   * @param proofs what is proven so far; grows
   */
  TwoProvers(Prover first, Prover second, Proofs proofs) {
    this.first = first;
    this.second = second;
    this.proofs = proofs;
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
