package se.torgstat.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Knowledge.Revisions;

/**
 * Attacks what is to go out together with all that is out (S8.2): what the tables found while
 * choosing do not prove of the periods near by is attacked with a year more of the past.
 */
final class JointAudit {
  /** A preliminary revision that is out counts as one before the one that takes its place. */
  private static final int REMEMBERED = -1;

  /** The revision that a period to come will have. */
  private static final int FIRST = 1;

  private final Forbund forbund;
  private final ExactTables exact;
  private final int revision;
  private final List<Released> out;
  private final List<ExactTables> toCome;
  private final Revisions revisions;

  /** By horizon: it and the tables alone say which unknown is which, whatever is hidden. */
  private final Map<Horizon, List<Witness>> found = new HashMap<>();

  /**
   * What an attacker sees.
   *
   * @param going the rows that are to go out
   */
  record Seen(Knowledge knowledge, AttackersView.Rows going) {}

  /**
   * @param exact what is to go out
   * @param revision as which it goes out
   * @param out everything that is out, oldest first
   * @param toCome longer periods that are to go out later
   * @param revisions what the attacker takes the revisions of one period for
   */
  JointAudit(
      Forbund forbund,
      ExactTables exact,
      int revision,
      List<Released> out,
      List<ExactTables> toCome,
      Revisions revisions) {
    this.forbund = forbund;
    this.exact = exact;
    this.revision = revision;
    this.out = out;
    this.toCome = toCome;
    this.revisions = revisions;
  }

  /** What lies near to the period that is to go out. */
  Horizon near() {
    return Horizon.around(
        List.of(exact.period()), out.stream().map(released -> released.publication().period()));
  }

  /**
   * The audit, by the tables found while choosing alone.
   *
   * @param audited the names of the figures that are looked at
   * @param states what is known of each row that is to go out; null where nothing is said of it
   */
  Attack attackNear(
      Predicate<Sensitive.Name> audited, Function<CellKey, Quantity.@Nullable State> states) {
    return Attack.of(see(near(), audited, states).knowledge(), found(near()));
  }

  /** The audit of some figures, a year further back. */
  Attack attackFar(
      Predicate<Sensitive.Name> audited, Function<CellKey, Quantity.@Nullable State> states) {
    Horizon far = near().wider();
    return Attack.on(see(far, audited, states).knowledge(), found(far));
  }

  /** Keeps tables that may prove figures safe again, within the same horizon. */
  void keep(Horizon horizon, List<Witness> witnesses) {
    found(horizon).addAll(witnesses);
  }

  private List<Witness> found(Horizon horizon) {
    return found.computeIfAbsent(horizon, h -> new ArrayList<>());
  }

  /**
   * Shows the attacker what is out and what is to go out, period by period: a rerun tertial before
   * the longer periods that it is a part of, as it may add up to them where the one before did not.
   *
   * @param audited the names of the figures that are looked at
   */
  Seen see(
      Horizon horizon,
      Predicate<Sensitive.Name> audited,
      Function<CellKey, Quantity.@Nullable State> states) {
    AttackersView view = new AttackersView(forbund, horizon, revisions, seen(horizon), audited);
    AttackersView.Rows going = null;
    for (Released released : out) {
      Period period = released.publication().period();
      if (going == null && exact.period().compareTo(period) < 0) {
        going = view.add(exact, revision, states);
      }
      if (horizon.meets(period)) {
        int shown = released.isFinal() ? released.publication().revision() : REMEMBERED;
        view.add(released.exact(), shown, key -> stateOf(released, key));
      }
    }
    if (going == null) {
      going = view.add(exact, revision, states);
    }
    // their rows are nowhere yet, and hide none that count the same people, such as a stock's
    toCome.forEach(longer -> view.foresee(longer, FIRST));
    return new Seen(view.knowledge(), going);
  }

  private List<ExactTables> seen(Horizon horizon) {
    List<ExactTables> all = new ArrayList<>(List.of(exact));
    all.addAll(toCome);
    out.stream()
        .filter(released -> horizon.meets(released.publication().period()))
        .forEach(released -> all.add(released.exact()));
    return all;
  }

  private Quantity.@Nullable State stateOf(Released released, CellKey key) {
    if (!released.isFinal()) {
      return Rounded.stateOf(forbund, released, key);
    }
    PublishedCell cell = released.publication().cells().get(key);
    if (cell == null) {
      // a unit that was not complete then, or a plan without it: nobody has seen such a row
      return null;
    }
    if (cell.asOfRevision() < released.publication().revision()
        && isIn(released.publication().period(), cell.asOfRevision(), key)) {
      return Quantity.State.HELD_BACK;
    }
    return cell.value() == null ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
  }

  /** Whether a revision has the row; one that is new where all is held back is out, hidden. */
  private boolean isIn(Period period, int revision, CellKey key) {
    return out.stream()
        .map(Released::publication)
        .filter(other -> other.period().equals(period) && other.revision() == revision)
        .anyMatch(other -> other.cells().containsKey(key));
  }
}
