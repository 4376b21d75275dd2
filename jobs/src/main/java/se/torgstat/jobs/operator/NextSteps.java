package se.torgstat.jobs.operator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.torgstat.contract.Unit;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.period.Period;

/** What to type next. */
final class NextSteps {
  private final Site site;

  NextSteps(Site site) {
    this.site = site;
  }

  /**
   * The commands.
   *
   * @param withdrawn closed periods of which no revision is left to read
   */
  List<String> lines(
      List<FileRecord> files,
      List<FindingRecord> findings,
      Set<Period> closed,
      Set<Period> withdrawn,
      LocalDate date) {
    Columns columns = new Columns("ll");
    if (findings.stream().anyMatch(finding -> finding.line() > 0)) {
      columns.row("./torgstat rejections", "rejected rows: rule, file, line, column");
    }
    Optional<Period> complete = complete(files, date);
    for (Period period : withdrawn) {
      columns.row("./torgstat rerun " + period + " --reason TEXT", "all of it is withdrawn");
    }
    if (complete.isPresent()
        && !closed.contains(complete.get())
        && !withdrawn.contains(complete.get())) {
      columns.row("./torgstat close --through " + complete.get(), "make its figures final");
    }
    columns.row("./torgstat status", "units, periods and revisions, last runs");
    List<String> lines = new ArrayList<>(columns.lines());
    if (!closed.isEmpty()) {
      Period newest = closed.stream().max(Period::compareTo).orElseThrow();
      lines.add(
          "  ./torgstat sql \"SELECT * FROM positive_solution WHERE period = '" + newest + "'\"");
    } else {
      lines.add("  ./torgstat sql \"SELECT * FROM participation_flow WHERE unit = '_T'\"");
    }
    return lines;
  }

  /**
   * The newest tertial that is over, that every unit's snapshot reaches past, if any is counted.
   */
  private Optional<Period> complete(List<FileRecord> files, LocalDate date) {
    Set<String> delivered =
        files.stream()
            .filter(FileRecord::used)
            .map(file -> String.valueOf(file.unit()))
            .collect(Collectors.toSet());
    List<String> expected =
        site.forbund().unitsIn(Period.tertialOf(date)).stream().map(Unit::code).toList();
    if (!delivered.containsAll(expected)) {
      return Optional.empty();
    }
    return files.stream()
        .filter(file -> file.used() && expected.contains(String.valueOf(file.unit())))
        .filter(file -> !reachesPastItsUnit(file))
        .map(FileRecord::snapshotDate)
        .flatMap(day -> Optional.ofNullable(day).stream())
        .min(LocalDate::compareTo)
        .map(day -> day.isAfter(date) ? date : day)
        .map(day -> Period.tertialOf(Period.tertialOf(day).start().minusDays(1)))
        .filter(
            period -> site.forbund().units().stream().anyMatch(unit -> unit.completeIn(period)));
  }

  /** Of a unit that has ended nothing later is to come. */
  private boolean reachesPastItsUnit(FileRecord file) {
    return site.forbund().units().stream()
        .filter(unit -> unit.code().equals(file.unit()))
        .anyMatch(
            unit ->
                unit.validTo() != null
                    && file.snapshotDate() != null
                    && file.snapshotDate().isAfter(unit.validTo()));
  }
}
