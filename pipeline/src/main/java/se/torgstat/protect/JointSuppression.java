package se.torgstat.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
  private final Consumer<Attack> audited;
  private final Function<Period, Optional<ExactTables>> counted;

  /** Disclosure control by a förbund's parameters. */
  public JointSuppression(Forbund forbund) {
    this(forbund, attack -> {});
  }

  /**
   * The same, of which each audit is looked at.
   *
   * @param audited is told what each release's audit found or suspected, by name: never to be
   *     published
   */
  JointSuppression(Forbund forbund, Consumer<Attack> audited) {
    this(forbund, audited, period -> Optional.empty());
  }

  private JointSuppression(
      Forbund forbund, Consumer<Attack> audited, Function<Period, Optional<ExactTables>> counted) {
    this.forbund = forbund;
    this.audited = audited;
    this.counted = counted;
  }

  @Override
  public DisclosureControl foreseeing(Function<Period, Optional<ExactTables>> counted) {
    return new JointSuppression(forbund, audited, counted);
  }

  @Override
  public Publication release(ExactTables exact, int revision, List<Released> out) {
    return release(exact, revision, out, toCome(exact, out), key -> Quantity.State.OPEN);
  }

  @Override
  public Publication revise(
      ExactTables exact,
      int revision,
      Publication previous,
      List<Released> out,
      boolean smallChangesToo) {
    Correction correction =
        new Correction(exact, previous, forbund.policy().threshold(), smallChangesToo);
    Publication corrected = release(exact, revision, out, toCome(exact, out), correction::state);
    return new Publication(
        corrected.period(),
        revision,
        corrected.throughDate(),
        correction.rows(corrected.cells()),
        corrected.audit());
  }

  private Publication release(
      ExactTables exact,
      int revision,
      List<Released> out,
      List<ExactTables> toCome,
      Function<CellKey, Quantity.@Nullable State> starts) {
    Release release =
        new Release(
            forbund,
            exact,
            revision,
            inOrder(remembered(exact, out)),
            toCome,
            starts,
            hiddenBefore(exact.period(), out));
    Attack attack = decide(release);
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    exact
        .cells()
        .forEach(
            (key, count) -> {
              if (starts.apply(key) == Quantity.State.OPEN) {
                cells.put(
                    key,
                    release.isHidden(key)
                        ? PublishedCell.hidden(revision)
                        : new PublishedCell(count, ObsStatus.A, ConfStatus.F, revision));
              }
            });
    exact.missing().forEach(key -> cells.put(key, PublishedCell.missing(revision)));
    return new Publication(exact.period(), revision, exact.throughDate(), cells, attack.audit());
  }

  @Override
  public List<Publication> preliminary(List<ExactTables> open, List<Released> out) {
    List<Released> seen = new ArrayList<>(out);
    List<Publication> all = new ArrayList<>();
    for (ExactTables exact : open) {
      boolean over = isOver(exact);
      Publication decided = over ? release(exact, next(exact, out), seen) : running(exact, seen);
      Publication shown = rounded(exact, decided);
      // what follows must be safe beside its closing, too
      seen.add(new Released(over ? decided : shown, exact));
      all.add(shown);
    }
    return all;
  }

  /** The revision that would be its next. */
  private static int next(ExactTables exact, List<Released> out) {
    return 1
        + out.stream()
            .map(Released::publication)
            .filter(publication -> publication.period().equals(exact.period()))
            .mapToInt(Publication::revision)
            .max()
            .orElse(0);
  }

  /**
   * Whether all of it is counted. Then it shows no more than it would if it closed as it is: what
   * is shown before cannot be hidden when it does.
   */
  private static boolean isOver(ExactTables exact) {
    LocalDate end = exact.period().end();
    return exact.throughDate().values().stream().allMatch(end::equals);
  }

  /** The rows that go out of a period that is not over, exact. */
  private Publication running(ExactTables exact, List<Released> out) {
    return release(
        exact, 0, out, List.of(), key -> isPreliminary(key) ? Quantity.State.OPEN : null);
  }

  /** The longer periods of which all tertials are out with it, where they will tell more. */
  private List<ExactTables> toCome(ExactTables exact, List<Released> out) {
    List<ExactTables> there = new ArrayList<>(inOrder(out).stream().map(Released::exact).toList());
    there.add(exact);
    Predicate<Period> isOut =
        period -> out.stream().anyMatch(other -> other.publication().period().equals(period));
    return Longer.toCome(exact.period(), isOut).stream()
        .flatMap(longer -> counted.apply(longer).stream())
        .filter(longer -> !Longer.addsUp(longer, there))
        .toList();
  }

  private Attack decide(Release release) {
    Attack attack = release.decide();
    audited.accept(attack.giving(release.suspected()));
    return attack;
  }

  /** What goes out of an open period: the same rows as when it closes, rounded (S8.4). */
  private Publication rounded(ExactTables exact, Publication decided) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    decided
        .cells()
        .forEach(
            (key, cell) -> {
              if (isPreliminary(key)) {
                cells.put(key, rounded(exact, key, cell));
              }
            });
    return new Publication(exact.period(), 0, exact.throughDate(), cells, decided.audit());
  }

  private PublishedCell rounded(ExactTables exact, CellKey key, PublishedCell decided) {
    if (exact.missing().contains(key)) {
      return PublishedCell.missing(0);
    }
    Long count = decided.value();
    return count == null
        ? PublishedCell.hidden(0)
        : new PublishedCell(Rounded.nearest(forbund, count), ObsStatus.P, ConfStatus.F, 0);
  }

  /** New, ended and ongoing: totals of every group, areas and {@code _T} by sex too (S8.4). */
  private boolean isPreliminary(CellKey key) {
    boolean total =
        key.table() == Table.PARTICIPATION_FLOW && key.code("sex").equals(CodeList.TOTAL);
    return key.table() == Table.PARTICIPATION_FLOW
        && List.of("new", "ended", "ongoing").contains(key.code("measure"))
        && key.code("age_band").equals(CodeList.TOTAL)
        && (total || forbund.unitIndex(key.unit()) < 0);
  }

  /**
   * What is out, but for what a period showed of fewer days: a count of more days is another, even
   * where it is as large.
   */
  private static List<Released> remembered(ExactTables exact, List<Released> out) {
    return out.stream()
        .filter(
            released ->
                released.isFinal()
                    || !released.publication().period().equals(exact.period())
                    || released.publication().throughDate().equals(exact.throughDate()))
        .toList();
  }

  private static List<Released> inOrder(List<Released> out) {
    return out.stream()
        .sorted(
            Comparator.comparing((Released released) -> released.publication().period())
                .thenComparing(released -> released.publication().revision()))
        .toList();
  }

  /** A cell hidden in a revision ≥ 1 stays hidden (S8.5). */
  private static Set<CellKey> hiddenBefore(Period period, List<Released> out) {
    Set<CellKey> hidden = new HashSet<>();
    for (Released released : out) {
      if (released.isFinal() && released.publication().period().equals(period)) {
        released
            .publication()
            .cells()
            .forEach(
                (key, cell) -> {
                  if (cell.obsStatus() == ObsStatus.Q) {
                    hidden.add(key);
                  }
                });
      }
    }
    return hidden;
  }
}
