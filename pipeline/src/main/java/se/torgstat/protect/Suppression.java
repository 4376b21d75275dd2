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
  private static final int REFINEMENTS = 1;

  /** What moving a figure is worth: more than hiding anything costs. */
  private static final double DEAR = 1e6;

  /** Figures that are protected a few at a time: those whose own rows cost less than this. */
  private static final double CHEAP = 30;

  /** How many figures are moved at once. */
  private static final int GROUP = 10;

  /** How many programmes giving back may take. */
  private static final int GIVE_BACK_PROGRAMMES = 40;

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
   * @return the tables that prove figures safe
   */
  static List<Witness> decide(Knowledge knowledge) {
    try (Programme programme = new Programme(knowledge)) {
      Suppression suppression = new Suppression(knowledge, programme);
      suppression.hideSensitive();
      suppression.protectAll();
      suppression.giveBack();
      for (Quantity quantity : knowledge.quantities()) {
        if (quantity.state == Quantity.State.OPEN) {
          quantity.state =
              suppression.hidden.contains(quantity) ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
        }
      }
      return suppression.proofs.witnesses();
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
    while (protectGroup()) {
      freeHidden();
      certifier.together(proofs);
    }
    int done = 0;
    for (int figure : proofs.unsafe()) {
      if (!proofs.isSafe(figure)) {
        protect(figure);
        if (++done % GROUP == 0) {
          freeHidden();
          certifier.together(proofs);
        }
      }
    }
  }

  /**
   * Moves a few of the cheap figures at once, at the cost of cheap rows alone: a quarter of the
   * programmes, and hardly more hidden than one by one.
   *
   * @return whether that proved any of them safe
   */
  private boolean protectGroup() {
    List<Integer> cheap =
        proofs.unsafe().stream()
            .filter(figure -> knowledge.sensitive().get(figure).cost() < CHEAP)
            .toList();
    if (cheap.isEmpty()) {
      return false;
    }
    programme.forgetObjective();
    priceOpen();
    open().stream()
        .filter(quantity -> !hidden.contains(quantity) && quantity.cost >= CHEAP)
        .forEach(programme::show);
    int step = Math.max(1, cheap.size() / GROUP);
    for (int i = 0; i < cheap.size(); i += step) {
      int figure = cheap.get(i);
      programme.reward(figure, proofs.riseNeeded(figure), true, DEAR);
    }
    Witness witness = programme.solve();
    if (witness == null) {
      return false;
    }
    hide(witness);
    return proofs.unsafe().stream()
            .filter(figure -> knowledge.sensitive().get(figure).cost() < CHEAP)
            .count()
        < cheap.size();
  }

  private void priceOpen() {
    for (Quantity quantity : open()) {
      programme.price(quantity, hidden.contains(quantity) ? 0 : quantity.cost);
    }
  }

  /**
   * Hides what lets a figure move: up far enough, or down to its least and up the rest, whichever
   * costs less.
   */
  private void protect(int figure) {
    Sensitive sensitive = knowledge.sensitive().get(figure);
    double room = Math.max(0, sensitive.exact() - 1);
    List<Witness> chosen = moves(figure, proofs.riseNeeded(figure));
    if (room > 0 && (chosen.isEmpty() || cost(chosen) > 0)) {
      List<Witness> apart = moves(figure, -room, sensitive.riseNeeded(-room));
      boolean better = chosen.isEmpty() || cost(apart) < cost(chosen);
      chosen = better && !apart.isEmpty() ? apart : chosen;
    }
    chosen.forEach(this::hide);
    if (chosen.isEmpty()) {
      stretch(figure, false);
      Witness witness = cheapest(figure, proofs.riseNeeded(figure));
      if (witness == null) {
        stretch(figure, true);
      } else {
        hide(witness);
      }
    }
  }

  /** The cheapest witnesses of these moves, one after the other; none where one is impossible. */
  private List<Witness> moves(int figure, double... moves) {
    List<Witness> found = new ArrayList<>();
    Set<Quantity> before = Set.copyOf(hidden);
    for (double move : moves) {
      Witness witness = cheapest(figure, move);
      if (witness == null) {
        found.clear();
        break;
      }
      found.add(witness);
      open().stream().filter(witness::moves).forEach(hidden::add);
    }
    hidden.retainAll(before);
    return found;
  }

  /**
   * Moves a figure as far as it goes, where it does not go as far as it should in one direction.
   */
  private void stretch(int figure, boolean up) {
    programme.forgetObjective();
    priceOpen();
    Sensitive sensitive = knowledge.sensitive().get(figure);
    programme.reward(figure, up ? proofs.riseNeeded(figure) : sensitive.width(), up, DEAR);
    Witness witness = programme.solve();
    if (witness != null) {
      hide(witness);
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
        double moved = last == null ? 1 : Math.abs(last.distance(quantity));
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
    return cost(List.of(witness));
  }

  /** What hiding all that these witnesses move would cost. */
  private double cost(List<Witness> witnesses) {
    return open().stream()
        .filter(quantity -> !hidden.contains(quantity))
        .filter(quantity -> witnesses.stream().anyMatch(w -> w.moves(quantity)))
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
    int budget = programme.solved() + GIVE_BACK_PROGRAMMES;
    for (Quantity quantity : candidates) {
      if (programme.solved() > budget) {
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
