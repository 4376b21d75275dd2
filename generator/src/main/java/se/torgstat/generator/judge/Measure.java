package se.torgstat.generator.judge;

/** The measures of S6.2. */
public enum Measure {
  OPENING,
  NEW,
  ENDED,
  ONGOING;

  /** Whether the spell counts in the window. */
  public boolean counts(Spell spell, Window window) {
    return switch (this) {
      case OPENING -> spell.isOpening(window);
      case NEW -> spell.isNew(window);
      case ENDED -> spell.isEnded(window);
      case ONGOING -> spell.isOngoing(window);
    };
  }
}
