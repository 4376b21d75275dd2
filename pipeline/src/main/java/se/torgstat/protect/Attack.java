package se.torgstat.protect;

/**
 * The audit before every publication (S8.2, S9.3): attacks what is to be out exactly as an outsider
 * would, from shown and hidden rows alone.
 */
final class Attack {
  private Attack() {}

  /**
   * @throws DisclosureControl.ReleaseRefused where a sensitive figure's range is too narrow
   */
  static Publication.Audit on(Knowledge knowledge) {
    try (Programme programme = new Programme(knowledge)) {
      Proofs proofs = new Proofs(knowledge.sensitive());
      new Certifier(programme, knowledge.sensitive()).all(proofs);
      int unsafe = proofs.unsafe().size();
      if (unsafe > 0) {
        throw new DisclosureControl.ReleaseRefused(
            "the audit found "
                + unsafe
                + " figures that the tables would give away; nothing was published");
      }
      return new Publication.Audit(proofs.figures(), proofs.narrowest());
    }
  }
}
