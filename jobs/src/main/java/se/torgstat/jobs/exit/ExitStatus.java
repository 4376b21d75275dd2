package se.torgstat.jobs.exit;

/** How a command ends (S12). */
public enum ExitStatus {
  /** Done; findings that were known before are listed. */
  DONE(0),
  /** A fault of the program. */
  FAULT(1),
  /** Wrong usage: an unknown command, option or setting. */
  USAGE(2),
  /** Done, with a finding that is new since the last run. */
  FINDINGS(3),
  /** Nothing published: input or database fault, a refusal, a failed audit. */
  NOTHING_PUBLISHED(4),
  /** Another run holds the lock. */
  LOCKED(5);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }

  /** Whether a run that ended so is the last run that later ones compare with (S12). */
  public boolean completed() {
    return this == DONE || this == FINDINGS;
  }

  /**
   * The exit status of a code.
   *
   * @throws IllegalArgumentException where no status has the code
   */
  public static ExitStatus ofCode(int code) {
    for (ExitStatus status : values()) {
      if (status.code == code) {
        return status;
      }
    }
    throw new IllegalArgumentException("no exit status has the code " + code);
  }
}
