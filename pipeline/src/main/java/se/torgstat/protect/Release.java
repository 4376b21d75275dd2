package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.ReleaseRefused;
import se.torgstat.protect.DisclosureControl.Released;

/**
 * One decision on what to hide: chosen against what lies nearest, attacked together with all that
 * is linked, and mended until the attack finds nothing (S8.3).
 */
final class Release {
  /** How often more is chosen to be hidden before everything is. */
  private static final int MENDINGS = 2;

  /**
   * What is hidden together with a figure that cannot be made safe row by row, from the least on:
   * its breakdown, its table, its unit or area, everything. The detail goes, never the rule (S8.3).
   */
  private static final List<BiPredicate<CellKey, CellKey>> TOGETHER =
      List.of(
          Breakdowns::areOne,
          (figure, row) -> figure.table() == row.table() && figure.unit().equals(row.unit()),
          (figure, row) -> figure.unit().equals(row.unit()),
          (figure, row) -> true);

  private final Forbund forbund;
  private final List<ExactTables> tables;
  private final Function<CellKey, Quantity.@Nullable State> starts;
  private final Map<Period, Set<CellKey>> hidden = new HashMap<>();
  private final Map<Horizon, List<Witness>> found = new HashMap<>();

  /**
   * @param tables what is to go out
   * @param starts each row: open where it is to go out, hidden where it is held back and counts
   *     none the less, null where nothing is said of it
   * @param hiddenBefore rows that an earlier revision hides: they stay hidden (S8.5)
   */
  Release(
      Forbund forbund,
      List<ExactTables> tables,
      Function<CellKey, Quantity.@Nullable State> starts,
      Map<Period, Set<CellKey>> hiddenBefore) {
    this.forbund = forbund;
    this.tables = tables;
    this.starts = starts;
    tables.forEach(
        exact ->
            hidden.put(
                exact.period(),
                new HashSet<>(hiddenBefore.getOrDefault(exact.period(), Set.of()))));
  }

  /**
   * Decides.
   *
   * @param out everything that is out, oldest first
   * @throws ReleaseRefused where the tables would give away what hiding them would not
   */
  Attack decide(List<Released> out) {
    tables.forEach(exact -> hiddenIn(exact.period()).addAll(whollyHidden(exact, out)));
    choose(out, horizon(out), name -> true);
    Set<Sensitive.Name> known = new HashSet<>();
    Attack attack = attackBeside(known, out);
    for (int mending = 0; attack.failed() && mending < MENDINGS; mending++) {
      choose(out, horizon(out).wider(), attack.unsafe()::contains);
      attack = attackBeside(known, out);
    }
    for (BiPredicate<CellKey, CellKey> together : TOGETHER) {
      if (attack.failed()) {
        hide(attack.unsafe(), together);
        attack = attackBeside(known, out);
      }
    }
    if (attack.failed()) {
      throw new ReleaseRefused(
          "the audit found "
              + attack.unsafe().size()
              + " figures that the tables would give away; nothing was published");
    }
    for (ExactTables exact : tables) {
      Set<CellKey> hidden = hiddenIn(exact.period());
      hidden.addAll(new PersonDays(forbund, exact, hidden).hidden(out));
    }
    return attack;
  }

  /**
   * Breakdowns that are hidden wholly from the start: tight ones, and those that the same people's
   * breakdown elsewhere is: one shown row would undo the exception there (S8.2).
   */
  private Set<CellKey> whollyHidden(ExactTables exact, List<Released> out) {
    Breakdowns breakdowns = new Breakdowns(exact.cells());
    Set<CellKey> found = breakdowns.tight(forbund);
    found.removeIf(key -> forbund.policy().sacrifice().contains("ALL_OF " + key.unit()));
    for (Released released : out) {
      Period other = released.publication().period();
      found.addAll(
          breakdowns.asElsewhere(
              key -> {
                CellKey same = Longer.sameOrPart(exact.period(), key, other);
                PublishedCell cell = same == null ? null : released.publication().cells().get(same);
                return cell != null && cell.obsStatus() == ObsStatus.Q;
              }));
    }
    found.removeIf(key -> starts.apply(key) != Quantity.State.OPEN);
    return found;
  }

  boolean isHidden(Period period, CellKey key) {
    return hiddenIn(period).contains(key);
  }

  /**
   * Attacks what no hiding could save aside: those of the figures found that stay known though all
   * is hidden, whose rows are hidden none the less.
   *
   * @param known what was found to be so; grows
   */
  private Attack attackBeside(Set<Sensitive.Name> known, List<Released> out) {
    Attack attack = attack(out).without(known);
    if (attack.failed() && known.addAll(knownAnyhow(out, attack.unsafe()))) {
      tables.forEach(exact -> hiddenIn(exact.period()).addAll(rowsOf(exact, known)));
      return attack(out).without(known);
    }
    return attack;
  }

  private static Set<CellKey> rowsOf(ExactTables exact, Set<Sensitive.Name> figures) {
    return figures.stream()
        .filter(figure -> figure.period().equals(exact.period()))
        .map(Sensitive.Name::row)
        .collect(Collectors.toSet());
  }

