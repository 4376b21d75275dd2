package se.torgstat.jobs.database;

/** What the server refuses rather than bends, set in every session and in the embedded server. */
final class SqlMode {
  /** Strict: no value is cut, rounded to zero or replaced. */
  static final String STRICT =
      "STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
          + "NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY";

  private SqlMode() {}
}
