package se.torgstat.count;

import java.util.Map;
import java.util.Set;
import se.torgstat.contract.AgeBand;
import se.torgstat.contract.AgeCodes;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;

/** The code lists of the tables' dimensions, by the dimensions' names (S7.1). */
final class PlanCodes {
  /** The dimensions along which somebody may be unknown. */
  static final Set<String> MAY_BE_UNKNOWN =
      Set.of("sex", "age_band", "plan", "livelihood_start", "livelihood_end");

  private final Map<String, CodeList> lists;

  PlanCodes(Forbund forbund) {
    this.lists =
        Map.of(
            "sex", forbund.sexes(),
            "age_band", AgeCodes.of(forbund.ageBands()),
            "outcome", forbund.outcomes(),
            "time_band", new CodeList(forbund.timeBands().stream().map(AgeBand::code).toList()),
            "plan", forbund.plans(),
            "livelihood_start", forbund.livelihoodGroups(),
            "livelihood_end", forbund.livelihoodGroups());
  }

  /** The codes of a dimension, {@code _T} left out. */
  CodeList of(String dimension) {
    CodeList codes = lists.get(dimension);
    if (codes == null) {
      throw new IllegalArgumentException("no codes for the dimension " + dimension);
    }
    return codes;
  }

  /**
   * The index of a code, {@link WindowCounts#ALL} for {@code _T}.
   *
   * @throws IllegalArgumentException where there is no such code
   */
  int index(String dimension, String code) {
    if (code.equals(CodeList.TOTAL)) {
      return WindowCounts.ALL;
    }
    int index = of(dimension).indexOf(code);
    if (index < 0) {
      throw new IllegalArgumentException("no code " + code + " along " + dimension);
    }
    return index;
  }
}
