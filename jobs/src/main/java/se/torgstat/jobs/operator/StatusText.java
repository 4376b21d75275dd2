package se.torgstat.jobs.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Unit;
import se.torgstat.jobs.run.Deliveries;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.jobs.store.RunRecord;
import se.torgstat.jobs.store.RunStore;

/** Units, periods, runs: the state of things on 80 columns. */
final class StatusText {
  private static final int RUNS = 5;
  private static final int MOST = 26;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Site.ZONE);

  private final Site site;
  private final LocalDate date;
  private final PublicationStore publications;
  private final RunStore runs;

  StatusText(Site site, LocalDate date, PublicationStore publications, RunStore runs) {
    this.site = site;
    this.date = date;
    this.publications = publications;
    this.runs = runs;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<FileRecord> files = runs.lastThatRead().map(run -> runs.files(run.id())).orElse(List.of());
    lines.add("Units, as of " + date);
    lines.addAll(units(files));
    NightText.section(lines, "Held", new FilesText(site).held(files));
    runs.last()
        .ifPresent(
            last ->
                NightText.section(
                    lines, "Found by run " + last.id(), found(runs.findings(last.id()))));
    NightText.section(lines, "Periods", periods());
    NightText.section(lines, "Last runs", lastRuns());
    if (runs.recent(1).isEmpty()) {
      NightText.section(lines, "Next", List.of("  ./torgstat nightly"));
    }
    return lines;
  }

  private List<String> units(List<FileRecord> files) {
    Columns columns = new Columns("lllrl");
    columns.row("code", "unit", "newest snapshot", "days old", "");
    for (Unit unit : site.forbund().units()) {
      Optional<FileRecord> used =
          files.stream().filter(f -> f.used() && unit.code().equals(f.unit())).findFirst();
      LocalDate day = used.map(FileRecord::snapshotDate).orElse(null);
      columns.row(unit.code(), unit.label().sv(), word(day), age(day), remark(unit, day));
    }
    return columns.lines();
  }

  /** What is no row: rows are counted, and listed by {@code rejections}. */
  private static List<String> found(List<FindingRecord> findings) {
    List<String> lines = new ArrayList<>();
    for (FindingRecord finding : findings) {
      if (finding.line() == 0) {
        String who =
            Stream.of(finding.unit(), finding.file())
                .flatMap(Stream::ofNullable)
                .map(word -> word + " ")
                .collect(Collectors.joining());
        lines.addAll(Wrapped.lines("  ", finding.rule() + "  " + who + finding.message()));
      }
    }
    long rows = findings.stream().filter(finding -> finding.line() > 0).count();
    if (rows > 0) {
      lines.add("  " + rows + " rejected rows: ./torgstat rejections");
    }
    return lines;
  }

  private static String word(@Nullable LocalDate day) {
    return day == null ? "none" : day.toString();
  }

  private String age(@Nullable LocalDate day) {
    return day == null ? "" : Long.toString(ChronoUnit.DAYS.between(day, date));
  }

  private String remark(Unit unit, @Nullable LocalDate day) {
    return switch (Deliveries.state(site, unit, day, date)) {
      case LATE -> "late";
      case UNDELIVERED -> "undelivered";
      case NOT_EXPECTED -> "not expected";
      case DELIVERED -> day != null && day.isAfter(date) ? "dated ahead" : "";
    };
  }

  private List<String> periods() {
    Columns columns = new Columns("lrllll");
    for (RevisionRecord revision : publications.revisions()) {
      columns.row(
          revision.period(),
          revision.revision(),
          state(revision),
          minute(revision.publishedAt()),
          revision.publishedBy(),
          shortened(revision.reason()));
    }
    return columns.lines();
  }

  private static String state(RevisionRecord revision) {
    if (revision.isWithdrawn()) {
      return "withdrawn";
    }
    return revision.isFinal() ? "final" : "preliminary";
  }

  /** So that a line fits a terminal; torgstat.revision and torgstat_run.run have all of it. */
  private static String shortened(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  private List<String> lastRuns() {
    Columns columns = new Columns("rllll");
    boolean newest = true;
    for (RunRecord run : runs.recent(RUNS)) {
      columns.row(
          run.id(),
          run.command(),
          minute(run.startedAt()),
          ended(run, newest),
          shortened(run.overrides()));
      newest = false;
    }
    return columns.lines();
  }

  /** Only the newest may still run: whoever came later held the lock. */
  private static String ended(RunRecord run, boolean newest) {
    if (run.exitStatus() == null) {
      return newest ? "runs, or was killed" : "was killed";
    }
    return switch (run.exitStatus()) {
      case DONE -> "done";
      case FINDINGS -> "done, with new findings";
      case NOTHING_PUBLISHED -> "nothing published";
      case FAULT -> "a fault of the program";
      case USAGE -> "wrong usage";
      case LOCKED -> "another run held the lock";
    };
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
