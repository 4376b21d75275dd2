package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.torgstat.protect.Neighbourhood.Reach;

/**
 * Chooses what to hide (S8.3): for each sensitive figure that is not yet safe, the programme of
 * least cost that moves it far enough, hiding what moves; then gives back what proves unnecessary,
 * or costs more than what can be hidden in its place.
 */
final class Suppression {
  /** What moving a figure is worth: more than hiding anything costs. */
  private static final double DEAR = 1e9;

  /** How often a programme is solved: the second time with prices that favour few rows. */
  private static final int ROUNDS = 2;

  private static final Comparator<Quantity> DEAREST =
      Comparator.comparingDouble((Quantity quantity) -> -quantity.cost)
          .thenComparingInt(quantity -> quantity.index);

  private final Knowledge knowledge;
  private final Programmes programmes;

  /** The same programmes once more, for what a second core can try at the same time. */
  private final Programmes beside;

  private final Prover prover;
  private final Prover proverBeside;

  /** The figure for whose sake a quantity was hidden: most likely it cannot do without. */
  private final Map<Quantity, Integer> reason = new HashMap<>();

  private Proofs proofs;

  private Suppression(Knowledge knowledge, Programmes programmes, Programmes beside) {
    this.knowledge = knowledge;
    this.programmes = programmes;
    this.beside = beside;
    this.prover = new Prover(knowledge, programmes);
    this.proverBeside = new Prover(knowledge, beside);
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
      suppression.giveBack();
      for (Quantity quantity : programmes.open()) {
        quantity.state =
            programmes.isHidden(quantity) ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
      }
      return suppression.proofs.witnesses();
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
        protect(figure);
      }
    }
  }

  /** Hides what lets a figure move, near by or farther, whichever costs less. */
  private void protect(int figure) {
    Programme nearBy = programmes.pricing(figure, Reach.NEAR);
    Programme farther = programmes.pricing(figure, Reach.ALONG);
    CompletableFuture<Move> along = CompletableFuture.supplyAsync(() -> cheapest(farther, figure));
    Move near = cheapest(nearBy, figure);
    Move best = along.join().cost < near.cost ? along.join() : near;
    if (best.witnesses.isEmpty()) {
      best = cheapest(programmes.pricing(figure, Reach.ALL), figure);
    }
    best.witnesses.forEach(witness -> hide(witness, figure));
    if (best.witnesses.isEmpty()) {
      stretch(figure, false);
      stretch(figure, true);
    }
  }

  /** Witnesses that together prove a figure safe, and what hiding all that they move costs. */
  private record Move(List<Witness> witnesses, double cost) {
    static final Move NONE = new Move(List.of(), Double.MAX_VALUE);
  }

  /** Up far enough, or down to its least and up the rest, whichever costs less. */
  private Move cheapest(Programme programme, int figure) {
    if (!programme.moves(figure)) {
      return Move.NONE;
    }
    open(programme);
    Sensitive sensitive = knowledge.sensitive().get(figure);
    Move up = moves(programme, figure, proofs.riseNeeded(figure));
    double room = Math.max(0, sensitive.exact() - 1);
    Move best = up;
    if (room > 0 && up.cost > 0) {
      Move apart = moves(programme, figure, -room, sensitive.riseNeeded(-room));
      best = apart.cost < up.cost ? apart : up;
    }
    close(programme);
    return best;
  }

  private void open(Programme programme) {
    programme.forgetObjective();
    for (Quantity quantity : programme.priced()) {
      if (!programmes.isHidden(quantity)) {
        programme.price(quantity, quantity.cost);
      }
    }
  }

  private void close(Programme programme) {
    programme.forgetObjective();
    for (Quantity quantity : programme.priced()) {
      if (!programmes.isHidden(quantity)) {
        programme.show(quantity);
      }
    }
  }

  /** The cheapest witnesses of these moves, one after the other; none where one is impossible. */
  private Move moves(Programme programme, int figure, double... moves) {
    List<Witness> found = new ArrayList<>();
    for (double move : moves) {
      Witness witness = cheapest(programme, figure, move, found);
      if (witness == null) {
        return Move.NONE;
      }
      found.add(witness);
    }
    return new Move(found, cost(programme, found));
  }

  private @Nullable Witness cheapest(
      Programme programme, int figure, double move, List<Witness> before) {
    Witness best = null;
    Witness last = null;
    for (int round = 0; round < ROUNDS; round++) {
      programme.forgetObjective();
      for (Quantity quantity : programme.priced()) {
        if (!programmes.isHidden(quantity)) {
          boolean moved = before.stream().anyMatch(witness -> witness.moves(quantity));
          double far = last == null ? 1 : Math.abs(last.at(quantity.expression)) + 0.1;
          programme.price(quantity, moved ? 0 : quantity.cost / far);
        }
      }
      programme.demand(figure, move);
      last = programme.solve();
      if (last == null) {
        return best;
      }
      if (best == null || cost(programme, List.of(last)) < cost(programme, List.of(best))) {
        best = last;
      }
      if (cost(programme, List.of(best)) == 0) {
        break;
      }
    }
    return best;
  }

  /** What hiding all that these witnesses move would cost. */
  private double cost(Programme programme, List<Witness> witnesses) {
    double cost = 0;
    for (Quantity quantity : programme.priced()) {
      if (!programmes.isHidden(quantity)
          && witnesses.stream().anyMatch(witness -> witness.moves(quantity))) {
        cost += quantity.cost;
      }
    }
    return cost;
  }

  /** Moves a figure as far as it goes, where it does not go as far as it should. */
  private void stretch(int figure, boolean up) {
    Programme programme = programmes.pricing(figure, Reach.ALL);
    if (!programme.moves(figure)) {
      return;
    }
    open(programme);
    Sensitive sensitive = knowledge.sensitive().get(figure);
    programme.reward(figure, up ? proofs.riseNeeded(figure) : sensitive.width(), up, DEAR);
    Witness witness = programme.solve();
    close(programme);
    if (witness != null) {
      hide(witness, figure);
    }
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

  /** Shows again what the proofs can do without, the dearest first, two at a time. */
  private void giveBack() {
    Set<Expression> sensitive = sensitive();
    List<Quantity> candidates =
        programmes.hidden().stream()
            .filter(q -> q.exact == 0 || !sensitive.contains(q.expression))
            .sorted(DEAREST)
            .toList();
    for (int i = 0; i < candidates.size(); i += 2) {
      Quantity quantity = candidates.get(i);
      Quantity next = i + 1 < candidates.size() ? candidates.get(i + 1) : null;
      CompletableFuture<@Nullable Proofs> tried =
          CompletableFuture.supplyAsync(
              () -> next == null ? null : without(next, beside, proverBeside));
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
