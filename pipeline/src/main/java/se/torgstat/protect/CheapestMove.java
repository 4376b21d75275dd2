package se.torgstat.protect;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import se.torgstat.protect.Neighbourhood.Reach;
import se.torgstat.protect.Pricing.Terms;

/**
 * Looks for what lets a figure move at the least cost: near by and along, then everywhere. Where
 * that hides a headline, breakdowns are hidden wholly if it costs less; what is a last resort is
 * hidden only where nothing else helps (S8.3).
 */
final class CheapestMove {
  private final Programmes programmes;
  private final Pricing pricing;

  CheapestMove(Knowledge knowledge, Programmes programmes) {
    this.programmes = programmes;
    this.pricing = new Pricing(knowledge, programmes);
  }

  /**
   * The cheapest move.
   *
   * @param figure one that something open could save
   * @param rise how far it must rise with what is proven so far
   */
  Pricing.Move of(int figure, double rise) {
    Pricing.Move move = anywhere(figure, rise, Terms.SPARING);
    if (!move.isPossible() || hidesHeadline(move)) {
      Pricing.Move excepting = excepting(figure, rise);
      move = excepting.cost() < move.cost() ? excepting : move;
    }
    return move.isPossible() ? move : anywhere(figure, rise, Terms.LAST_RESORT);
  }

  private boolean hidesHeadline(Pricing.Move move) {
    return programmes.open().stream()
        .filter(quantity -> quantity.headline && !programmes.isHidden(quantity))
        .anyMatch(quantity -> move.witnesses().stream().anyMatch(w -> w.moves(quantity)));
  }

  /** With as few breakdowns hidden wholly as can be: the prices are those of rows alone. */
  private Pricing.Move excepting(int figure, double rise) {
    Pricing.Move best = along(figure, rise, Terms.EXCEPTING);
    for (Breakdown breakdown : best.breakdowns()) {
      Set<Breakdown> fewer = new HashSet<>(best.breakdowns());
      if (fewer.remove(breakdown) && !fewer.isEmpty()) {
        Pricing.Move without = along(figure, rise, new Terms(false, fewer::contains));
        best = without.cost() < best.cost() ? without : best;
      }
    }
    return best;
  }

  private Pricing.Move anywhere(int figure, double rise, Terms terms) {
    Pricing.Move move = along(figure, rise, terms);
    return move.isPossible()
        ? move
        : pricing.cheapest(programmes.pricing(figure, Reach.ALL), figure, rise, terms);
  }

  /** Near by or farther, whichever costs less. */
  private Pricing.Move along(int figure, double rise, Terms terms) {
    Programme nearBy = programmes.pricing(figure, Reach.NEAR);
    Programme farther = programmes.pricing(figure, Reach.ALONG);
    CompletableFuture<Pricing.Move> along =
        SecondCore.begin(() -> pricing.cheapest(farther, figure, rise, terms));
    Pricing.Move near = pricing.cheapest(nearBy, figure, rise, terms);
    return along.join().cost() < near.cost() ? along.join() : near;
  }
}
