package se.torgstat.generator.sample;

import java.util.Set;

/**
 * What happens in an area beside the planned flows, in people a tertial.
 *
 * @param returns who return within 12 months (S6.4)
 * @param quiet tertials in which nobody returns
 * @param lateReturns who return after more than 12 months
 * @param visitors who come from another area
 * @param overlaps who get a second registration in their own unit
 */
record Habits(int returns, Set<String> quiet, int lateReturns, int visitors, int overlaps) {

  int returnsIn(String tertial) {
    return quiet.contains(tertial) ? 0 : returns;
  }
}
