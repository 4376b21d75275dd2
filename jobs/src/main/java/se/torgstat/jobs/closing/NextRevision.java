package se.torgstat.jobs.closing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;

/**
 * The revision that a command is to publish: a first closing's is 1 (S9.1), a rerun's the next
 * number that no revision has had (S9.2).
 *
 * @param previous the newest revision that analysts see; null at a first closing, and where all
 *     were withdrawn
 * @param smallChangesToo nothing is held back: {@code --release-small-changes} (S8.5)
 * @param reason why; empty at a first closing
 * @param without units to leave out
 * @param overrides the options that override a rule, as they were typed
 */
record NextRevision(
    Period period,
    int number,
    @Nullable Publication previous,
    boolean smallChangesToo,
    String reason,
    Set<String> without,
    String overrides) {

  /** A period's first final revision. */
  static NextRevision first(Period period, Set<String> without, String overrides) {
    return new NextRevision(period, 1, null, false, "", without, overrides);
  }

  /** What of the counts goes out. */
  Publication decide(DisclosureControl control, ExactTables counted, List<Released> out) {
    return previous == null
        ? control.release(counted, number, out)
        : control.revise(counted, number, previous, out, smallChangesToo);
  }
}
