package se.torgstat.protect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The audit before every publication (S8.2, S9.3): attacks what is to be out exactly as an outsider
 * would, from shown and hidden rows alone.
 *
 * @param figures sensitive figures attacked
 * @param unsafe the names of those that the tables would give away
 * @param narrowest the narrowest range proven of the others; -1 where there is none
 * @param givenAway the names of those that are known whatever is hidden now: they are not unsafe
 */
record Attack(
    int figures, Set<Sensitive.Name> unsafe, long narrowest, Set<Sensitive.Name> givenAway) {

  /**
   * Attacks.
   *
   * @param found tables found before: those that agree with all that is to be out are proofs, and
   *     only what they do not prove needs programmes; grows by the tables that these find
   */
  static Attack on(Knowledge knowledge, List<Witness> found) {
    Proofs proofs = proven(knowledge, found);
    int before = proofs.witnesses().size();
    if (!proofs.unsafe().isEmpty()) {
      try (Programmes programmes = new Programmes(knowledge);
          Programmes beside = new Programmes(knowledge)) {
        TwoProvers two =
            new TwoProvers(
                new Prover(knowledge, programmes), new Prover(knowledge, beside), proofs);
        Deque<Integer> waiting = new ArrayDeque<>(proofs.unsafe());
        while (!waiting.isEmpty()) {
          two.prove(proofs.nextUnsafe(waiting), proofs.nextUnsafe(waiting), Prover::prove);
        }
      }
    }
    List<Witness> all = proofs.witnesses();
    found.addAll(all.subList(before, all.size()));
    return of(knowledge, all);
  }

  /** What tables found before prove, in plain arithmetic: the rest counts as unsafe. */
  static Attack of(Knowledge knowledge, List<Witness> found) {
    Proofs checked = proven(knowledge, found);
    Set<Sensitive.Name> unsafe = new HashSet<>(knowledge.known());
    checked.unsafeFigures().forEach(figure -> unsafe.addAll(knowledge.namesOf(figure)));
    return new Attack(checked.figures(), unsafe, checked.narrowest(), Set.of());
  }

  private static Proofs proven(Knowledge knowledge, List<Witness> found) {
    Proofs proofs = new Proofs(knowledge.sensitive());
    found.parallelStream().filter(new Agreement(knowledge)::holds).toList().forEach(proofs::add);
    return proofs;
  }

  /** The same, where what was unsafe has been attacked once more. */
  Attack mended(Attack again) {
    long least = Math.min(narrowest, again.narrowest);
    return new Attack(
        figures, again.unsafe, least < 0 ? Math.max(narrowest, again.narrowest) : least, givenAway);
  }

  /** The same, but for figures that no hiding can save. */
  Attack without(Set<Sensitive.Name> known) {
    Set<Sensitive.Name> rest = new HashSet<>(unsafe);
    rest.removeAll(known);
    Set<Sensitive.Name> givenAway = new HashSet<>(unsafe);
    givenAway.retainAll(known);
    return new Attack(figures, rest, narrowest, givenAway);
  }

  /** The same, where only these turned out to be known whatever is hidden. */
  Attack giving(Set<Sensitive.Name> known) {
    return new Attack(figures, unsafe, narrowest, known);
  }

  boolean failed() {
    return !unsafe.isEmpty();
  }

  Publication.Audit audit() {
    return new Publication.Audit(figures, narrowest, givenAway.size());
  }
}
