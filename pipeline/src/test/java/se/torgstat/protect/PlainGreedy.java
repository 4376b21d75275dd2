package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.protect.Neighbourhood.Reach;

/**
 * The plain way of S8.3, as a rival in measurements: for each sensitive figure the one programme of
 * least cost that lifts it far enough, hiding what moves; then a pass that gives back. No choice
 * between near and far, no last resort, no thin breakdowns, no second prices.
 */
public final class PlainGreedy {
  private PlainGreedy() {}

  /** The first period of a förbund, nothing being out. */
  public static Publication release(Forbund forbund, ExactTables exact) {
    AttackersView view =
        new AttackersView(
            forbund,
            Horizon.around(List.of(exact.period()), Stream.empty()),
            Knowledge.Revisions.GUESSED,
            List.of(exact),
            name -> true);
    AttackersView.Rows rows = view.add(exact, 1, key -> Quantity.State.OPEN);
    Attack attack = choose(view.knowledge());
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    exact
        .cells()
        .forEach(
            (key, count) -> {
              Quantity quantity = rows.quantities().get(key);
              boolean hidden =
                  rows.unsayable().contains(key)
                      || (quantity != null && quantity.state == Quantity.State.HIDDEN);
              cells.put(
                  key,
                  hidden
                      ? PublishedCell.hidden(1)
                      : new PublishedCell(count, ObsStatus.A, ConfStatus.F, 1));
            });
    return new Publication(exact.period(), 1, exact.throughDate(), cells, attack.audit());
  }

  private static Attack choose(Knowledge knowledge) {
    Proofs proofs = new Proofs(knowledge.sensitive());
    try (Programmes programmes = new Programmes(knowledge)) {
      for (Quantity quantity : programmes.open()) {
        if (isSensitive(knowledge, quantity)) {
          programmes.hide(quantity);
        }
      }
      for (int figure : proofs.unsafe()) {
        lift(programmes, proofs, figure);
      }
      proofs = givenBack(knowledge, programmes, proofs);
      for (Quantity quantity : programmes.open()) {
        quantity.state =
            programmes.isHidden(quantity) ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
      }
    }
    return Attack.on(knowledge, new ArrayList<>(proofs.witnesses()));
  }

  private static boolean isSensitive(Knowledge knowledge, Quantity quantity) {
    return quantity.exact > 0
        && knowledge.sensitive().stream()
            .anyMatch(figure -> figure.expression().equals(quantity.expression));
  }

  private static void lift(Programmes programmes, Proofs proofs, int figure) {
    Programme programme = programmes.pricing(figure, Reach.ALL);
    if (proofs.isSafe(figure) || !programme.moves(figure)) {
      return;
    }
    List<Quantity> forSale =
        programme.priced().stream().filter(quantity -> !programmes.isHidden(quantity)).toList();
    programme.forgetObjective();
    forSale.forEach(q -> programme.price(q, q.cost, q.cost, q.room()));
    Witness table = programme.demand(figure, proofs.riseNeeded(figure)) ? programme.solve() : null;
    programme.forgetObjective();
    forSale.forEach(programme::show);
    if (table != null) {
      proofs.add(table);
      programmes.open().stream().filter(table::moves).forEach(programmes::hide);
    }
  }

  private static Proofs givenBack(Knowledge knowledge, Programmes programmes, Proofs before) {
    Proofs proofs = before;
    Prover prover = new Prover(knowledge, programmes);
    List<Quantity> candidates =
        programmes.hidden().stream()
            .filter(quantity -> !isSensitive(knowledge, quantity))
            .sorted(
                Comparator.comparingDouble((Quantity quantity) -> -quantity.cost)
                    .thenComparingInt(quantity -> quantity.index))
            .toList();
    for (Quantity quantity : candidates) {
      Proofs rest = proofs.without(quantity);
      programmes.show(quantity);
      if (rest.unsafe().stream().allMatch(f -> prover.prove(rest, f))) {
        proofs = rest;
      } else {
        programmes.hide(quantity);
      }
    }
    return proofs;
  }
}
