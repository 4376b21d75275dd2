package se.torgstat.protect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what moves a figure far enough at the least price of hiding what moves (S8.3). */
final class Pricing {
  /** How often a programme is solved: the second time with prices that favour few rows. */
  private static final int ROUNDS = 2;

  /** What costs so small a part of the dearest row is cheap enough: no other way is looked for. */
  private static final double CHEAP = 1e-4;

  private final Knowledge knowledge;
  private final Programmes programmes;
  private final double cheap;

  Pricing(Knowledge knowledge, Programmes programmes) {
    this.knowledge = knowledge;
    this.programmes = programmes;
    this.cheap =
        CHEAP * programmes.open().stream().mapToDouble(quantity -> quantity.cost).max().orElse(0);
  }

  /**
   * What may be hidden.
   *
   * @param lastResortToo whether what is hidden only where nothing else helps may move
   * @param wholly the breakdowns that may be hidden wholly, so that counts in them may be zero
   */
  record Terms(boolean lastResortToo, Predicate<Breakdown> wholly) {
    static final Terms SPARING = new Terms(false, breakdown -> false);
    static final Terms LAST_RESORT = new Terms(true, breakdown -> false);
    static final Terms EXCEPTING = new Terms(false, breakdown -> true);
  }

  /**
   * Witnesses that together prove a figure safe.
   *
   * @param breakdowns those that have to be hidden wholly for it
   * @param cost what hiding all that they move costs, and the breakdowns
   */
  record Move(List<Witness> witnesses, Set<Breakdown> breakdowns, double cost) {
    static final Move NONE = new Move(List.of(), Set.of(), Double.MAX_VALUE);

    boolean isPossible() {
      return !witnesses.isEmpty();
    }
  }

  /**
   * Up far enough, or down as far as it can fall and up the rest, whichever costs less.
   *
   * @param rise how far it must rise with what is proven so far
   */
  Move cheapest(Programme programme, int figure, double rise, Terms terms) {
    if (!programme.moves(figure)) {
      return Move.NONE;
    }
    Sensitive sensitive = knowledge.sensitive().get(figure);
    Move up = moves(programme, terms, figure, rise);
    double room = Math.max(0, Math.min(programme.falls(figure), sensitive.exact() - 1.0));
    Move apart = Move.NONE;
    // what its parts may not fall below, such as a unit's outcome groups, can keep it from falling
    // to its own least
    for (double fall = room; fall > 0 && up.cost > cheap && !apart.isPossible(); fall--) {
      apart = moves(programme, terms, figure, -fall, sensitive.riseNeeded(-fall));
    }
    close(programme);
    return apart.cost < up.cost ? apart : up;
  }

  /** Takes the prices away: what is shown does not move. */
  private void close(Programme programme) {
    programme.forgetObjective();
    for (Quantity quantity : programme.priced()) {
      if (!programmes.isHidden(quantity)) {
        programme.show(quantity);
      } else if (!quantity.breakdowns().isEmpty()) {
        programme.hide(quantity);
      }
    }
  }

  /** The cheapest witnesses of these moves, one after the other; none where one is impossible. */
  private Move moves(Programme programme, Terms terms, int figure, double... moves) {
    List<Witness> found = new ArrayList<>();
    for (double move : moves) {
      Witness witness = cheapest(programme, terms, figure, move, found);
      if (witness == null) {
        return Move.NONE;
      }
      found.add(witness);
    }
    return new Move(found, breakdowns(programme, found), cost(programme, found));
  }

  private @Nullable Witness cheapest(
      Programme programme, Terms terms, int figure, double move, List<Witness> before) {
    Witness best = null;
    Witness last = null;
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > cheap; round++) {
      programme.forgetObjective();
      for (Quantity quantity : programme.priced()) {
        price(programme, quantity, terms, before, last);
      }
      last = programme.demand(figure, move) ? programme.solve() : null;
      if (last == null) {
        return best;
      }
      double cost = cost(programme, List.of(last));
      if (cost < least) {
        best = last;
        least = cost;
      }
    }
    return best;
  }

  /** What a move of a quantity costs, if it may move. */
  private void price(
      Programme programme,
      Quantity quantity,
      Terms terms,
      List<Witness> before,
      @Nullable Witness last) {
    double far = last == null ? 1 : Math.abs(last.at(quantity.expression)) + 0.1;
    double price = quantity.cost / far;
    long room = quantity.room(terms.wholly);
    if (programmes.isHidden(quantity)) {
      if (room > quantity.room()) {
        // it moves for nothing, but as far as that only with its breakdown hidden wholly
        boolean fell = last != null && fallsTooFar(last, quantity);
        programme.price(quantity, 0, fell ? 0 : price, room);
      }
    } else if (terms.lastResortToo || !quantity.lastResort) {
      boolean moved = before.stream().anyMatch(witness -> witness.moves(quantity));
      programme.price(quantity, moved ? 0 : price, moved ? 0 : price, room);
    }
  }

  /** What would have to be hidden for these witnesses. */
  private double cost(Programme programme, List<Witness> witnesses) {
    Set<Quantity> toHide = new LinkedHashSet<>();
    for (Witness witness : witnesses) {
      for (Quantity quantity : programme.priced()) {
        if (!programmes.isHidden(quantity) && witness.moves(quantity)) {
          toHide.add(quantity);
        }
      }
    }
    for (Breakdown breakdown : breakdowns(programme, witnesses)) {
      for (Quantity quantity : breakdown.rows) {
        if (quantity.state == Quantity.State.OPEN && !programmes.isHidden(quantity)) {
          toHide.add(quantity);
        }
      }
    }
    return toHide.stream().mapToDouble(quantity -> quantity.cost).sum();
  }

  /** The breakdowns that have to be hidden wholly for these witnesses. */
  private static Set<Breakdown> breakdowns(Programme programme, List<Witness> witnesses) {
    Set<Breakdown> found = new LinkedHashSet<>();
    for (Witness witness : witnesses) {
      for (Quantity quantity : programme.priced()) {
        if (fallsTooFar(witness, quantity)) {
          found.addAll(quantity.breakdowns());
        }
      }
    }
    return found;
  }

  private static boolean fallsTooFar(Witness witness, Quantity quantity) {
    return !quantity.breakdowns().isEmpty()
        && witness.at(quantity.expression) < -quantity.room() - Programme.ZERO;
  }
}
