package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to hide (S8.3): for each sensitive figure that is not yet safe, the programme of
 * least cost that moves it far enough, hiding what moves; then gives back what proves unnecessary.
 */
final class Suppression {
  /** How often a programme is solved anew with prices that favour few rows over short moves. */
  private static final int REFINEMENTS = 2;

  /** How many programmes giving back may take. */
  private static final int GIVE_BACK_PROGRAMMES = 200;

  private final Knowledge knowledge;
  private final Programme programme;
  private final Certifier certifier;
  private final Set<Quantity> hidden = new HashSet<>();
  private Proofs proofs;

  private Suppression(Knowledge knowledge, Programme programme) {
    this.knowledge = knowledge;
    this.programme = programme;
    this.certifier = new Certifier(programme, knowledge.sensitive());
    this.proofs = new Proofs(knowledge.sensitive());
  }

  /**
   * Decides every open quantity: hidden or shown.
   *
   * @return whether every sensitive figure is safe then
   */
  static boolean decide(Knowledge knowledge) {
    try (Programme programme = new Programme(knowledge)) {
      Suppression suppression = new Suppression(knowledge, programme);
      suppression.hideSensitive();
      suppression.protectAll();
      if (System.getProperty("dbg") != null)
        System.out.println(
            "protected: hidden " + suppression.hidden.size() + " LPs " + Programme.solved);
      suppression.giveBack();
      if (System.getProperty("dbg") != null)
        System.out.println(
            "given back: hidden " + suppression.hidden.size() + " LPs " + Programme.solved);
      for (Quantity quantity : knowledge.quantities()) {
        if (quantity.state == Quantity.State.OPEN) {
          quantity.state =
              suppression.hidden.contains(quantity) ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
        }
      }
      return suppression.proofs.unsafe().isEmpty();
    }
  }

  private List<Quantity> open() {
    return knowledge.quantities().stream()
        .filter(quantity -> quantity.state == Quantity.State.OPEN)
        .toList();
  }

  private void hideSensitive() {
    Set<Expression> sensitive = new HashSet<>();
    knowledge.sensitive().forEach(figure -> sensitive.add(figure.expression()));
    for (Quantity quantity : open()) {
      if (sensitive.contains(quantity.expression)) {
        hidden.add(quantity);
      }
    }
    freeHidden();
  }

  private void freeHidden() {
    for (Quantity quantity : open()) {
      if (hidden.contains(quantity)) {
        programme.price(quantity, 0);
      } else {
        programme.show(quantity);
      }
    }
  }

  private void protectAll() {
    certifier.together(proofs);
    int done = 0;
    for (int figure : proofs.unsafe()) {
      if (!proofs.isSafe(figure)) {
        protect(figure);
        if (++done % 10 == 0) {
          freeHidden();
          certifier.together(proofs);
        }
      }
    }
  }

  private void protect(int figure) {
    Witness best = cheapest(figure, proofs.riseNeeded(figure));
    if (best == null) {
      if (System.getProperty("dbg") != null) {
        Sensitive f = knowledge.sensitive().get(figure);
        System.out.println(
            "infeasible "
                + f.exact()
                + " least "
                + f.least()
                + " need "
                + proofs.riseNeeded(figure)
                + " cost "
                + f.cost()
                + " "
                + f.expression().size()
                + " "
                + f.label());
      }
      best = cheapest(figure, -Math.max(0, knowledge.sensitive().get(figure).exact() - 1));
      if (best != null) {
        hide(best);
        best = cheapest(figure, proofs.riseNeeded(figure));
      }
    }
    if (best != null) {
      hide(best);
    }
  }

  private void hide(Witness witness) {
    proofs.add(witness);
    open().stream().filter(witness::moves).forEach(hidden::add);
  }

  private @Nullable Witness cheapest(int figure, double move) {
    Witness best = null;
    Witness last = null;
    for (int round = 0; round <= REFINEMENTS; round++) {
      programme.forgetObjective();
      for (Quantity quantity : open()) {
        double price = hidden.contains(quantity) ? 0 : quantity.cost;
        double moved = last == null ? 1 : Math.abs(last.open()[quantity.index]);
        programme.price(quantity, last == null ? price : price / (moved + 0.1));
      }
      programme.demand(figure, move);
      last = programme.solve();
      if (last == null) {
        return best;
      }
      if (best == null || cost(last) < cost(best)) {
        best = last;
      }
      if (cost(best) == 0) {
        break;
      }
    }
    return best;
  }

  private double cost(Witness witness) {
    return open().stream()
        .filter(quantity -> !hidden.contains(quantity) && witness.moves(quantity))
        .mapToDouble(quantity -> quantity.cost)
        .sum();
  }

  /** Shows again what the proofs can do without, the dearest first. */
  private void giveBack() {
    Set<Expression> sensitive = new HashSet<>();
    knowledge.sensitive().forEach(figure -> sensitive.add(figure.expression()));
    List<Quantity> candidates = new ArrayList<>(hidden);
    candidates.removeIf(quantity -> sensitive.contains(quantity.expression));
    candidates.sort(
        Comparator.comparingDouble((Quantity quantity) -> -quantity.cost)
            .thenComparingInt(quantity -> quantity.index));
    freeHidden();
    int budget = Programme.solved + GIVE_BACK_PROGRAMMES;
    for (Quantity quantity : candidates) {
      if (Programme.solved > budget) {
        break;
      }
      Proofs rest = proofs.without(quantity);
      programme.show(quantity);
      if (certifier.proves(rest)) {
        proofs = rest;
        hidden.remove(quantity);
      } else {
        programme.price(quantity, 0);
      }
    }
  }
}
