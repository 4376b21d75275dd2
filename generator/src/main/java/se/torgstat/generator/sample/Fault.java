package se.torgstat.generator.sample;

/** A way in which a row of the samples breaks S3.1; the name begins with the rule's id. */
enum Fault {
  R101,
  R102,
  R102_OF_A_REJECTED,
  R102_OF_AN_EXCLUDED,
  R201_WORD,
  R201_INTERIM,
  R201_AND_R301,
  R202,
  R203_FEBRUARY_31,
  R203_NO_MONTH,
  R301_JA,
  R301_SLUT,
  R301_BIRTH,
  R302_BLANK,
  R302_AFTER_SNAPSHOT,
  R302_BEFORE_1990,
  R303,
  R401,
  R402,
  R402_IN_A_PLAN,
  R403,
  R501,
  R601_YOUNG,
  R601_OLD,
  R601_HUNDRED,
  R601_ANONYMOUS,
  R602_MORE,
  R602_FEWER,
  EXCLUDED,
  EXCLUDED_THOUGH_BROKEN;

  /** The rule that rejects the row, blank where it is excluded instead. */
  String rule() {
    return excluded() ? "" : name().substring(0, 4);
  }

  /** Whether the row is a FELREGISTRERING. */
  boolean excluded() {
    return this == EXCLUDED || this == EXCLUDED_THOUGH_BROKEN;
  }
}
