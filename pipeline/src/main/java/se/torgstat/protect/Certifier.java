package se.torgstat.protect;

import java.util.List;

/**
 * Proves figures safe many at a time: one programme moves all that are not yet proven as far as
 * they go together; what is left is tried one by one (S8.2).
 */
final class Certifier {
  private final Programme programme;
  private final List<Sensitive> figures;

  Certifier(Programme programme, List<Sensitive> figures) {
    this.programme = programme;
    this.figures = figures;
  }

  /** Moves figures together, up and then down, as long as that proves any of them safe. */
  void together(Proofs proofs) {
    int before = Integer.MAX_VALUE;
    List<Integer> unsafe = proofs.unsafe();
    while (!unsafe.isEmpty() && unsafe.size() < before) {
      before = unsafe.size();
      move(proofs, unsafe, true);
      unsafe = proofs.unsafe();
      if (!unsafe.isEmpty()) {
        move(proofs, unsafe, false);
        unsafe = proofs.unsafe();
      }
    }
  }

  /** Proves as much as can be proven; what is left afterwards is not safe. */
  void all(Proofs proofs) {
    together(proofs);
    proofs.unsafe().forEach(figure -> prove(proofs, figure));
  }

  /** Whether all can be proven; gives up at the first figure that cannot. */
  boolean proves(Proofs proofs) {
    List<Integer> unsafe = proofs.unsafe();
    if (!unsafe.isEmpty() && !prove(proofs, unsafe.get(0))) {
      return false;
    }
    together(proofs);
    for (int figure : proofs.unsafe()) {
      if (!prove(proofs, figure)) {
        return false;
      }
    }
    return true;
  }

  private boolean prove(Proofs proofs, int figure) {
    if (!proofs.isSafe(figure)) {
      move(proofs, List.of(figure), true);
    }
    if (!proofs.isSafe(figure)) {
      move(proofs, List.of(figure), false);
      move(proofs, List.of(figure), true);
    }
    return proofs.isSafe(figure);
  }

  private void move(Proofs proofs, List<Integer> unsafe, boolean up) {
    programme.forgetObjective();
    for (int figure : unsafe) {
      Sensitive sensitive = figures.get(figure);
      double need = up ? proofs.riseNeeded(figure) : sensitive.width();
      programme.reward(figure, need, up, 1);
    }
    Witness witness = programme.solve();
    if (witness != null) {
      proofs.add(witness);
    }
  }
}
