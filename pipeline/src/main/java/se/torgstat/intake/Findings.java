package se.torgstat.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The findings of one file: listed up to a bound, counted exactly (S14 P4). */
final class Findings {
  /** How many rejections, and how many warnings, are listed for one file. */
  static final int MOST_LISTED = 100_000;

  private final List<RowFinding> rejections = new ArrayList<>();
  private final List<RowFinding> warnings = new ArrayList<>();
  private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);

  void add(Rule rule, long line, String column) {
    counts.merge(rule, 1L, Long::sum);
    List<RowFinding> list = rule.isWarning() ? warnings : rejections;
    if (list.size() < MOST_LISTED) {
      list.add(new RowFinding(rule, line, column));
    }
  }

  List<RowFinding> rejections() {
    return List.copyOf(rejections);
  }

  List<RowFinding> warnings() {
    return List.copyOf(warnings);
  }

  Map<Rule, Long> counts() {
    return Map.copyOf(counts);
  }
}
