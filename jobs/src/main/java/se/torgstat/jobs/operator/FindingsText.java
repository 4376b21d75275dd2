package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.FindingRecord;

/** Findings by rule: how many, how many of them are new since the last run (S12). */
final class FindingsText {
  private final Site site;

  FindingsText(Site site) {
    this.site = site;
  }

  /** The heading says whether there is news. */
  List<String> lines(List<FindingRecord> findings, List<FindingRecord> news) {
    if (findings.isEmpty()) {
      return List.of("Findings: none");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        news.isEmpty()
            ? "Findings: none that is new since the last run, " + findings.size() + " known"
            : "Findings: " + news.size() + " new since the last run, of " + findings.size());
    Map<String, List<FindingRecord>> byRule = new TreeMap<>();
    findings.forEach(f -> byRule.computeIfAbsent(f.rule(), rule -> new ArrayList<>()).add(f));
    Set<String> newKeys =
        news.stream().map(FindingRecord::key).collect(Collectors.toCollection(HashSet::new));
    byRule.forEach((rule, group) -> lines.addAll(group(rule, group, newKeys)));
    return lines;
  }

  private List<String> group(String rule, List<FindingRecord> group, Set<String> newKeys) {
    long fresh = group.stream().filter(finding -> newKeys.contains(finding.key())).count();
    String count = group.size() + (fresh == 0 ? "" : " (" + fresh + " new)");
    if (group.size() > 1 && rule.matches("[CEP][0-9]+")) {
      List<String> lines = new ArrayList<>(List.of("  " + rule + "  " + count));
      group.forEach(finding -> lines.addAll(Wrapped.lines("      ", words(finding))));
      return lines;
    }
    return Wrapped.lines("  ", rule + "  " + count + "  " + what(group));
  }

  private static String words(FindingRecord finding) {
    return (finding.file() == null ? "" : finding.file() + " ") + finding.message();
  }

  private String what(List<FindingRecord> group) {
    FindingRecord first = group.get(0);
    if (first.line() > 0) {
      return first.message();
    }
    Set<String> units = new TreeSet<>();
    group.forEach(finding -> units.add(String.valueOf(finding.unit())));
    return switch (first.rule()) {
      case "LATE" -> "newest snapshot too old: " + site.labels(units);
      case "AHEAD" -> "newest snapshot dated after this day: " + site.labels(units);
      case "UNDELIVERED" -> "no accepted export: " + site.labels(units);
      default -> group.stream().map(FindingsText::words).collect(Collectors.joining("; "));
    };
  }
}
