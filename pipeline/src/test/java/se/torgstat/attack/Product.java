package se.torgstat.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.torgstat.contract.Forbund;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;
import se.torgstat.protect.Telling;

/** The disclosure control that the jobs use, and what it has released so far. */
final class Product {
  final Forbund forbund;
  final DisclosureControl control;
  private final List<Released> out = new ArrayList<>();
  private final List<Released> preliminary = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  Product(Forbund forbund) {
    this.forbund = forbund;
    this.control = Telling.into(forbund, told);
  }

  /** One that has released the same. */
  Product(Product other) {
    this(other.forbund);
    out.addAll(other.out);
    preliminary.addAll(other.preliminary);
    told.addAll(other.told);
  }

  /** Whether an audit said that this figure is known, whatever is hidden (S9.3). */
  boolean told(Figure figure) {
    return told.contains(figure.audited());
  }

  /** Everything that is out, in the order in which it went out. */
  List<Released> out() {
    return List.copyOf(out);
  }

  /**
   * Closes a period.
   *
   * @return false where it is refused because hiding all of it would leak as well: what is out by
   *     then, and what else holds in the data, says too much
   */
  boolean close(ExactTables exact) {
    return close(exact, longer -> Optional.empty());
  }

  /**
   * The same, by one who sees what the longer periods that it completes will count.
   *
   * @param counted a longer period as it is counted then
   */
  boolean close(ExactTables exact, Function<Period, Optional<ExactTables>> counted) {
    try {
      goesOut(control.foreseeing(counted).release(exact, 1, withPreliminary()), exact);
      preliminary.removeIf(open -> open.publication().period().equals(exact.period()));
      return true;
    } catch (DisclosureControl.ReleaseRefused refused) {
      List<Released> hidden = new ArrayList<>(out);
      hidden.add(Preliminary.whollyHidden(exact, 1));
      if (leaks(hidden).isEmpty()) {
        throw new IllegalStateException(
            exact.period() + " is refused, though it could be wholly hidden", refused);
      }
      return false;
    }
  }

  /** The next revision of a period that was closed before. */
  Publication rerun(ExactTables exact, boolean smallChangesToo) {
    Publication previous = latest(exact);
    int next = previous.revision() + 1;
    return goesOut(
        control.revise(exact, next, previous, withPreliminary(), smallChangesToo), exact);
  }

  Publication latest(ExactTables exact) {
    return out.stream()
        .map(Released::publication)
        .filter(publication -> publication.period().equals(exact.period()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  List<Publication> preliminary(ExactTables open) {
    List<Publication> shown = control.preliminary(List.of(open), withPreliminary());
    preliminary.clear();
    shown.forEach(publication -> preliminary.add(new Released(publication, open)));
    return shown;
  }

  private List<Released> withPreliminary() {
    List<Released> all = new ArrayList<>(out);
    all.addAll(preliminary);
    return all;
  }

  private Publication goesOut(Publication publication, ExactTables exact) {
    out.add(new Released(publication, exact));
    return publication;
  }

  /** What an attack with all knowledge finds, and what is wrong at first sight. */
  List<String> leaks() {
    return leaks(out());
  }

  List<String> leaks(List<Released> seen) {
    List<String> wrong = new ArrayList<>(FirstSight.of(forbund, out()));
    try (Attacker attacker = new Attacker(forbund, seen, Options.FULL)) {
      attacker.attack().violations().forEach(figure -> wrong.add(figure.toString()));
    }
    return wrong;
  }
}
