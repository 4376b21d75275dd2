package se.torgstat.attack;

/**
 * How S8.2 is read.
 *
 * @param crosses whether the identities (unit → area → {@code _T}, across periods) hold for the
 *     unpublished crosses too, or for rows of the plan alone
 * @param atLeastOne the second assumption: hidden counts that are not zero are 1 or more
 * @param unchanged whether what a revision left as it was is known to be so: more than S8.2 asks
 * @param exemption when the second assumption lets a hidden count be zero after all
 */
record Options(boolean crosses, boolean atLeastOne, boolean unchanged, Exemption exemption) {

  /** Readings of "unless the whole breakdown of that unit … is hidden". */
  enum Exemption {
    /** There is no exception. */
    NEVER,
    /**
     * All rows of the table for the unit that break down by the same dimensions (sex × age: all of
     * F and M together; the measure is no breakdown) are hidden, they are more than two and one is
     * zero.
     */
    BLOCK,
    /** It is enough that it is so along one dimension (all ages of women). */
    LINE
  }

  /** The attacker with the most knowledge that S8.2 speaks of. */
  static final Options FULL = new Options(true, true, false, Exemption.BLOCK);

  Options withCrosses(boolean with) {
    return new Options(with, atLeastOne, unchanged, exemption);
  }

  Options withAtLeastOne(boolean with) {
    return new Options(crosses, with, unchanged, exemption);
  }

  Options withUnchanged(boolean with) {
    return new Options(crosses, atLeastOne, with, exemption);
  }

  Options with(Exemption other) {
    return new Options(crosses, atLeastOne, unchanged, other);
  }
}
