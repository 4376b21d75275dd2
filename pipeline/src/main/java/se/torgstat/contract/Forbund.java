package se.torgstat.contract;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.period.Period;

/**
 * Everything that a förbund's data folder says (S1, S2.1, S4.3, S7.2).
 *
 * @param sexes F, M, _U: the order is the index inside the pipeline
 * @param ageBands the bands, youngest first; unknown age has the index {@code ageBands.size()}
 * @param outcomes exit outcomes without FELREGISTRERING, in sort order
 * @param livelihoods livelihoods, the last one {@code _U}
 * @param livelihoodGroups the groups of S6.7, the last one {@code _U}
 * @param plans J, N, _U (S6.6)
 * @param timeBands the bands of S6.5 in completed months
 * @param matchGround the legal ground for {@code match}, in words (S4.3)
 * @param excludedOutcomes outcomes whose rows are left out of everything: FELREGISTRERING (S1)
 * @param sources every data file's name → its text with {@code \n} line ends, for a digest (S9.3)
 */
public record Forbund(
    String code,
    Label label,
    Match match,
    List<Unit> units,
    List<Area> areas,
    CodeList sexes,
    List<AgeBand> ageBands,
    CodeList outcomes,
    OutcomeRuleSet ruleSet,
    List<Livelihood> livelihoods,
    CodeList livelihoodGroups,
    CodeList plans,
    List<AgeBand> timeBands,
    List<SourceContract> contracts,
    IntakeLimits limits,
    ReleasePolicy policy,
    String matchGround,
    List<Code> excludedOutcomes,
    SortedMap<String, String> sources) {

  /** Whether a person may be matched between units (S4.3). */
  public enum Match {
    /** A person is one person in an area and in the whole förbund. */
    AREA,
    /** Areas and the total count the sum of their units. */
    UNIT
  }

  /** A copy whose sources nobody can change. */
  public Forbund {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  /** A förbund that is made by hand and not read from a folder. */
  public Forbund(
      String code,
      Label label,
      Match match,
      List<Unit> units,
      List<Area> areas,
      CodeList sexes,
      List<AgeBand> ageBands,
      CodeList outcomes,
      OutcomeRuleSet ruleSet,
      List<Livelihood> livelihoods,
      CodeList livelihoodGroups,
      CodeList plans,
      List<AgeBand> timeBands,
      List<SourceContract> contracts,
      IntakeLimits limits,
      ReleasePolicy policy) {
    this(
        code,
        label,
        match,
        units,
        areas,
        sexes,
        ageBands,
        outcomes,
        ruleSet,
        livelihoods,
        livelihoodGroups,
        plans,
        timeBands,
        contracts,
        limits,
        policy,
        "",
        List.of(),
        new TreeMap<>());
  }

  /** The units that exist in a period, in the data's order. */
  public List<Unit> unitsIn(Period period) {
    return units.stream().filter(unit -> unit.existsIn(period)).toList();
  }

  /** The index of a unit's code in {@link #units()}, or -1. */
  public int unitIndex(String unit) {
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).code().equals(unit)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return "Forbund[" + code + "]";
  }
}
