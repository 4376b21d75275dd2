package se.torgstat.jobs.run;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** Looks whether a closed period would now be another, says so, and leaves it (S9.1). */
public final class ClosedCheck {
  private ClosedCheck() {}

  /** Compares every closed period's newest revision with what the exports say now. */
  public static void tell(Counter counter, List<Publication> released, FindingLedger ledger) {
    for (Publication published : latest(released).values()) {
      if (counter.periods().contains(published.period())) {
        Set<String> without = Difference.without(published);
        ExactTables now = counter.count(published.period(), without);
        OptionalLong cells = Difference.count(published, now);
        if (cells.orElse(0) > 0) {
          ledger.wouldDiffer(
              published.period(),
              published.revision(),
              cells.orElse(0),
              message(published, cells.orElse(0), Difference.heldBack(published, now)));
        }
        without.stream()
            .filter(unit -> counter.isComplete(unit, published.period()))
            .forEach(unit -> couldBeCounted(published, unit, ledger));
      }
    }
  }

  private static void couldBeCounted(Publication published, String unit, FindingLedger ledger) {
    ledger.couldBeCounted(
        published.period(),
        published.revision(),
        unit,
        published.period()
            + " is closed without "
            + unit
            + ", whose export reaches past it now; a rerun would count it");
  }

  /** The newest revision of each period, in the order of closing. */
  public static SortedMap<Period, Publication> latest(List<Publication> released) {
    SortedMap<Period, Publication> latest = new TreeMap<>();
    released.forEach(
        publication ->
            latest.merge(
                publication.period(), publication, (a, b) -> a.revision() > b.revision() ? a : b));
    return latest;
  }

  private static String message(Publication published, long cells, long heldBack) {
    String held =
        heldBack == 0
            ? ""
            : ", " + heldBack + " of them held back by revision " + published.revision();
    return published.period()
        + " is closed and stays as it is; counted now, "
        + cells
        + " of its published cells would differ"
        + held;
  }
}
