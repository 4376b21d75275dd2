package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.torgstat.contract.Code;
import se.torgstat.intake.Rule;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FileRecord;

/** What was read of each unit: row counts are the operator's alone (S3.3). */
final class FilesText {
  private static final String IN_ITS_PLACE = "    used in its place: ";
  private static final String OLDER = "    older than the one that is used: ";

  private final Site site;

  FilesText(Site site) {
    this.site = site;
  }

  /**
   * A line a used export, their total last.
   *
   * @param ages unit → days since its snapshot; none where no age matters
   */
  List<String> read(List<FileRecord> files, Map<String, Long> ages) {
    List<FileRecord> used = files.stream().filter(FileRecord::used).toList();
    Columns columns = new Columns("llrrr");
    columns.row("unit", "export", "rows", "rejected", ages.isEmpty() ? "" : "days old");
    for (FileRecord file : used) {
      String unit = String.valueOf(file.unit());
      Object age = ages.containsKey(unit) ? ages.get(unit) : "";
      columns.row(site.labels(List.of(unit)), file.fileName(), file.read(), file.rejected(), age);
    }
    columns.row("", "all", sum(used, "read"), sum(used, "rejected"), "");
    List<String> lines = new ArrayList<>(columns.lines());
    long excluded = used.stream().mapToLong(FileRecord::excluded).sum();
    lines.add(
        "  "
            + used.stream().mapToLong(FileRecord::accepted).sum()
            + " rows accepted, "
            + excluded
            + " excluded ("
            + site.forbund().excludedOutcomes().stream()
                .map(Code::code)
                .collect(Collectors.joining(", "))
            + ")");
    lines.addAll(warned(used));
    return lines;
  }

  /** How often each W rule took a row with a warning (S3.1); validate says where. */
  private static List<String> warned(List<FileRecord> used) {
    SortedMap<Rule, Long> warnings = new TreeMap<>();
    used.forEach(
        file ->
            file.countByRule()
                .forEach(
                    (rule, rows) -> {
                      if (rule.isWarning()) {
                        warnings.merge(rule, rows, Long::sum);
                      }
                    }));
    String counts =
        warnings.entrySet().stream()
            .map(warning -> warning.getKey() + " " + warning.getValue())
            .collect(Collectors.joining(", "));
    return counts.isEmpty()
        ? List.of()
        : Wrapped.lines("  ", "warnings, counted all the same: " + counts);
  }

  /** Files that are held, each with its rule; what counts in place of one is said. */
  List<String> held(List<FileRecord> files) {
    List<String> lines = new ArrayList<>();
    for (FileRecord file : files) {
      if (file.heldRule() != null) {
        lines.add("  " + file.fileName() + "  " + file.heldRule());
        String detail = file.heldDetail().isEmpty() ? "" : " (" + file.heldDetail() + ")";
        lines.addAll(Wrapped.lines("    ", file.heldRule().meaning() + detail));
        lines.addAll(inPlaceOf(file, files));
      }
    }
    return lines;
  }

  private static List<String> inPlaceOf(FileRecord held, List<FileRecord> files) {
    if (held.unit() == null) {
      return List.of("    ignored");
    }
    return files.stream()
        .filter(file -> file.used() && held.unit().equals(file.unit()))
        .map(file -> (isOlder(held, file) ? OLDER : IN_ITS_PLACE) + file.fileName())
        .findFirst()
        .map(List::of)
        .orElse(List.of("    " + held.unit() + " is undelivered: nothing is used in its place"));
  }

  /** What is older than what counts is no loss (S3.2). */
  private static boolean isOlder(FileRecord held, FileRecord used) {
    return held.snapshotDate() != null
        && used.snapshotDate() != null
        && held.snapshotDate().isBefore(used.snapshotDate());
  }

  private static long sum(List<FileRecord> files, String what) {
    return files.stream()
        .mapToLong(file -> what.equals("read") ? file.read() : file.rejected())
        .sum();
  }
}
