package se.torgstat.generator.sample;

import se.torgstat.generator.history.Sex;

/**
 * What a unit must have in a tertial, in spells of its area (S6.1); 0 or more each.
 *
 * @param tertial {@code 2024-T1}, or {@code opening} for those who take part on 1 January 2022
 * @param unit the unit in which a spell begins or ends
 * @param newF women with a JA (or, in an opening, women there)
 * @param newM men
 * @param endedF women whose spell ends
 * @param endedM men
 * @param positiveF women who end to a positive solution (rule set LOKAL)
 * @param positiveM men
 * @param movesOut people who move to another unit of the area, beside those who end
 * @param outcome the code of every end that is not positive, or blank for any
 */
record Flow(
    String tertial,
    String unit,
    int newF,
    int newM,
    int endedF,
    int endedM,
    int positiveF,
    int positiveM,
    int movesOut,
    String outcome) {

  int begun(Sex sex) {
    return sex == Sex.F ? newF : newM;
  }

  int ended(Sex sex) {
    return sex == Sex.F ? endedF : endedM;
  }

  int positive(Sex sex) {
    return sex == Sex.F ? positiveF : positiveM;
  }
}
