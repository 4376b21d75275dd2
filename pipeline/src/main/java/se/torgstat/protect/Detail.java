package se.torgstat.protect;

/** How finely crosses are told apart. */
enum Detail {
  /** Areas by sex and age band, units by sex alone: fewer unknowns, to choose by. */
  AREAS,
  /** Units by sex and age band, which add up to areas: the whole truth. */
  UNITS
}
