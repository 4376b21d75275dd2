package se.torgstat.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is chosen to be hidden so far, and the tables that prove figures safe by it. */
final class Choice implements AutoCloseable {
  final Knowledge knowledge;
  final Programmes programmes;

  /** The same programmes once more, for what a second core can try at the same time. */
  final Programmes beside;

  Proofs proofs;

  /** The figure for whose sake a quantity was hidden: most likely it cannot do without. */
  final Map<Quantity, Integer> reason = new HashMap<>();

  private final Set<Expression> sensitive = new HashSet<>();

  /** Hides what is sensitive itself, and nothing else yet. */
  Choice(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.programmes = new Programmes(knowledge);
    this.beside = new Programmes(knowledge);
    this.proofs = new Proofs(knowledge.sensitive());
    knowledge.sensitive().forEach(figure -> sensitive.add(figure.expression()));
    programmes.open().stream().filter(this::isSensitive).forEach(this::hide);
  }

  /** Whether a quantity is sensitive itself: it stays hidden. */
  boolean isSensitive(Quantity quantity) {
    return quantity.exact > 0 && sensitive.contains(quantity.expression);
  }

  /** The open quantities that are hidden. */
  Set<Quantity> hidden() {
    return programmes.hidden();
  }

  private void hide(Quantity quantity) {
    programmes.hide(quantity);
    beside.hide(quantity);
  }

  void show(Quantity quantity) {
    programmes.show(quantity);
    beside.show(quantity);
  }

  /** Hides what a table moves, for a figure's sake. */
  void hide(Witness witness, int figure) {
    proofs.add(witness);
    for (Quantity quantity : programmes.open()) {
      if (witness.moves(quantity) && !programmes.isHidden(quantity)) {
        hide(quantity);
        reason.put(quantity, figure);
      }
    }
  }

  /** What is not hidden is shown for good. */
  void settleShown() {
    for (Quantity quantity : programmes.open()) {
      if (!programmes.isHidden(quantity)) {
        quantity.state = Quantity.State.SHOWN;
      }
    }
  }

  /** What is hidden is so for good, too. */
  void settle() {
    settleShown();
    hidden().forEach(quantity -> quantity.state = Quantity.State.HIDDEN);
  }

  @Override
  public void close() {
    programmes.close();
    beside.close();
  }
}
