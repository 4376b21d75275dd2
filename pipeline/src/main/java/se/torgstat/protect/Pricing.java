package se.torgstat.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    boolean isPossible() {
      return !witnesses.isEmpty();
    }
  }

  /**
   * Up far enough, or down as far as it can fall and up the rest, whichever costs less.
   *
   * @param rise how far it must rise with what is proven so far
   * @param lastResortToo whether what is hidden only where nothing else helps may move
   */
  Move cheapest(Programme programme, int figure, double rise, boolean lastResortToo) {
    if (!programme.moves(figure)) {
      return Move.NONE;
    }
    List<Quantity> forSale = forSale(programme, lastResortToo);
    Sensitive sensitive = knowledge.sensitive().get(figure);
    Move up = moves(programme, forSale, figure, rise);
    double room = Math.max(0, Math.min(programme.falls(figure), sensitive.exact() - 1.0));
    Move apart = Move.NONE;
    // what its parts may not fall below, such as a unit's outcome groups, can keep it from falling
    // to its own least
    for (double fall = room; fall > 0 && up.cost > 0 && !apart.isPossible(); fall--) {
      apart = moves(programme, forSale, figure, -fall, sensitive.riseNeeded(-fall));
    }
    close(programme, forSale);
    return apart.cost < up.cost ? apart : up;
  }

  /** What is shown, and can move at a price. */
  List<Quantity> forSale(Programme programme, boolean lastResortToo) {
    return programme.priced().stream()
        .filter(quantity -> !programmes.isHidden(quantity))
        .filter(quantity -> lastResortToo || !quantity.lastResort)
        .toList();
  }

  /** Takes the prices away: what is shown does not move. */
  void close(Programme programme, List<Quantity> forSale) {
    programme.forgetObjective();
    forSale.forEach(programme::show);
  }

  /** The cheapest witnesses of these moves, one after the other; none where one is impossible. */
  private Move moves(Programme programme, List<Quantity> forSale, int figure, double... moves) {
    List<Witness> found = new ArrayList<>();
    for (double move : moves) {
      Witness witness = cheapest(programme, forSale, figure, move, found);
      if (witness == null) {
        return Move.NONE;
      }
      found.add(witness);
    }
    return new Move(found, cost(forSale, found));
  }

  private @Nullable Witness cheapest(
      Programme programme, List<Quantity> forSale, int figure, double move, List<Witness> before) {
    Witness best = null;
    Witness last = null;
    for (int round = 0; round < ROUNDS; round++) {
      programme.forgetObjective();
      for (Quantity quantity : forSale) {
        boolean moved = before.stream().anyMatch(witness -> witness.moves(quantity));
        double far = last == null ? 1 : Math.abs(last.at(quantity.expression)) + 0.1;
        programme.price(quantity, moved ? 0 : quantity.cost / far);
      }
      last = programme.demand(figure, move) ? programme.solve() : null;
      if (last == null) {
        return best;
      }
      if (best == null || cost(forSale, List.of(last)) < cost(forSale, List.of(best))) {
        best = last;
      }
      if (cost(forSale, List.of(best)) == 0) {
        break;
      }
    }
    return best;
  }

  /** What hiding all that these witnesses move would cost. */
  private static double cost(List<Quantity> forSale, List<Witness> witnesses) {
    return moved(forSale, witnesses).mapToDouble(quantity -> quantity.cost).sum();
  }

  private static Stream<Quantity> moved(List<Quantity> forSale, List<Witness> witnesses) {
    return forSale.stream()
        .filter(quantity -> witnesses.stream().anyMatch(witness -> witness.moves(quantity)));
  }
}
