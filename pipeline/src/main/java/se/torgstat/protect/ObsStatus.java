package se.torgstat.protect;

/** SDMX CL_OBS_STATUS, the codes that S7.2 uses. */
public enum ObsStatus {
  /** Normal. */
  A,
  /** Preliminary: the period is open. */
  P,
  /** Differs from the previous revision that was final. */
  R,
  /** Missing because suppressed. */
  Q,
  /** Missing because the unit was left out or has no figure yet. */
  O
}
