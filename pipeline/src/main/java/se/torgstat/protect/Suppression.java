package se.torgstat.protect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private final AtMost atMost;
  private final Prover prover;
  private final CheapestMove cheapest;

  /** The figure for whose sake a quantity was hidden: most likely it cannot do without. */
  private final Map<Quantity, Integer> reason = new HashMap<>();

  private final Proofs proofs;

  private Suppression(
      Knowledge knowledge, Programmes programmes, Programmes beside, AtMost atMost) {
    this.knowledge = knowledge;
    this.programmes = programmes;
    this.beside = beside;
    this.atMost = atMost;
    this.prover = new Prover(knowledge, programmes);
    this.cheapest = new CheapestMove(knowledge, programmes);
    this.proofs = new Proofs(knowledge.sensitive());
  }

  /**
   * Decides every open quantity: hidden or shown.
   *
   * @return the tables that prove figures safe
   */
  static List<Witness> decide(Knowledge knowledge) {
    Suppression suppression;
    try (Programmes programmes = new Programmes(knowledge);
        Programmes beside = new Programmes(knowledge);
        AtMost atMost = new AtMost(knowledge)) {
      suppression = new Suppression(knowledge, programmes, beside, atMost);
      suppression.hideSensitive();
      suppression.protectAll();
      suppression.settle();
    }
    return suppression.giveBack();
  }

  /** What was not chosen stays shown; what was hidden with its breakdown stays hidden. */
  private void settle() {
    for (Quantity quantity : programmes.open()) {
      if (!programmes.isHidden(quantity)) {
        quantity.state = Quantity.State.SHOWN;
      } else if (programmes.staysHidden(quantity)) {
        quantity.state = Quantity.State.HIDDEN;
      }
    }
  }

  /** Gives back, by programmes that take what is settled for settled: they are smaller. */
  private List<Witness> giveBack() {
    try (Programmes hiding = Programmes.hiding(knowledge);
        Programmes besides = Programmes.hiding(knowledge)) {
      Proofs left = new GiveBack(knowledge, hiding, besides, proofs, reason).of(sensitive());
      for (Quantity quantity : hiding.open()) {
        quantity.state = hiding.isHidden(quantity) ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
      }
      return left.witnesses();
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

  /** The dearest figure first; whether the one after it needs anything is seen meanwhile. */
  private void protectAll() {
    TwoProvers two = new TwoProvers(prover, new Prover(knowledge, beside), proofs);
    Deque<Integer> waiting = new ArrayDeque<>(proofs.unsafe());
    for (Integer figure = proofs.nextUnsafe(waiting);
        figure != null;
        figure = proofs.nextUnsafe(waiting)) {
      Integer other = proofs.nextUnsafe(waiting);
      two.prove(figure, other, Prover::provesNear);
      boolean hidMore = false;
      for (int unsafe : atMost.of(unsafe(figure), unsafe(other))) {
        if (!hidMore || !prover.provesNear(proofs, unsafe)) {
          hideFor(unsafe);
          hidMore = true;
        }
      }
    }
  }

  private @Nullable Integer unsafe(@Nullable Integer figure) {
    return figure == null || proofs.isSafe(figure) ? null : figure;
  }

  private void hideFor(int figure) {
    Pricing.Move move = cheapest.of(figure, proofs.riseNeeded(figure));
    for (Breakdown breakdown : move.breakdowns()) {
      programmes.hide(breakdown);
      beside.hide(breakdown);
    }
    move.witnesses().forEach(witness -> hide(witness, figure));
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
