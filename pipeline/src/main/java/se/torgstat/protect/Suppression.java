package se.torgstat.protect;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.torgstat.protect.Neighbourhood.Reach;

/**
 * Chooses what to hide (S8.3): for each sensitive figure that is not yet safe, the programme of
 * least cost that moves it far enough, hiding what moves; then gives back what proves unnecessary
 * ({@link GiveBack}).
 */
final class Suppression {
  /** What moving a figure is worth: more than hiding anything costs. */
  private static final double DEAR = 1e9;

  private final Choice choice;
  private final Programmes programmes;
  private final Prover prover;
  private final Pricing pricing;

  private Suppression(Choice choice) {
    this.choice = choice;
    this.programmes = choice.programmes;
    this.prover = new Prover(choice.knowledge, programmes);
    this.pricing = new Pricing(choice.knowledge, programmes);
  }

  /**
   * Decides every open quantity: hidden or shown.
   *
   * @param again whether to choose once more among what was chosen, in both orders of the figures
   * @return the tables that prove figures safe
   */
  static List<Witness> decide(Knowledge knowledge, boolean again) {
    Choice first = new Choice(knowledge);
    new Suppression(first).protectAll();
    try (Choice choice = again ? chosenAgain(first) : first) {
      new GiveBack(choice).all();
      choice.settle();
      return choice.proofs.witnesses();
    }
  }

  private static Choice chosenAgain(Choice first) {
    return SecondChoice.among(SecondChoice.among(first, true), false);
  }

  private void protectAll() {
    for (int figure : choice.proofs.unsafe()) {
      if (!choice.proofs.isSafe(figure) && !prover.prove(choice.proofs, figure, Reach.NEAR)) {
        protect(figure);
      }
    }
  }

  private void protect(int figure) {
    Pricing.Move move = cheapest(figure, choice.proofs.riseNeeded(figure));
    move.witnesses().forEach(witness -> choice.hide(witness, figure));
    if (!move.isPossible()) {
      stretch(figure, false);
      stretch(figure, true);
    }
  }

  /**
   * What lets a figure move, near by or farther, whichever costs less; what is a last resort only
   * where nothing else does, however far away.
   */
  private Pricing.Move cheapest(int figure, double rise) {
    Pricing.Move sparing = cheapest(figure, rise, false);
    return sparing.isPossible() ? sparing : cheapest(figure, rise, true);
  }

  private Pricing.Move cheapest(int figure, double rise, boolean lastResortToo) {
    Programme nearBy = programmes.pricing(figure, Reach.NEAR);
    Programme farther = programmes.pricing(figure, Reach.ALONG);
    CompletableFuture<Pricing.Move> along =
        CompletableFuture.supplyAsync(() -> pricing.cheapest(farther, figure, rise, lastResortToo));
    Pricing.Move near = pricing.cheapest(nearBy, figure, rise, lastResortToo);
    Pricing.Move best = along.join().cost() < near.cost() ? along.join() : near;
    return best.isPossible()
        ? best
        : pricing.cheapest(programmes.pricing(figure, Reach.ALL), figure, rise, lastResortToo);
  }

  /** Moves a figure as far as it goes, where it does not go as far as it should. */
  private void stretch(int figure, boolean up) {
    Programme programme = programmes.pricing(figure, Reach.ALL);
    if (!programme.moves(figure)) {
      return;
    }
    List<Quantity> forSale = pricing.forSale(programme, true);
    pricing.open(programme, forSale);
    Sensitive sensitive = choice.knowledge.sensitive().get(figure);
    programme.reward(figure, up ? choice.proofs.riseNeeded(figure) : sensitive.width(), up, DEAR);
    Witness witness = programme.solve();
    pricing.close(programme, forSale);
    if (witness != null) {
      choice.hide(witness, figure);
    }
  }
}
