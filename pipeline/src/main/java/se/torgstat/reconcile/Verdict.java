package se.torgstat.reconcile;

/** How a check came out (S11). */
public enum Verdict {
  OK,
  DEVIATION,
  /** Later exports moved a figure between two periods' closings (C3). */
  REVISION,
  /** The published figure is hidden, so nothing of the comparison is told (C5). */
  HIDDEN
}
