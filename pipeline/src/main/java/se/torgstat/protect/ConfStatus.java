package se.torgstat.protect;

/** SDMX CL_CONF_STATUS, the codes that S7.2 uses. */
public enum ConfStatus {
  /** Free for publication. */
  F,
  /** Confidential. */
  C
}
