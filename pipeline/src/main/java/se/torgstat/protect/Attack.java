package se.torgstat.protect;

/**
 * The audit before every publication (S8.2, S9.3): attacks what is to be out exactly as an outsider
 * would, from shown and hidden rows alone.
 *
 * @param figures sensitive figures attacked
 * @param unsafe how many of them the tables would give away
 * @param narrowest the narrowest range proven; -1 where there is no figure
 */
record Attack(int figures, int unsafe, long narrowest) {

  static Attack on(Knowledge knowledge) {
    try (Programme programme = new Programme(knowledge)) {
      Proofs proofs = new Proofs(knowledge.sensitive());
      new Certifier(programme, knowledge.sensitive()).all(proofs);
      return new Attack(proofs.figures(), proofs.unsafe().size(), proofs.narrowest());
    }
  }

  boolean failed() {
    return unsafe > 0;
  }

  Publication.Audit audit() {
    return new Publication.Audit(figures, narrowest);
  }
}
