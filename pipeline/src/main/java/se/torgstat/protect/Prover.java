package se.torgstat.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.protect.Neighbourhood.Reach;

/** Proves figures safe with what is hidden (S8.2): near by where that is enough, else farther. */
final class Prover {
  /** So many are worth a programme of their own. */
  private static final int MANY = 3;

  /** So many are tried each by itself before all are moved at once. */
  private static final int LIKELY = 6;

  private final Knowledge knowledge;
  private final Programmes programmes;

  Prover(Knowledge knowledge, Programmes programmes) {
    this.knowledge = knowledge;
    this.programmes = programmes;
  }

  /**
   * Whether all can be proven safe within their own areas; gives up at the first that cannot.
   *
   * @param first the figure that is tried first, or -1
   */
  boolean provesAllNear(Proofs proofs, int first) {
    if (first >= 0 && !provesNear(proofs, first)) {
      return false;
    }
    List<Integer> likely = proofs.mostLost();
    if (!allNear(proofs, likely.subList(0, Math.min(LIKELY, likely.size())))) {
      return false;
    }
    together(proofs);
    return allNear(proofs, proofs.mostLost());
  }

  private boolean allNear(Proofs proofs, List<Integer> figures) {
    return figures.stream().allMatch(figure -> provesNear(proofs, figure));
  }

  /** Moves many figures at once: a part of them is then proven safe by one programme. */
  void together(Proofs proofs) {
    Map<Programme, List<Integer>> byPlace = new LinkedHashMap<>();
    for (int figure : proofs.unsafe()) {
      Programme programme = programmes.proving(figure, Reach.NEAR);
      if (programme.moves(figure)) {
        byPlace.computeIfAbsent(programme, p -> new ArrayList<>()).add(figure);
      }
    }
    byPlace.forEach(
        (programme, figures) -> {
          if (figures.size() >= MANY) {
            programme.forgetObjective();
            figures.forEach(f -> programme.reward(f, proofs.riseNeeded(f), true));
            add(proofs, programme.solve());
          }
        });
  }

  /** Whether a figure can be proven safe at all; what is found is added to the proofs. */
  boolean prove(Proofs proofs, int figure) {
    return provesNear(proofs, figure) || prove(proofs, figure, Reach.ALL);
  }

  /** Whether it can be proven safe within its own area. */
  boolean provesNear(Proofs proofs, int figure) {
    return prove(proofs, figure, Reach.NEAR) || prove(proofs, figure, Reach.ALONG);
  }

  /** Whether it can be proven safe within a neighbourhood. */
  boolean prove(Proofs proofs, int figure, Reach reach) {
    if (proofs.isSafe(figure)) {
      return true;
    }
    Programme programme = programmes.proving(figure, reach);
    if (!programme.moves(figure)) {
      return false;
    }
    Sensitive sensitive = knowledge.sensitive().get(figure);
    move(proofs, programme, figure, true, proofs.riseNeeded(figure));
    if (!proofs.isSafe(figure) && proofs.reaches(figure)) {
      move(proofs, programme, figure, false, (double) sensitive.width());
    }
    return proofs.isSafe(figure);
  }

  private static void move(
      Proofs proofs, Programme programme, int figure, boolean up, double need) {
    programme.forgetObjective();
    programme.reward(figure, need, up);
    add(proofs, programme.solve());
  }

  private static void add(Proofs proofs, @Nullable Witness witness) {
    if (witness != null) {
      proofs.add(witness);
    }
  }
}
