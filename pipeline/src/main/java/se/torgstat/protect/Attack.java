package se.torgstat.protect;

import java.util.List;
import java.util.Set;

/**
 * The audit before every publication (S8.2, S9.3): attacks what is to be out exactly as an outsider
 * would, from shown and hidden rows alone.
 *
 * @param figures sensitive figures attacked
 * @param unsafe the names of those that the tables would give away
 * @param narrowest the narrowest range proven; -1 where there is no figure
 */
record Attack(int figures, Set<String> unsafe, long narrowest) {

  /**
   * Attacks.
   *
   * @param found tables found while choosing: those that agree with all that is to be out are
   *     proofs, and only what they do not prove needs programmes
   */
  static Attack on(Knowledge knowledge, List<Witness> found) {
    Proofs proofs = new Proofs(knowledge.sensitive());
    found.stream().filter(knowledge::agrees).forEach(proofs::add);
    if (!proofs.unsafe().isEmpty()) {
      try (Programmes programmes = new Programmes(knowledge)) {
        Prover prover = new Prover(knowledge, programmes);
        proofs.unsafe().forEach(figure -> prover.prove(proofs, figure));
      }
    }
    return new Attack(proofs.figures(), proofs.unsafeNames(), proofs.narrowest());
  }

  /** The same, where what was unsafe has been attacked once more. */
  Attack mended(Attack again) {
    return new Attack(figures, again.unsafe, Math.max(narrowest, again.narrowest));
  }

  boolean failed() {
    return !unsafe.isEmpty();
  }

  Publication.Audit audit() {
    return new Publication.Audit(figures, narrowest);
  }
}
