package se.torgstat.jobs.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.torgstat.contract.Unit;
import se.torgstat.count.Counter;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.period.Period;

/** Whether every unit's snapshot reaches past a period's end (S9.2). */
final class Coverage {
  private Coverage() {}

  /**
   * @param files what was read
   * @throws Refusal where a unit that is not left out does not reach
   */
  static void check(
      Site site, Counter counter, Period period, Set<String> without, List<FileRecord> files) {
    Map<String, LocalDate> reached =
        counter.periods().contains(period)
            ? counter.count(period, without).throughDate()
            : Map.of();
    List<String> late =
        site.forbund().unitsIn(period).stream()
            .filter(unit -> unit.completeIn(period) && !without.contains(unit.code()))
            .map(Unit::code)
            .filter(unit -> !period.end().equals(reached.get(unit)))
            .toList();
    if (!late.isEmpty()) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          period
              + " is not complete: no accepted snapshot of "
              + String.join(", ", late)
              + " is dated "
              + period.dayAfter()
              + " or later"
              + held(files, late, period)
              + "; put it into the inbox, or leave the unit out with"
              + late.stream().map(unit -> " --without " + unit).collect(Collectors.joining())
              + ".");
    }
  }

  /** Those that would reach far enough, but count for nothing. */
  private static String held(List<FileRecord> files, List<String> late, Period period) {
    String held =
        files.stream()
            .filter(file -> file.heldRule() != null && late.contains(String.valueOf(file.unit())))
            .filter(
                file ->
                    file.snapshotDate() != null && !file.snapshotDate().isBefore(period.dayAfter()))
            .map(file -> file.fileName() + " by " + file.heldRule())
            .collect(Collectors.joining(", "));
    return held.isEmpty() ? "" : " (held is " + held + ": ./torgstat validate says why)";
  }
}
