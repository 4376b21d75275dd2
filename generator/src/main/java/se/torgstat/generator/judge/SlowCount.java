package se.torgstat.generator.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The judge: the figures of one level and one period, each counted by going through every spell
 * once more. Slow and obviously right; exact, before any disclosure control.
 *
 * <p>A sex, age band, outcome, band, plan or group may be a code or {@code _T} for all of them. All
 * counts are spells, 0 or more.
 *
 * <pre>{@code
 * SlowCount umea = SlowCount.of(all, Set.of("UNGDOMSTORGET", "VUXENTORGET"), Window.of("2024-T1"));
 * umea.count(Measure.NEW, "F", "_T");  // 36
 * }</pre>
 */
public final class SlowCount {
  /** The total of a dimension. */
  public static final String ALL = "_T";

  private final List<Spell> spells;
  private final Window window;

  private SlowCount(List<Spell> spells, Window window) {
    this.spells = spells;
    this.window = window;
  }

  /** The count of one level (the units of a unit, an area or {@code _T}: S6.1) in one window. */
  public static SlowCount of(Collection<Participation> all, Set<String> units, Window window) {
    return new SlowCount(Merge.spells(all, units), window);
  }

  /** S6.2. */
  public int count(Measure measure, String sex, String ageBand) {
    return number(s -> measure.counts(s, window) && is(sex, s.sex()) && is(ageBand, s.ageBand()));
  }

  /** Ended spells by outcome code (S1, S6.2). */
  public int exits(String sex, String ageBand, String outcome) {
    return number(
        s ->
            s.isEnded(window)
                && is(sex, s.sex())
                && is(ageBand, s.ageBand())
                && is(outcome, s.outcome()));
  }

  /** Ended spells whose outcome is one of the codes, such as {@link RuleSets#LOKAL} (S6.3). */
  public int exits(String sex, String ageBand, Set<String> outcomes) {
    return outcomes.stream().mapToInt(outcome -> exits(sex, ageBand, outcome)).sum();
  }

  /**
   * "Positive share = 100 &middot; positive / ended, half-up to whole percent; none where ended =
   * 0" (S6.3); 0-100.
   */
  public OptionalInt percent(String sex, String ageBand, Set<String> positive) {
    int ended = exits(sex, ageBand, ALL);
    if (ended == 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((200 * exits(sex, ageBand, positive) + ended) / (2 * ended));
  }

  /**
   * "those of the new spells whose person had an earlier spell at the same level with end &ge; ja
   * &minus; 12 calendar months" (S6.4).
   */
  public int returned(String sex, String ageBand) {
    return number(
        s -> s.isNew(window) && is(sex, s.sex()) && is(ageBand, s.ageBand()) && hasReturned(s));
  }

  /**
   * "completed months at the end (ended) or at s (ongoing)" (S6.5).
   *
   * @param measure ENDED or ONGOING
   * @param band a code of {@link TimeBands}
   */
  public int time(Measure measure, String sex, String band) {
    return number(
        s -> measure.counts(s, window) && is(sex, s.sex()) && is(band, timeBand(measure, s)));
  }

  /** "ongoing with handlingsplan J, N, unknown" (S6.6); {@code J}, {@code N}, {@code _U}. */
  public int plan(String sex, String plan) {
    return number(s -> s.isOngoing(window) && is(sex, s.sex()) && is(plan, s.plan()));
  }

  /** "ended, by livelihood_start &times; livelihood_end group" (S6.7). */
  public int livelihoodChange(String startGroup, String endGroup) {
    return number(
        s ->
            s.isEnded(window)
                && is(startGroup, LivelihoodGroups.of(s.livelihoodStart()))
                && is(endGroup, LivelihoodGroups.of(s.livelihoodEnd())));
  }

  /** "days in [a, b] on which spells are open, both ends counted" (S6.8); days, 0 or more. */
  public long personDays() {
    long days = 0;
    for (Spell spell : spells) {
      LocalDate first = spell.ja().isBefore(window.a()) ? window.a() : spell.ja();
      LocalDate end = spell.slut();
      LocalDate last = end == null || end.isAfter(window.b()) ? window.b() : end;
      days += Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }
    return days;
  }

  private boolean hasReturned(Spell spell) {
    LocalDate since = spell.ja().minusMonths(12);
    for (Spell earlier : spells) {
      LocalDate end = earlier.slut();
      if (spell.person() != null
          && spell.person().equals(earlier.person())
          && end != null
          && end.isBefore(spell.ja())
          && !end.isBefore(since)) {
        return true;
      }
    }
    return false;
  }

  private String timeBand(Measure measure, Spell spell) {
    LocalDate end = spell.slut();
    LocalDate to = measure == Measure.ENDED && end != null ? end : window.s();
    return TimeBands.between(spell.ja(), to);
  }

  private int number(Predicate<Spell> condition) {
    return (int) spells.stream().filter(condition).count();
  }

  private static boolean is(String wanted, String code) {
    return wanted.equals(ALL) || wanted.equals(code);
  }
}
