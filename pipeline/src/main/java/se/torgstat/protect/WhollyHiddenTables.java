package se.torgstat.protect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;

/**
 * In front of a disclosure control that does not model every table yet: what it does not model goes
 * out wholly hidden. Nothing of such a table is shown, so nothing can be worked out from it (S8.2).
 */
public final class WhollyHiddenTables implements DisclosureControl {
  private final DisclosureControl control;

  /** In front of this one. */
  public WhollyHiddenTables(DisclosureControl control) {
    this.control = control;
  }

  @Override
  public Publication release(ExactTables exact, int revision, List<Released> out) {
    return with(exact, control.release(modelled(exact), revision, modelled(out)));
  }

  @Override
  public Publication revise(
      ExactTables exact,
      int revision,
      Publication previous,
      List<Released> out,
      boolean smallChangesToo) {
    return with(
        exact,
        control.revise(
            modelled(exact), revision, modelled(previous), modelled(out), smallChangesToo));
  }

  @Override
  public List<Publication> preliminary(List<ExactTables> open, List<Released> out) {
    return control.preliminary(
        open.stream().map(WhollyHiddenTables::modelled).toList(), modelled(out));
  }

  /** The one place that says which rows the disclosure control behind this one models. */
  private static boolean isModelled(CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW -> !key.code("measure").equals("returned");
      case EXIT_OUTCOME -> true;
      case PROGRAMME_TIME, ACTION_PLAN, LIVELIHOOD_CHANGE, PERSON_DAYS -> false;
    };
  }

  private static Publication with(ExactTables exact, Publication modelled) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>(modelled.cells());
    exact.cells().keySet().stream()
        .filter(key -> !isModelled(key))
        .forEach(key -> cells.put(key, PublishedCell.hidden(modelled.revision())));
    exact.missing().stream()
        .filter(key -> !isModelled(key))
        .forEach(key -> cells.put(key, PublishedCell.missing(modelled.revision())));
    return new Publication(
        modelled.period(), modelled.revision(), modelled.throughDate(), cells, modelled.audit());
  }

  private static ExactTables modelled(ExactTables exact) {
    SortedMap<CellKey, Long> cells = new TreeMap<>(exact.cells());
    cells.keySet().removeIf(key -> !isModelled(key));
    TreeSet<CellKey> missing = new TreeSet<>(exact.missing());
    missing.removeIf(key -> !isModelled(key));
    return new ExactTables(exact.period(), exact.groups(), exact.without(), cells, missing);
  }

  private static Publication modelled(Publication publication) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>(publication.cells());
    cells.keySet().removeIf(key -> !isModelled(key));
    return new Publication(
        publication.period(),
        publication.revision(),
        publication.throughDate(),
        cells,
        publication.audit());
  }

  private static List<Released> modelled(List<Released> out) {
    return out.stream()
        .map(released -> new Released(modelled(released.publication()), modelled(released.exact())))
        .toList();
  }
}
