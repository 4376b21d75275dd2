package se.torgstat.protect;

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
  private final List<Released> out;
  private final Function<CellKey, Quantity.@Nullable State> starts;
  private final Map<Period, Set<CellKey>> hidden = new HashMap<>();
  private final JointAudit audit;

  /** What no hiding could save: set aside, and hidden none the less. */
  private final Set<Sensitive.Name> known = new HashSet<>();

  /**
   * @param tables what is to go out
   * @param out everything that is out, oldest first
   * @param starts each row: open where it is to go out, held back where it counts none the less,
   *     null where nothing is said of it
   * @param hiddenBefore rows that an earlier revision hides: they stay hidden (S8.5)
   */
  Release(
      Forbund forbund,
      List<ExactTables> tables,
      List<Released> out,
      Function<CellKey, Quantity.@Nullable State> starts,
      Map<Period, Set<CellKey>> hiddenBefore) {
    this.forbund = forbund;
    this.tables = tables;
    this.out = out;
    this.starts = starts;
    this.audit = new JointAudit(forbund, tables, out);
    tables.forEach(
        exact ->
            hidden.put(
                exact.period(),
                new HashSet<>(hiddenBefore.getOrDefault(exact.period(), Set.of()))));
  }

  /**
   * Decides.
   *
   * @return the audit of what goes out; what is known whatever is hidden is told with it
   * @throws ReleaseRefused where the tables would give away what hiding them would not
   */
  Attack decide() {
    tables.forEach(exact -> hiddenIn(exact.period()).addAll(whollyHidden(exact)));
    choose(audit.near(), name -> true);
    Attack attack = attack();
    for (int mending = 0; attack.failed() && mending < MENDINGS; mending++) {
      choose(audit.near().wider(), attack.unsafe()::contains);
      attack = attack();
    }
    for (BiPredicate<CellKey, CellKey> together : TOGETHER) {
      if (attack.failed()) {
        hide(attack.unsafe(), together);
        attack = attack();
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
  private Set<CellKey> whollyHidden(ExactTables exact) {
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

  /** Whether a row that is to go out is hidden. */
  boolean isHidden(Period period, CellKey key) {
    return hiddenIn(period).contains(key);
  }

  /** Attacks; what is found, but stays known though all is hidden, is set aside. */
  private Attack attack() {
    Attack attack = audit.attack(this::decided, known);
    if (attack.failed() && known.addAll(knownAnyhow(attack.unsafe()))) {
      tables.forEach(exact -> hiddenIn(exact.period()).addAll(rowsOf(exact, known)));
      return audit.attack(this::decided, known);
    }
    return attack;
  }

  /**
   * Those of the figures that stay known though all is hidden: what is out, and what holds in the
   * data, gives them away, so that not publishing would save nobody.
   */
  private Set<Sensitive.Name> knownAnyhow(Set<Sensitive.Name> unsafe) {
    JointAudit.States allHidden =
        exact -> key -> starts.apply(key) == null ? null : Quantity.State.HIDDEN;
    return audit.attackFar(unsafe::contains, allHidden).unsafe();
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

  private void choose(Horizon horizon, Predicate<Sensitive.Name> audited) {
    JointAudit.Seen seen = audit.see(horizon, audited, this::open);
    audit.keep(horizon, Suppression.decide(seen.knowledge()));
    seen.going().forEach(this::hideWhatIsHidden);
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

  /** What is decided of each row so far, the rest open. */
  private Function<CellKey, Quantity.@Nullable State> open(ExactTables exact) {
    return key -> {
      Quantity.State start = starts.apply(key);
      return start == Quantity.State.OPEN && isHidden(exact.period(), key)
          ? Quantity.State.HIDDEN
          : start;
    };
  }

  /** The same, the rest shown. */
  private Function<CellKey, Quantity.@Nullable State> decided(ExactTables exact) {
    return key -> {
      Quantity.State state = open(exact).apply(key);
      return state == Quantity.State.OPEN ? Quantity.State.SHOWN : state;
    };
  }

  private Set<CellKey> hiddenIn(Period period) {
    return hidden.computeIfAbsent(period, p -> new HashSet<>());
  }
}
