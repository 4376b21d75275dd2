package se.torgstat.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import se.torgstat.protect.Neighbourhood.Reach;
import se.torgstat.protect.Pricing.Terms;

/**
 * Chooses what to hide (S8.3): for each sensitive figure that is not yet safe, the programme of
 * least cost that moves it far enough, hiding what moves; then gives back what proves unnecessary
 * ({@link GiveBack}).
 */
final class Suppression {
  private final Knowledge knowledge;
  private final Programmes programmes;

  /** The same programmes once more, for what a second core can try at the same time. */
  private final Programmes beside;

  private final Prover prover;
  private final Pricing pricing;

  /** The figure for whose sake a quantity was hidden: most likely it cannot do without. */
  private final Map<Quantity, Integer> reason = new HashMap<>();

  private final Proofs proofs;

  private Suppression(Knowledge knowledge, Programmes programmes, Programmes beside) {
    this.knowledge = knowledge;
    this.programmes = programmes;
    this.beside = beside;
    this.prover = new Prover(knowledge, programmes);
    this.pricing = new Pricing(knowledge, programmes);
    this.proofs = new Proofs(knowledge.sensitive());
  }

  /**
   * Decides every open quantity: hidden or shown.
   *
   * @return the tables that prove figures safe
   */
  static List<Witness> decide(Knowledge knowledge) {
    try (Programmes programmes = new Programmes(knowledge);
        Programmes beside = new Programmes(knowledge)) {
      Suppression suppression = new Suppression(knowledge, programmes, beside);
      suppression.hideSensitive();
      suppression.protectAll();
      Proofs proofs =
          new GiveBack(
                  knowledge,
                  programmes,
                  beside,
                  suppression.prover,
                  suppression.proofs,
                  suppression.reason)
              .of(suppression.sensitive());
      for (Quantity quantity : programmes.open()) {
        quantity.state =
            programmes.isHidden(quantity) ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
      }
      return proofs.witnesses();
    }
  }

  private Set<Expression> sensitive() {
    Set<Expression> sensitive = new HashSet<>();
    knowledge.sensitive().forEach(figure -> sensitive.add(figure.expression()));
    return sensitive;
  }

  private void hideSensitive() {
    Set<Expression> sensitive = sensitive();
    for (Quantity quantity : programmes.open()) {
      if (quantity.exact > 0 && sensitive.contains(quantity.expression)) {
        programmes.hide(quantity);
        beside.hide(quantity);
      }
    }
  }

  private void protectAll() {
    for (int figure : proofs.unsafe()) {
      if (!proofs.isSafe(figure) && !prover.prove(proofs, figure, Reach.NEAR)) {
        Pricing.Move move = cheapest(figure, proofs.riseNeeded(figure));
        for (Breakdown breakdown : move.breakdowns()) {
          programmes.hide(breakdown);
          beside.hide(breakdown);
        }
        move.witnesses().forEach(witness -> hide(witness, figure));
      }
    }
  }

  /**
   * What lets a figure move at the least cost. Where that hides a headline, breakdowns are hidden
   * wholly if it costs less; what is a last resort is hidden only where nothing else helps.
   */
  private Pricing.Move cheapest(int figure, double rise) {
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
        CompletableFuture.supplyAsync(() -> pricing.cheapest(farther, figure, rise, terms));
    Pricing.Move near = pricing.cheapest(nearBy, figure, rise, terms);
    return along.join().cost() < near.cost() ? along.join() : near;
  }

  private void hide(Witness witness, int figure) {
    proofs.add(witness);
    for (Quantity quantity : programmes.open()) {
      if (witness.moves(quantity) && !programmes.isHidden(quantity)) {
        programmes.hide(quantity);
        beside.hide(quantity);
        reason.put(quantity, figure);
      }
    }
  }
}
