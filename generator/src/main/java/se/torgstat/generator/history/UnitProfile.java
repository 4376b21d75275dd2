package se.torgstat.generator.history;

/**
 * What is typical of the people of a unit.
 *
 * @param unit the unit's code
 * @param ages ranges of completed years at JA
 * @param livelihood codes at the start
 * @param positive codes of a positive end
 * @param anonymous share of participants without a number, 0-1
 * @param coordination share of the others who have a samordningsnummer, 0-1
 */
public record UnitProfile(
    String unit, Draw ages, Draw livelihood, Draw positive, double anonymous, double coordination) {
  private static final Draw YOUNG =
      Draw.of(
          "FORSORJNINGSSTOD 35, AKTIVITETSERSATTNING 20, INGEN_OFFENTLIG 20, AKTIVITETSSTOD 10,"
              + " SJUKPENNING 7, STUDIESTOD 3, AKASSA 3, ANNAN 2");
  private static final Draw ADULT =
      Draw.of(
          "SJUKPENNING 32, FORSORJNINGSSTOD 28, AKTIVITETSSTOD 12, AKASSA 6, SJUKERSATTNING 6,"
              + " INGEN_OFFENTLIG 8, LON 4, ANNAN 4");
  private static final Draw NEWCOMER =
      Draw.of("ETABLERINGSERSATTNING 75, FORSORJNINGSSTOD 20, INGEN_OFFENTLIG 5");
  private static final Draw YOUNG_POSITIVE =
      Draw.of("ARBETE 30, ARBETE_SUBV 15, STUDIER 40, ARBETSSOKANDE 10, RATT_ERSATTNING 5");
  private static final Draw ADULT_POSITIVE =
      Draw.of("ARBETE 35, ARBETE_SUBV 25, STUDIER 10, ARBETSSOKANDE 15, RATT_ERSATTNING 15");

  /** The profile of a unit of S1, or that of a small municipality's team for any other unit. */
  public static UnitProfile of(String unit) {
    return switch (unit) {
      case "UNGDOMSTORGET" ->
          new UnitProfile(
              unit,
              Draw.of("16-17 6, 18-19 14, 20-24 48, 25-29 30, 30-31 2"),
              YOUNG,
              YOUNG_POSITIVE,
              0,
              0.03);
      case "VUXENTORGET" ->
          new UnitProfile(
              unit,
              Draw.of("18-19 2, 20-24 8, 25-29 14, 30-39 27, 40-49 25, 50-59 17, 60-64 6, 65-67 1"),
              ADULT,
              ADULT_POSITIVE,
              0,
              0.03);
      case "KRAFT" ->
          new UnitProfile(
              unit,
              Draw.of("25-29 15, 30-39 45, 40-49 30, 50-59 10"),
              NEWCOMER,
              ADULT_POSITIVE,
              0.5,
              0.1);
      case "ETABLERING" ->
          new UnitProfile(
              unit,
              Draw.of("20-24 15, 25-29 20, 30-39 35, 40-49 20, 50-59 10"),
              NEWCOMER,
              ADULT_POSITIVE,
              0,
              0.2);
      default ->
          new UnitProfile(
              unit,
              Draw.of(
                  "18-19 5, 20-24 14, 25-29 14, 30-39 22, 40-49 20, 50-59 17, 60-64 7, 65-67 1"),
              ADULT,
              ADULT_POSITIVE,
              0,
              0.03);
    };
  }
}
