package se.torgstat.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/**
 * What is wrong without any programme: rows that lack, figures that are untrue or small, hidden
 * ones that come back (S8.5), person-days beside counts that S10.2 does not allow.
 */
final class FirstSight {
  private final Forbund forbund;
  private final Map<Object, Released> byRevision = new HashMap<>();
  private final Set<Object> onceHidden = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();

  private FirstSight(Forbund forbund) {
    this.forbund = forbund;
  }

  static List<String> of(Forbund forbund, List<Released> out) {
    FirstSight sight = new FirstSight(forbund);
    for (Released released : out) {
      Publication publication = released.publication();
      sight.byRevision.put(List.of(publication.period(), publication.revision()), released);
    }
    for (Released released : out) {
      if (released.publication().revision() >= 1) {
        sight.look(released);
      }
    }
    return sight.wrong;
  }

  private void look(Released released) {
    Publication publication = released.publication();
    String at = publication.period() + "r" + publication.revision() + " ";
    for (CellKey key : released.exact().cells().keySet()) {
      if (!publication.cells().containsKey(key)) {
        wrong.add(at + key + " has no row");
      }
    }
    publication.cells().forEach((key, cell) -> look(publication, at + key, key, cell));
  }

  private void look(Publication publication, String row, CellKey key, PublishedCell cell) {
    Object id = List.of(publication.period(), key);
    Long value = cell.value();
    if (value == null) {
      onceHidden.add(id);
      return;
    }
    if (value > 0 && value < forbund.policy().threshold()) {
      wrong.add(row + " shows " + value);
    }
    if (onceHidden.contains(id)) {
      wrong.add(row + " was hidden and is shown");
    }
    Released counted = byRevision.get(List.of(publication.period(), cell.asOfRevision()));
    if (counted == null || !value.equals(counted.exact().cells().get(key))) {
      wrong.add(row + " shows " + value + ", which is not true");
    }
    if (key.table() == Table.PERSON_DAYS) {
      for (String measure : List.of("opening", "new", "ended")) {
        // held back, they stand beside the counts of their own revision (S8.5)
        Publication own = counted == null ? publication : counted.publication();
        if (!mayStandBesideDays(own, key.unit(), measure)) {
          wrong.add(row + " is shown, but " + measure + " is hidden or small");
        }
      }
    }
  }

  /** S10.2: shown, and 0 or at least the threshold. */
  private boolean mayStandBesideDays(Publication publication, String unit, String measure) {
    PublishedCell cell =
        publication.cells().get(CellKey.of(Table.PARTICIPATION_FLOW, unit, "_T", "_T", measure));
    return cell != null
        && cell.value() != null
        && (cell.value() == 0 || cell.value() >= forbund.policy().threshold());
  }
}
