package se.torgstat.protect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import se.torgstat.count.CellKey;
import se.torgstat.protect.DisclosureControl.ReleaseRefused;

/**
 * Protects figures against one attacker: what to hide is chosen against what lies nearest, attacked
 * together with all that is linked, and mended until the attack finds nothing (S8.3).
 */
final class Protection {
  /** How often more is chosen to be hidden before everything is. */
  private static final int MENDINGS = 2;

  /**
   * What is hidden together with a figure that cannot be made safe row by row, from the least on:
   * its breakdown, its table, its unit or area, everything. The detail goes, never the rule (S8.3).
   */
  static final List<BiPredicate<CellKey, CellKey>> TOGETHER =
      List.of(
          Breakdowns::areOne,
          (figure, row) -> figure.table() == row.table() && figure.unit().equals(row.unit()),
          (figure, row) -> figure.unit().equals(row.unit()),
          (figure, row) -> true);

  private final JointAudit audit;
  private final SuppressionPattern pattern;
  private final Predicate<Sensitive.Name> audited;

  /** What no hiding could save: set aside, and hidden none the less. */
  private final Set<Sensitive.Name> known = new HashSet<>();

  /**
   * @param pattern what is hidden already; grows
   * @param audited the names of the figures that are protected
   */
  Protection(JointAudit audit, SuppressionPattern pattern, Predicate<Sensitive.Name> audited) {
    this.audit = audit;
    this.pattern = pattern;
    this.audited = audited;
  }

  /**
   * Hides until the figures are safe.
   *
   * @return the audit; what is known whatever is hidden is told with it
   * @throws ReleaseRefused where the tables would give away what hiding them would not
   */
  Attack protect() {
    choose(audit.near(), audited);
    Attack attack = attack();
    for (int mending = 0; attack.failed() && mending < MENDINGS; mending++) {
      choose(audit.near().wider(), attack.unsafe()::contains);
      attack = attack();
    }
    for (BiPredicate<CellKey, CellKey> together : TOGETHER) {
      if (attack.failed()) {
        pattern.hide(attack.unsafe(), together);
        attack = attack();
      }
    }
    if (attack.failed()) {
      throw new ReleaseRefused(
          "the audit found "
              + attack.unsafe().size()
              + " figures that the tables would give away; nothing was published");
    }
    return attack;
  }

  private void choose(Horizon horizon, Predicate<Sensitive.Name> audited) {
    JointAudit.Seen seen = audit.see(horizon, audited, pattern::open);
    audit.keep(horizon, Suppression.decide(seen.knowledge()));
    pattern.hide(seen.going());
  }

  /** Attacks; what is found, but stays known though all is hidden, is set aside. */
  private Attack attack() {
    Attack near = audit.attackNear(audited, pattern::decided).without(known);
    if (near.failed() && known.addAll(knownAnyhow(near.unsafe()))) {
      pattern.hide(known);
      near = audit.attackNear(audited, pattern::decided).without(known);
    }
    return near.failed()
        ? near.mended(audit.attackFar(near.unsafe()::contains, pattern::decided))
        : near;
  }

  /**
   * Those of the figures that stay known though all is hidden: what is out, and what holds in the
   * data, gives them away, so that not publishing would save nobody.
   */
  private Set<Sensitive.Name> knownAnyhow(Set<Sensitive.Name> unsafe) {
    return audit.attackFar(unsafe::contains, pattern::nothing).unsafe();
  }
}
