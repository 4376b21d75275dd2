package se.torgstat.protect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Shows again what was hidden and proves unnecessary (S8.3). */
final class GiveBack {
  private static final Comparator<Quantity> DEAREST =
      Comparator.comparingDouble((Quantity quantity) -> -quantity.cost)
          .thenComparingInt(quantity -> quantity.index);

  private final Programmes programmes;

  /** The same programmes once more, for what a second core can try at the same time. */
  private final Programmes beside;

  private final Prover prover;
  private final Prover proverBeside;
  private final Map<Quantity, Integer> reason;
  private Proofs proofs;

  /**
   * @param programmes what is hidden in them may be shown again
   * @param beside the same
   * @param proofs that all figures are safe, as far as they can be
   * @param reason the figure for whose sake a quantity was hidden: most likely it cannot do without
   */
  GiveBack(
      Knowledge knowledge,
      Programmes programmes,
      Programmes beside,
      Proofs proofs,
      Map<Quantity, Integer> reason) {
    this.programmes = programmes;
    this.beside = beside;
    this.prover = new Prover(knowledge, programmes);
    this.proverBeside = new Prover(knowledge, beside);
    this.reason = reason;
    this.proofs = proofs;
  }

  /**
   * Shows again what can be done without, the dearest first, two at a time.
   *
   * @param sensitive sums that stay hidden where they are not zero
   * @return the proofs that are left: all figures are as safe as they were
   */
  Proofs of(Set<Expression> sensitive) {
    proofs.setAsideUnsafe();
    List<Quantity> candidates =
        programmes.hidden().stream()
            .filter(q -> q.exact == 0 || !sensitive.contains(q.expression))
            .sorted(DEAREST)
            .toList();
    for (int i = 0; i < candidates.size(); i += 2) {
      Quantity quantity = candidates.get(i);
      Quantity next = i + 1 < candidates.size() ? candidates.get(i + 1) : null;
      CompletableFuture<@Nullable Proofs> tried =
          SecondCore.begin(() -> next == null ? null : without(next, beside, proverBeside));
      Proofs found = without(quantity, programmes, prover);
      Proofs foundNext = tried.join();
      if (found != null) {
        show(quantity, found);
        // both at once is a question of its own
        foundNext = next == null || foundNext == null ? null : without(next, beside, proverBeside);
      }
      if (next != null && foundNext != null) {
        show(next, foundNext);
      }
    }
    return proofs;
  }

  private void show(Quantity quantity, Proofs found) {
    proofs = found;
    programmes.show(quantity);
    beside.show(quantity);
  }

  /** The proofs that do without a hidden quantity; null where they cannot. */
  private @Nullable Proofs without(Quantity quantity, Programmes in, Prover by) {
    Proofs rest = proofs.without(quantity);
    in.show(quantity);
    boolean proven = by.provesAllNear(rest, reason.getOrDefault(quantity, -1));
    in.hide(quantity);
    return proven ? rest : null;
  }
}
