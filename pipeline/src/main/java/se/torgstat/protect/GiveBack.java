package se.torgstat.protect;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Shows again what was hidden and proves unnecessary (S8.3). */
final class GiveBack {
  private static final Comparator<Quantity> DEAREST =
      Comparator.comparingDouble((Quantity quantity) -> -quantity.cost)
          .thenComparingInt(quantity -> quantity.index);

  private final Choice choice;
  private final Prover prover;
  private final Prover proverBeside;

  /**
   * @param choice in which all figures are proven safe, as far as they can be; they stay so
   */
  GiveBack(Choice choice) {
    this.choice = choice;
    this.prover = new Prover(choice.knowledge, choice.programmes);
    this.proverBeside = new Prover(choice.knowledge, choice.beside);
  }

  /** Shows again what can be done without, the dearest first, two at a time. */
  void all() {
    List<Quantity> candidates =
        choice.hidden().stream().filter(q -> !choice.isSensitive(q)).sorted(DEAREST).toList();
    for (int i = 0; i < candidates.size(); i += 2) {
      Quantity quantity = candidates.get(i);
      Quantity next = i + 1 < candidates.size() ? candidates.get(i + 1) : null;
      CompletableFuture<@Nullable Proofs> tried =
          CompletableFuture.supplyAsync(
              () -> next == null ? null : without(next, choice.beside, proverBeside));
      Proofs found = without(quantity, choice.programmes, prover);
      Proofs foundNext = tried.join();
      if (found != null) {
        show(quantity, found);
        // both at once is a question of its own
        foundNext =
            next == null || foundNext == null ? null : without(next, choice.beside, proverBeside);
      }
      if (next != null && foundNext != null) {
        show(next, foundNext);
      }
    }
  }

  private void show(Quantity quantity, Proofs found) {
    choice.proofs = found;
    choice.show(quantity);
  }

  /** The proofs that do without a hidden quantity; null where they cannot. */
  private @Nullable Proofs without(Quantity quantity, Programmes in, Prover by) {
    Proofs rest = choice.proofs.without(quantity);
    in.show(quantity);
    boolean proven = by.provesAllNear(rest, choice.reason.getOrDefault(quantity, -1));
    in.hide(quantity);
    return proven ? rest : null;
  }
}
