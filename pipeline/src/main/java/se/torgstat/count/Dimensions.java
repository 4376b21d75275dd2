package se.torgstat.count;

import java.util.List;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;

/**
 * How many codes each dimension has, and which group of livelihoods counts a livelihood (S6.7).
 *
 * @param ages the age bands and unknown age
 */
record Dimensions(
    int sexes,
    int ages,
    int outcomes,
    int plans,
    int livelihoodGroups,
    List<Integer> groupOfLivelihood,
    TimeBands timeBands) {

  static Dimensions of(Forbund forbund) {
    CodeList groups = forbund.livelihoodGroups();
    return new Dimensions(
        forbund.sexes().size(),
        forbund.ageBands().size() + 1,
        forbund.outcomes().size(),
        forbund.plans().size(),
        groups.size(),
        forbund.livelihoods().stream().map(l -> groups.indexOf(l.group())).toList(),
        new TimeBands(forbund.timeBands()));
  }
}
