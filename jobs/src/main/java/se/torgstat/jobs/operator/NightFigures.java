package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.jobs.monitoring.RunFigures;
import se.torgstat.jobs.nightly.NightReport;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** A night's figures for the monitoring (S13.4). */
final class NightFigures {
  private NightFigures() {}

  static RunFigures of(NightReport report) {
    RunFigures figures = new RunFigures();
    report.durations().forEach(figures::stepDuration);
    report.ages().forEach(figures::snapshotAge);
    report
        .ageLimits()
        .forEach((unit, limit) -> figures.delivery(unit, report.ages().containsKey(unit), limit));
    held(figures, report.files());
    report.files().stream().filter(FileRecord::used).forEach(file -> rows(figures, file));
    cells(figures, report);
    Map<String, Long> all = count(report.findings());
    Map<String, Long> news = count(report.news());
    all.forEach((check, found) -> figures.findings(check, found, news.getOrDefault(check, 0L)));
    return figures;
  }

  private static void rows(RunFigures figures, FileRecord file) {
    String unit = String.valueOf(file.unit());
    figures.rows(unit, "read", file.read());
    figures.rows(unit, "accepted", file.accepted());
    figures.rows(unit, "rejected", file.rejected());
    figures.rows(unit, "excluded", file.excluded());
    file.countByRule().forEach((rule, rows) -> figures.rowsByRule(unit, rule.name(), rows));
  }

  private static void held(RunFigures figures, List<FileRecord> files) {
    Map<String, Map<String, Long>> held = new TreeMap<>();
    for (FileRecord file : files) {
      if (file.heldRule() != null) {
        String unit = file.unit() == null ? "" : file.unit();
        held.computeIfAbsent(unit, u -> new TreeMap<>())
            .merge(file.heldRule().name(), 1L, Long::sum);
      }
    }
    held.forEach(
        (unit, rules) -> rules.forEach((rule, count) -> figures.heldFiles(unit, rule, count)));
  }

  private static void cells(RunFigures figures, NightReport report) {
    List<Publication> out = new ArrayList<>(report.preliminary());
    out.addAll(report.closed().values());
    Map<Table, List<Map.Entry<CellKey, PublishedCell>>> byTable =
        out.stream()
            .flatMap(publication -> publication.cells().entrySet().stream())
            .collect(Collectors.groupingBy(cell -> cell.getKey().table()));
    byTable.forEach(
        (table, cells) -> {
          long hidden =
              cells.stream().filter(cell -> cell.getValue().obsStatus() == ObsStatus.Q).count();
          figures.cells(table.tableName(), hidden, cells.size());
        });
  }

  private static Map<String, Long> count(List<FindingRecord> findings) {
    return findings.stream()
        .map(FindingRecord::rule)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
