package se.torgstat.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

  private final Forbund forbund;
  private final List<ExactTables> tables;
  private final Predicate<CellKey> goesOut;
  private final Map<Period, Set<CellKey>> hidden = new HashMap<>();
  private boolean whollyHidden;

  /**
   * @param tables what is to go out
   * @param goesOut which of their rows
   * @param hiddenBefore rows that an earlier revision hides: they stay hidden (S8.5)
   */
  Release(
      Forbund forbund,
      List<ExactTables> tables,
      Predicate<CellKey> goesOut,
      Map<Period, Set<CellKey>> hiddenBefore) {
    this.forbund = forbund;
    this.tables = tables;
    this.goesOut = goesOut;
    tables.forEach(
        exact ->
            hidden.put(
                exact.period(),
                new HashSet<>(hiddenBefore.getOrDefault(exact.period(), Set.of()))));
  }

  /**
   * Decides.
   *
   * @param near what the choice looks at
   * @param linked what the attack looks at
   * @throws ReleaseRefused where hiding everything does not help
   */
  Attack decide(List<Released> near, List<Released> linked) {
    choose(near, false);
    Attack attack = attack(linked);
    for (int mending = 0; attack.failed() && mending < MENDINGS; mending++) {
      choose(linked, true);
      attack = attack(linked);
    }
    if (attack.failed()) {
      tables.forEach(exact -> hiddenIn(exact.period()).addAll(exact.cells().keySet()));
      whollyHidden = true;
      attack = attack(linked);
    }
    if (attack.failed()) {
      throw new ReleaseRefused(
          "the audit found "
              + attack.unsafe()
              + " figures that the tables would give away; nothing was published");
    }
    return attack;
  }

  boolean isHidden(Period period, CellKey key) {
    return hiddenIn(period).contains(key);
  }

  private void choose(List<Released> out, boolean unitsByAge) {
    AttackersView view = view(out, unitsByAge);
    Set<Quantity> partsHidden = new HashSet<>();
    List<AttackersView.Rows> rows =
        tables.stream().map(exact -> view.add(exact, key -> state(exact, key, true))).toList();
    rows.forEach(period -> partsHidden.addAll(view.partsHidden(period)));
    Suppression.decide(view.knowledge(), partsHidden);
    for (AttackersView.Rows period : rows) {
      period
          .quantities()
          .forEach(
              (key, quantity) -> {
                if (quantity.state == Quantity.State.HIDDEN) {
                  hiddenIn(period.exact().period()).add(key);
                }
              });
    }
  }

  private Attack attack(List<Released> out) {
    AttackersView view = view(out, true);
    tables.forEach(exact -> view.add(exact, key -> state(exact, key, false)));
    return Attack.on(view.knowledge());
  }

  private Quantity.@Nullable State state(ExactTables exact, CellKey key, boolean open) {
    if (!goesOut.test(key)) {
      return null;
    }
    if (isHidden(exact.period(), key)) {
      return whollyHidden ? Quantity.State.WHOLLY_HIDDEN : Quantity.State.HIDDEN;
    }
    return open ? Quantity.State.OPEN : Quantity.State.SHOWN;
  }

  private AttackersView view(List<Released> out, boolean unitsByAge) {
    AttackersView view = new AttackersView(forbund, new Sacrifice(forbund), unitsByAge);
    for (Released released : out) {
      boolean nothingShown =
          released.publication().cells().values().stream().allMatch(cell -> cell.value() == null);
      Quantity.State hiddenState =
          nothingShown ? Quantity.State.WHOLLY_HIDDEN : Quantity.State.HIDDEN;
      view.add(
          released.exact(),
          key -> {
            PublishedCell cell = released.publication().cells().get(key);
            if (cell != null && cell.asOfRevision() < released.publication().revision()) {
              // what was held back (S8.5) is out with the revision that it stayed at
              return null;
            }
            return cell == null || cell.value() == null ? hiddenState : Quantity.State.SHOWN;
          });
    }
    return view;
  }

  private Set<CellKey> hiddenIn(Period period) {
    return hidden.computeIfAbsent(period, p -> new HashSet<>());
  }
}
