package se.torgstat.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import se.torgstat.protect.Knowledge.Revisions;

/** One decision on what to hide of what is to go out (S8.3). */
final class Release {
  private final Forbund forbund;
  private final ExactTables exact;
  private final int revision;
  private final List<Released> out;
  private final List<ExactTables> toCome;
  private final SuppressionPattern pattern;
  private Set<Sensitive.Name> suspected = Set.of();

  /**
   * @param exact what is to go out
   * @param revision as which it goes out
   * @param out everything that is out, oldest first
   * @param toCome longer periods that are to go out later: their figures are kept safe, too
   * @param starts each row: open where it is to go out, held back or hidden where it counts none
   *     the less, null where nothing is said of it
   * @param hiddenBefore rows that an earlier revision hides: they stay hidden (S8.5)
   */
  Release(
      Forbund forbund,
      ExactTables exact,
      int revision,
      List<Released> out,
      List<ExactTables> toCome,
      Function<CellKey, Quantity.@Nullable State> starts,
      Set<CellKey> hiddenBefore) {
    this.forbund = forbund;
    this.exact = exact;
    this.revision = revision;
    this.out = out;
    this.toCome = toCome;
    this.pattern = new SuppressionPattern(exact, starts);
    pattern.hidden().addAll(hiddenBefore);
  }

  /**
   * Decides.
   *
   * @return the audit of what goes out; what is known whatever is hidden is told with it
   * @throws ReleaseRefused where the tables would give away what hiding them would not
   */
  Attack decide() {
    pattern.hidden().addAll(whollyHidden());
    Attack attack = protect(out, toCome, Revisions.GUESSED, name -> true);
    Set<Sensitive.Name> known = attack.givenAway();
    suspected = known;
    if (!known.isEmpty() && hasRevisions()) {
      // S8.2 protects what only a guess gives away: which counts a rerun left as they were, and how
      // those add up that it holds back
      Attack strict = protect(out, toCome, Revisions.STRICT, known::contains);
      attack = attack.mended(strict).giving(strict.givenAway());
    }
    if (!known.isEmpty()) {
      // what is known by counts that no table has may be unknown to whoever has the tables alone
      protect(out, List.of(), Revisions.ROWS_ALONE, known::contains);
      // nor does this release give away by itself what all of them together do
      protect(List.of(), List.of(), Revisions.STRICT, known::contains);
    }
    pattern.hideSmall(forbund.policy().threshold());
    Set<CellKey> hidden = pattern.hidden();
    hidden.addAll(new PersonDays(forbund, exact, hidden).hidden(finals()));
    return attack.giving(out(attack.givenAway()));
  }

  /** Without the figures of periods to come: they are told when they are out. */
  private Set<Sensitive.Name> out(Set<Sensitive.Name> figures) {
    return figures.stream()
        .filter(f -> toCome.stream().noneMatch(longer -> longer.period().equals(f.period())))
        .collect(Collectors.toSet());
  }

  /**
   * What would be known whatever is hidden to whoever guessed right what the revisions of one
   * period have in common.
   */
  Set<Sensitive.Name> suspected() {
    return suspected;
  }

  private Attack protect(
      List<Released> beside,
      List<ExactTables> later,
      Revisions revisions,
      Predicate<Sensitive.Name> audited) {
    JointAudit audit = new JointAudit(forbund, exact, revision, beside, later, revisions);
    return new Protection(audit, pattern, audited).protect();
  }

  private List<Released> finals() {
    return out.stream().filter(Released::isFinal).toList();
  }

  /** Whether a period is out, or goes out, more than once. */
  private boolean hasRevisions() {
    Set<Period> periods = new HashSet<>(Set.of(exact.period()));
    return !out.stream().allMatch(released -> periods.add(released.publication().period()));
  }

  /**
   * Breakdowns that are hidden wholly from the start, as the same people's breakdown elsewhere is:
   * one shown row would undo the exception there (S8.2).
   */
  private Set<CellKey> whollyHidden() {
    Breakdowns breakdowns = new Breakdowns(exact.cells());
    Set<CellKey> found = new HashSet<>();
    for (Released released : finals()) {
      Map<CellKey, Boolean> isHidden = elsewhere(released.publication());
      found.addAll(breakdowns.asElsewhere(isHidden::containsKey, isHidden::get));
    }
    found.removeIf(key -> !pattern.goesOut(key));
    return found;
  }

  /**
   * Of the rows that count the same people elsewhere, or a part of them: whether they are hidden.
   */
  private Map<CellKey, Boolean> elsewhere(Publication other) {
    Map<CellKey, Boolean> isHidden = new HashMap<>();
    for (CellKey key : exact.cells().keySet()) {
      CellKey same = Longer.sameOrPart(exact.period(), key, other.period());
      PublishedCell cell = same == null ? null : other.cells().get(same);
      if (cell != null) {
        isHidden.put(key, cell.obsStatus() == ObsStatus.Q);
      }
    }
    return isHidden;
  }

  /** Whether a row that is to go out is hidden. */
  boolean isHidden(CellKey key) {
    return pattern.hidden().contains(key);
  }
}