  /** Hides the rows that go with a figure's. */
  private void hide(Set<Sensitive.Name> figures, BiPredicate<CellKey, CellKey> together) {
    for (ExactTables exact : tables) {
      for (CellKey key : exact.cells().keySet()) {
        if (figures.stream().anyMatch(figure -> together.test(figure.row(), key))) {
          hiddenIn(exact.period()).add(key);
        }
      }
    }
  }

  /**
   * Those of the figures that stay known though all is hidden: what is out, and what holds in the
   * data, gives them away, so that not publishing would save nobody.
   */
  private Set<Sensitive.Name> knownAnyhow(List<Released> out, Set<Sensitive.Name> unsafe) {
    Function<CellKey, Quantity.@Nullable State> hidden =
        key -> starts.apply(key) == null ? null : Quantity.State.HIDDEN;
    return attack(out, horizon(out).wider(), unsafe::contains, exact -> hidden).unsafe();
  }

  private void choose(List<Released> out, Horizon horizon, Predicate<Sensitive.Name> audited) {
    AttackersView view = view(out, horizon, audited);
    List<AttackersView.Rows> rows =
        show(view, horizon, out, exact -> key -> state(exact, key, true));
    found
        .computeIfAbsent(horizon, h -> new ArrayList<>())
        .addAll(Suppression.decide(view.knowledge()));
    rows.forEach(this::hideWhatIsHidden);
  }

  private void hideWhatIsHidden(AttackersView.Rows rows) {
    hiddenIn(rows.period()).addAll(rows.unsayable());
    rows.quantities()
        .forEach(
            (key, quantity) -> {
              if (quantity.state == Quantity.State.HIDDEN) {
                hiddenIn(rows.period()).add(key);
              }
            });
  }

  private Attack attack(List<Released> out) {
    Attack near = attack(out, horizon(out), name -> true);
    return near.failed()
        ? near.mended(attack(out, horizon(out).wider(), near.unsafe()::contains))
        : near;
  }

  private Attack attack(List<Released> out, Horizon horizon, Predicate<Sensitive.Name> audited) {
    return attack(out, horizon, audited, exact -> key -> state(exact, key, false));
  }

  private Attack attack(
      List<Released> out,
      Horizon horizon,
      Predicate<Sensitive.Name> audited,
      Function<ExactTables, Function<CellKey, Quantity.@Nullable State>> states) {
    AttackersView view = view(out, horizon, audited);
    show(view, horizon, out, states);
    return Attack.on(view.knowledge(), found.getOrDefault(horizon, List.of()));
  }

  private Quantity.@Nullable State state(ExactTables exact, CellKey key, boolean open) {
    Quantity.State start = starts.apply(key);
    if (start == Quantity.State.OPEN && isHidden(exact.period(), key)) {
      return Quantity.State.HIDDEN;
    }
    return start == Quantity.State.OPEN && !open ? Quantity.State.SHOWN : start;
  }

  private Horizon horizon(List<Released> out) {
    return Horizon.around(
        tables.stream().map(ExactTables::period).toList(),
        out.stream().map(released -> released.publication().period()));
  }

  private AttackersView view(
      List<Released> out, Horizon horizon, Predicate<Sensitive.Name> audited) {
    List<ExactTables> all = new ArrayList<>(tables);
    out.stream()
        .filter(released -> horizon.meets(released.publication().period()))
        .forEach(released -> all.add(released.exact()));
    return new AttackersView(forbund, horizon, all, audited);
  }

  /**
   * Shows the attacker what is out and what is to go out, period by period: a rerun tertial before
   * the longer periods that it is a part of, as it may add up to them where the one before did not.
   *
   * @return what is to go out
   */
  private List<AttackersView.Rows> show(
      AttackersView view,
      Horizon horizon,
      List<Released> out,
      Function<ExactTables, Function<CellKey, Quantity.@Nullable State>> states) {
    List<AttackersView.Rows> going = new ArrayList<>();
    List<ExactTables> left = new ArrayList<>(tables);
    for (Released released : out) {
      Period period = released.publication().period();
      while (!left.isEmpty() && left.get(0).period().compareTo(period) < 0) {
        ExactTables next = left.remove(0);
        going.add(view.add(next, states.apply(next)));
      }
      if (horizon.meets(period)) {
        view.add(released.exact(), key -> stateOf(released, key));
      }
    }
    left.forEach(exact -> going.add(view.add(exact, states.apply(exact))));
    return going;
  }

  private static Quantity.State stateOf(Released released, CellKey key) {
    PublishedCell cell = released.publication().cells().get(key);
    // what was held back (S8.5) is out with the revision that it stayed at
    boolean shown =
        cell != null
            && cell.value() != null
            && cell.asOfRevision() == released.publication().revision();
    return shown ? Quantity.State.SHOWN : Quantity.State.HIDDEN;
  }

  private Set<CellKey> hiddenIn(Period period) {
    return hidden.computeIfAbsent(period, p -> new HashSet<>());
  }
}
