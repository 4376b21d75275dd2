package se.torgstat.contract;

import java.util.List;

/**
 * Codes and labels that the dimension tables show and the counting does not ask for (S7.3).
 *
 * @param general {@code _T} total and {@code _U} unknown, as every dimension shares them
 * @param measures opening, new, ended, ongoing, returned (S6.2, S6.4)
 * @param outcomeGroups POSITIVE and OTHER (S1)
 * @param excludedOutcomes outcomes whose rows are left out of everything: FELREGISTRERING (S1)
 */
public record Vocabulary(
    CodeList general, CodeList measures, CodeList outcomeGroups, List<Code> excludedOutcomes) {

  /** None of them: for a förbund that is made by hand. */
  public static Vocabulary none() {
    return new Vocabulary(
        new CodeList(List.of()), new CodeList(List.of()), new CodeList(List.of()), List.of());
  }
}
