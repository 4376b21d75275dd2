package se.torgstat.count;

/** The three levels at which spells are merged and counted (S6.1). */
public enum Level {
  UNIT,
  AREA,
  TOTAL
}
