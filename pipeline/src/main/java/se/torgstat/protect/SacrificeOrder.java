package se.torgstat.protect;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.torgstat.contract.ForbundException;

/**
 * Whether an order of sacrifice is whole: a class that it does not name would be the first to go.
 */
public final class SacrificeOrder {
  /** An area, a unit or {@code _T} by name: every figure of it. */
  static final String ALL_OF = "ALL_OF ";

  /** The classes of rows (S8.3). */
  static final List<String> CLASSES =
      List.of(
          "SEX_AGE",
          "LIVELIHOOD_CHANGE",
          "SEX_TIME",
          "SEX_PLAN",
          "OUTCOME_CODES",
          "UNIT_PLAN",
          "AGE",
          "LIVELIHOOD",
          "TIME",
          "PLAN",
          "UNIT_SEX",
          "UNIT_OUTCOME_GROUPS",
          "UNIT_TOTALS",
          "AREA_SEX",
          "AREA_GROUPS",
          "AREA_TOTALS");

  private SacrificeOrder() {}

  /**
   * Looks through it.
   *
   * @param groups the codes of units, areas and {@code _T}
   * @throws ForbundException where it names what is no class of rows and nobody's, something twice,
   *     or not every class
   */
  public static void check(List<String> order, Collection<String> groups) {
    Set<String> named = new HashSet<>();
    for (String name : order) {
      boolean isAllOf = name.startsWith(ALL_OF) && groups.contains(name.substring(ALL_OF.length()));
      if (!CLASSES.contains(name) && !isAllOf) {
        throw wrong("sacrifice names " + name + ", which is no class of rows, nor all of anything");
      }
      if (!named.add(name)) {
        throw wrong("sacrifice names " + name + " twice");
      }
    }
    for (String name : CLASSES) {
      if (!order.contains(name)) {
        throw wrong("sacrifice does not name " + name);
      }
    }
  }

  private static ForbundException wrong(String sentence) {
    return new ForbundException("protection.yaml", sentence);
  }
}
