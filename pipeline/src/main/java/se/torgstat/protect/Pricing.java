package se.torgstat.protect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what moves a figure far enough at the least price of hiding what moves (S8.3). */
final class Pricing {
  /** How often a programme is solved: the second time with prices that favour few rows. */
  private static final int ROUNDS = 2;

  private final Knowledge knowledge;
  private final Programmes programmes;

  Pricing(Knowledge knowledge, Programmes programmes) {
    this.knowledge = knowledge;
    this.programmes = programmes;
  }

  /** Witnesses that together prove a figure safe, and what hiding all that they move costs. */
  record Move(List<Witness> witnesses, double cost) {
    static final Move NONE = new Move(List.of(), Double.MAX_VALUE);
  }

  /**
   * Up far enough, or down to its least and up the rest, whichever costs less.
   *
   * @param rise how far it must rise with what is proven so far
   */
  Move cheapest(Programme programme, int figure, double rise) {
    if (!programme.moves(figure)) {
      return Move.NONE;
    }
    open(programme);
    Sensitive sensitive = knowledge.sensitive().get(figure);
    Move up = moves(programme, figure, rise);
    double room = Math.max(0, sensitive.exact() - 1);
    Move best = up;
    if (room > 0 && up.cost > 0) {
      Move apart = moves(programme, figure, -room, sensitive.riseNeeded(-room));
      best = apart.cost < up.cost ? apart : up;
    }
    close(programme);
    return best;
  }

  /** Gives all that is shown its price. */
  void open(Programme programme) {
    programme.forgetObjective();
    for (Quantity quantity : programme.priced()) {
      if (!programmes.isHidden(quantity)) {
        programme.price(quantity, quantity.cost);
      }
    }
  }

  /** Takes the prices away: what is shown does not move. */
  void close(Programme programme) {
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
}
