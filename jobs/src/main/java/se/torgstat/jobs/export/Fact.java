package se.torgstat.jobs.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published figure.
 *
 * @param value null where it is hidden or missing
 * @param obsStatus A normal, P preliminary, R revised, Q hidden, O missing
 * @param asOfRevision the revision in which it was counted (S8.5)
 */
public record Fact(@Nullable BigDecimal value, String obsStatus, int asOfRevision) {

  /** F free, C confidential. */
  public String confStatus() {
    return obsStatus.equals("Q") ? "C" : "F";
  }

  /** What stands in the place of a figure that is not shown, as Swedish official statistics do. */
  public String symbol() {
    return obsStatus.equals("Q") ? ".." : "...";
  }
}
