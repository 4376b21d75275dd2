package se.torgstat.attack;

import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** What an open period shows (S8.4). */
final class Preliminary {
  private Preliminary() {}

  /**
   * The publication as one who has learnt the exact figure behind every rounded one has it:
   * "whoever learns the exact figures by watching the rounded ones learns nothing that S8.2
   * forbids".
   */
  static Released asExact(Publication preliminary, ExactTables exact, int revision) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    preliminary
        .cells()
        .forEach(
            (key, cell) -> {
              Long value = exact.cells().get(key);
              if (value != null) {
                cells.put(
                    key,
                    cell.value() == null
                        ? PublishedCell.hidden(revision)
                        : new PublishedCell(value, ObsStatus.P, ConfStatus.F, revision));
              }
            });
    return new Released(
        new Publication(
            preliminary.period(), revision, preliminary.throughDate(), cells, preliminary.audit()),
        exact);
  }

  /** A publication in which every figure is hidden: the least that can be told of a period. */
  static Released whollyHidden(ExactTables exact, int revision) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    exact.cells().keySet().forEach(key -> cells.put(key, PublishedCell.hidden(revision)));
    return new Released(
        new Publication(
            exact.period(), revision, exact.throughDate(), cells, new Publication.Audit(0, -1, 0)),
        exact);
  }
}
