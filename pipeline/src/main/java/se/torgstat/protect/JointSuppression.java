package se.torgstat.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;

/**
 * Disclosure control by joint suppression (S8): everything that is out and everything that is to go
 * out is one system of linked cells; a published figure is always the true one.
 */
public final class JointSuppression implements DisclosureControl {
  private final Forbund forbund;
  private final Sacrifice sacrifice;

  /** Disclosure control by a förbund's parameters. */
  public JointSuppression(Forbund forbund) {
    this.forbund = forbund;
    this.sacrifice = new Sacrifice(forbund);
  }

  @Override
  public Publication release(ExactTables exact, int revision, List<Released> out) {
    AttackersView view = new AttackersView(forbund, sacrifice, false);
    known(view, out);
    Function<CellKey, Quantity.State> before = hiddenBefore(exact, out);
    AttackersView.Rows rows = view.add(exact, before);
    Suppression.decide(view.knowledge());
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    rows.quantities()
        .forEach(
            (key, quantity) ->
                cells.put(
                    key,
                    quantity.state == Quantity.State.SHOWN
                            && before.apply(key) != Quantity.State.HIDDEN
                        ? shown(exact, key, revision)
                        : PublishedCell.hidden(revision)));
    exact.missing().forEach(key -> cells.put(key, PublishedCell.missing(revision)));
    Publication publication =
        new Publication(
            exact.period(), revision, exact.throughDate(), cells, new Publication.Audit(0, -1));
    return audited(publication, exact, out);
  }

  @Override
  public List<Publication> preliminary(List<ExactTables> open, List<Released> out) {
    throw new UnsupportedOperationException("next");
  }

  private static PublishedCell shown(ExactTables exact, CellKey key, int revision) {
    return new PublishedCell(exact.cells().get(key), ObsStatus.A, ConfStatus.F, revision);
  }

  private Publication audited(Publication publication, ExactTables exact, List<Released> out) {
    List<Released> all = new ArrayList<>(out);
    all.add(new Released(publication, exact));
    AttackersView view = new AttackersView(forbund, sacrifice, true);
    known(view, all);
    Publication.Audit audit = Attack.on(view.knowledge());
    return new Publication(
        publication.period(),
        publication.revision(),
        publication.throughDate(),
        publication.cells(),
        audit);
  }

  private static void known(AttackersView view, List<Released> out) {
    out.stream()
        .filter(released -> released.publication().revision() >= 1)
        .sorted(
            Comparator.comparing((Released released) -> released.publication().period())
                .thenComparing(released -> released.publication().revision()))
        .forEach(
            released ->
                view.add(released.exact(), key -> state(released.publication().cells().get(key))));
  }

  private static Quantity.State state(@Nullable PublishedCell cell) {
    return cell == null || cell.value() == null ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
  }

  /** A cell hidden in a revision ≥ 1 stays hidden (S8.5). */
  private static Function<CellKey, Quantity.State> hiddenBefore(
      ExactTables exact, List<Released> out) {
    Map<CellKey, Quantity.State> states = new HashMap<>();
    for (Released released : out) {
      Publication earlier = released.publication();
      if (earlier.period().equals(exact.period()) && earlier.revision() >= 1) {
        earlier
            .cells()
            .forEach(
                (key, cell) -> {
                  if (cell.obsStatus() == ObsStatus.Q) {
                    states.put(key, Quantity.State.HIDDEN);
                  }
                });
      }
    }
    return key -> states.getOrDefault(key, Quantity.State.OPEN);
  }
}
