package se.torgstat.jobs.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.period.Period;

/** Which periods are closed, in which order; what forbids it is said in one sentence (S9.2). */
final class ClosingPlan {
  private ClosingPlan() {}

  /**
   * The periods to close, oldest first; empty where {@code --through} finds all of them closed.
   *
   * @param closed the periods that are closed
   * @throws Refusal where one may not be closed, whatever the exports say
   */
  static List<Period> of(
      ClosingOptions options, Forbund forbund, Set<Period> closed, LocalDate today) {
    LocalDate first =
        forbund.units().stream().map(Unit::completeFrom).min(LocalDate::compareTo).orElse(today);
    List<Period> asked =
        options.through() == null
            ? new ArrayList<>(new TreeSet<>(options.periods()))
            : upTo(first, options.through());
    if (asked.isEmpty() && options.through() != null) {
      throw beforeFirst(options.through(), first);
    }
    Set<Period> done = new TreeSet<>(closed);
    List<Period> plan = new ArrayList<>();
    for (Period period : asked) {
      if (options.through() != null && closed.contains(period)) {
        continue;
      }
      check(period, first, done, today);
      done.add(period);
      plan.add(period);
    }
    return plan;
  }

  private static void check(Period period, LocalDate first, Set<Period> done, LocalDate today) {
    if (done.contains(period)) {
      throw refused(
          period
              + " is closed already; ./torgstat rerun "
              + period
              + " --reason TEXT makes a new revision of it.");
    }
    if (period.start().isBefore(first)) {
      throw beforeFirst(period, first);
    }
    if (today.isBefore(period.dayAfter())) {
      throw refused(period + " is not over; it can be closed from " + period.dayAfter() + " on.");
    }
    Optional<Period> open =
        upTo(first, period).stream()
            .filter(p -> p.compareTo(period) < 0 && !done.contains(p))
            .findFirst();
    if (open.isPresent()) {
      throw refused(
          period
              + " cannot be closed before "
              + open.get()
              + "; ./torgstat close --through "
              + period
              + " closes both, and what lies between.");
    }
  }

  /** All periods from the first complete one to this one, as they close (S5). */
  private static List<Period> upTo(LocalDate first, Period last) {
    return Period.startingBetween(first, last.end()).stream()
        .filter(period -> period.compareTo(last) <= 0)
        .toList();
  }

  private static Refusal beforeFirst(Period period, LocalDate first) {
    return refused(
        period
            + " begins before "
            + first
            + ", from when the exports are complete; name a later period.");
  }

  private static Refusal refused(String sentence) {
    return new Refusal(ExitStatus.NOTHING_PUBLISHED, sentence);
  }
}
