package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
  private final Map<Horizon, List<Witness>> found = new HashMap<>();

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
   * @param out everything that is out, oldest first
   * @throws ReleaseRefused where hiding everything does not help
   */
  Attack decide(List<Released> out) {
    if (isSumOfParts(out)) {
      Attack attack = attack(out, horizon(out, true), this::isOwn);
      if (!attack.failed()) {
        return attack;
      }
    }
    choose(out, horizon(out, true), Detail.AREAS, name -> true);
    choose(out, horizon(out, false), Detail.AREAS, name -> true);
    Attack attack = attack(out);
    for (int mending = 0; attack.failed() && mending < MENDINGS; mending++) {
      mend(out, true, attack.unsafe());
      mend(out, false, attack.unsafe());
      attack = attack(out);
    }
    if (attack.failed()) {
      tables.forEach(exact -> hiddenIn(exact.period()).addAll(exact.cells().keySet()));
      attack = attack(out);
    }
    if (attack.failed()) {
      throw new ReleaseRefused(
          "the audit found "
              + attack.unsafe().size()
              + " figures that the tables would give away; nothing was published");
    }
    return attack;
  }

  boolean isHidden(Period period, CellKey key) {
    return hiddenIn(period).contains(key);
  }

  /**
   * Hides what is hidden in one of a longer period's tertials. Where all else only adds up what
   * they show, nobody learns anything new by it, and only its own figures are left to be attacked:
   * those of its tertials were proven safe beside these sums.
   */
  private boolean isSumOfParts(List<Released> out) {
    AttackersView view = view(out, horizon(out, false), Detail.AREAS, name -> true);
    boolean onlySums = true;
    for (ExactTables exact : tables) {
      AttackersView.Rows rows = view.add(exact, key -> state(exact, key, true));
      hiddenIn(exact.period()).addAll(view.partsHidden(rows));
      hideWhatIsHidden(rows);
      onlySums &=
          rows.quantities().entrySet().stream()
              .filter(row -> row.getValue().state == Quantity.State.OPEN)
              .allMatch(row -> isHidden(exact.period(), row.getKey()));
    }
    return onlySums && !view.leansOnSums();
  }

  private boolean isOwn(String figure) {
    return tables.stream().anyMatch(exact -> figure.startsWith(exact.period() + " "));
  }

  private void mend(List<Released> out, boolean settled, Set<String> unsafe) {
    choose(out, horizon(out, settled).wider(), Detail.UNITS, unsafe::contains);
  }

  private void choose(
      List<Released> out, Horizon horizon, Detail detail, Predicate<String> audited) {
    AttackersView view = view(out, horizon, detail, audited);
    List<AttackersView.Rows> rows =
        tables.stream().map(exact -> view.add(exact, key -> state(exact, key, true))).toList();
    List<Witness> tables = Suppression.decide(view.knowledge());
    if (detail == Detail.UNITS) {
      found.computeIfAbsent(horizon, h -> new ArrayList<>()).addAll(tables);
    }
    rows.forEach(this::hideWhatIsHidden);
  }

  private void hideWhatIsHidden(AttackersView.Rows rows) {
    rows.quantities()
        .forEach(
            (key, quantity) -> {
              if (quantity.state == Quantity.State.HIDDEN) {
                hiddenIn(rows.period()).add(key);
              }
            });
  }

  private Attack attack(List<Released> out) {
    CompletableFuture<Attack> settled = CompletableFuture.supplyAsync(() -> attack(out, true));
    return attack(out, false).and(settled.join());
  }

  private Attack attack(List<Released> out, boolean settled) {
    Attack near = attack(out, horizon(out, settled), name -> true);
    return near.failed()
        ? near.mended(attack(out, horizon(out, settled).wider(), near.unsafe()::contains))
        : near;
  }

  private Attack attack(List<Released> out, Horizon horizon, Predicate<String> audited) {
    AttackersView view = view(out, horizon, Detail.UNITS, audited);
    tables.forEach(exact -> view.add(exact, key -> state(exact, key, false)));
    return Attack.on(view.knowledge(), found.getOrDefault(horizon, List.of()));
  }

  private Quantity.@Nullable State state(ExactTables exact, CellKey key, boolean open) {
    if (!goesOut.test(key)) {
      return null;
    }
    if (isHidden(exact.period(), key)) {
      return Quantity.State.HIDDEN;
    }
    return open ? Quantity.State.OPEN : Quantity.State.SHOWN;
  }

  private Horizon horizon(List<Released> out, boolean settled) {
    return Horizon.around(
        tables.stream().map(ExactTables::period).toList(),
        out.stream().map(released -> released.publication().period()),
        settled);
  }

  private AttackersView view(
      List<Released> out, Horizon horizon, Detail detail, Predicate<String> audited) {
    AttackersView view = new AttackersView(forbund, horizon, detail, audited);
    out.stream()
        .filter(released -> horizon.meets(released.publication().period()))
        .forEach(released -> view.add(released.exact(), key -> stateOf(released, key)));
    return view;
  }

  private static Quantity.@Nullable State stateOf(Released released, CellKey key) {
    PublishedCell cell = released.publication().cells().get(key);
    if (cell != null && cell.asOfRevision() < released.publication().revision()) {
      // what was held back (S8.5) is out with the revision that it stayed at
      return null;
    }
    return cell == null || cell.value() == null ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
  }

  private Set<CellKey> hiddenIn(Period period) {
    return hidden.computeIfAbsent(period, p -> new HashSet<>());
  }
}
