package se.torgstat.generator.judge;

import java.util.Set;

/** Which outcomes are positive (S1). */
public final class RuleSets {
  /** "the first four alone are NATIONELL". */
  public static final Set<String> NATIONELL =
      Set.of("ARBETE", "ARBETE_SUBV", "STUDIER", "ARBETSSOKANDE");

  /** NATIONELL and the right benefit in the social insurance. */
  public static final Set<String> LOKAL =
      Set.of("ARBETE", "ARBETE_SUBV", "STUDIER", "ARBETSSOKANDE", "RATT_ERSATTNING");

  private RuleSets() {}
}
