package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.torgstat.protect.Neighbourhood.Reach;

/**
 * Chooses once more among what an earlier choice hides (S8.3), with moves across all areas: what is
 * shown by now is out of the way, so that its programmes are small, and fewer rows do.
 */
final class SecondChoice {
  private final Choice earlier;
  private final Choice choice;
  private final Pricing pricing;
  private final Pricing pricingBeside;

  private SecondChoice(Choice earlier) {
    this.earlier = earlier;
    earlier.settleShown();
    this.choice = new Choice(earlier.knowledge);
    this.pricing = new Pricing(choice.knowledge, choice.programmes);
    this.pricingBeside = new Pricing(choice.knowledge, choice.beside);
  }

  /**
   * The choice once more; the earlier one is closed.
   *
   * @param dearestFirst in this order of the figures, or in the opposite one
   */
  static Choice among(Choice earlier, boolean dearestFirst) {
    try (earlier) {
      SecondChoice second = new SecondChoice(earlier);
      List<Integer> figures = new ArrayList<>(second.choice.proofs.unsafe());
      if (!dearestFirst) {
        Collections.reverse(figures);
      }
      second.protect(figures);
      return second.choice;
    }
  }

  /** Two at a time: the second core looks for the next figure's table as if the first had none. */
  private void protect(List<Integer> figures) {
    List<Integer> rest = figures;
    while (!rest.isEmpty()) {
      int figure = rest.get(0);
      int next = rest.get(rest.size() > 1 ? 1 : 0);
      CompletableFuture<Pricing.Move> aside =
          CompletableFuture.supplyAsync(() -> lift(pricingBeside, choice.beside, next));
      Pricing.Move move = lift(pricing, choice.programmes, figure);
      Pricing.Move moveAside = aside.join();
      hide(move, figure);
      if (!choice.proofs.isSafe(next)) {
        hide(moveAside, next);
      }
      rest = rest.stream().skip(2).filter(f -> !choice.proofs.isSafe(f)).toList();
    }
  }

  private Pricing.Move lift(Pricing by, Programmes programmes, int figure) {
    return by.simplest(
        programmes.pricing(figure, Reach.ACROSS), figure, choice.proofs.riseNeeded(figure));
  }

  /** Where nothing is found, what proved the figure before proves it again. */
  private void hide(Pricing.Move move, int figure) {
    move.witnesses().forEach(witness -> choice.hide(witness, figure));
    for (Witness witness : earlier.proofs.witnesses()) {
      if (!choice.proofs.isSafe(figure) && earlier.proofs.isPartOf(witness, figure)) {
        choice.hide(witness, figure);
      }
    }
  }
}
