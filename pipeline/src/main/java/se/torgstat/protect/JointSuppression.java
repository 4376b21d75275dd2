package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

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
    List<Released> linked = linked(exact.period(), out);
    known(view, linked);
    Function<CellKey, Quantity.State> before = hiddenBefore(exact, out);
    AttackersView.Rows rows = view.add(exact, before);
    Suppression.decide(view.knowledge(), view.partsHidden(rows));
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
    return audited(publication, exact, linked);
  }

  @Override
  public List<Publication> preliminary(List<ExactTables> open, List<Released> out) {
    List<Released> linked = open.isEmpty() ? out : linked(open.get(0).period(), out);
    AttackersView view = new AttackersView(forbund, sacrifice, false);
    known(view, linked);
    List<AttackersView.Rows> rows =
        open.stream().map(exact -> view.add(exact, this::preliminaryState)).toList();
    Suppression.decide(view.knowledge(), Set.of());
    AttackersView check = new AttackersView(forbund, sacrifice, true);
    known(check, linked);
    for (AttackersView.Rows period : rows) {
      check.add(
          period.exact(),
          key -> {
            Quantity quantity = period.quantities().get(key);
            return quantity == null ? null : quantity.state;
          });
    }
    Publication.Audit audit = Attack.on(check.knowledge());
    return rows.stream().map(period -> rounded(period, audit)).toList();
  }

  private Publication rounded(AttackersView.Rows rows, Publication.Audit audit) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    long base = forbund.policy().roundingBase();
    rows.quantities()
        .forEach(
            (key, quantity) ->
                cells.put(
                    key,
                    quantity.state == Quantity.State.SHOWN
                        ? new PublishedCell(
                            (quantity.exact + base / 2) / base * base, ObsStatus.P, ConfStatus.F, 0)
                        : PublishedCell.hidden(0)));
    ExactTables exact = rows.exact();
    exact.missing().stream()
        .filter(this::isPreliminary)
        .forEach(key -> cells.put(key, PublishedCell.missing(0)));
    return new Publication(exact.period(), 0, exact.throughDate(), cells, audit);
  }

  private Quantity.@Nullable State preliminaryState(CellKey key) {
    return isPreliminary(key) ? Quantity.State.OPEN : null;
  }

  /** New, ended and ongoing: totals of every group, areas and {@code _T} by sex too (S8.4). */
  private boolean isPreliminary(CellKey key) {
    boolean total = key.code("sex").equals(CodeList.TOTAL);
    return key.table() == Table.PARTICIPATION_FLOW
        && List.of("new", "ended", "ongoing").contains(key.code("measure"))
        && key.code("age_band").equals(CodeList.TOTAL)
        && (total || forbund.unitIndex(key.unit()) < 0);
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

  /**
   * What is linked to a period: the releases of its year and of the tertial before, whose ongoing
   * is its opening.
   */
  private static List<Released> linked(Period period, List<Released> out) {
    LocalDate from = new Period(period.year(), Period.Kind.YEAR).start();
    Period before = Period.tertialOf(from.minusDays(1));
    return out.stream()
        .filter(
            released -> {
              Period p = released.publication().period();
              return p.equals(before) || !p.start().isBefore(from);
            })
        .toList();
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
