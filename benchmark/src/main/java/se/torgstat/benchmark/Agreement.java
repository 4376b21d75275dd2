package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a rival counted the same cells. A rival gives the counts of single codes ({@code
 * period;table;group;codes;count}); totals of sexes, ages and outcomes are summed here, and every
 * cell of the program's must be found so.
 */
final class Agreement {
  private final Map<String, Long> counted = new HashMap<>();
  private final Set<String> positive;

  /**
   * @param positive the outcomes that the rule set calls positive
   */
  Agreement(Path rival, Set<String> positive) throws IOException {
    this.positive = positive;
    for (String line : Files.readAllLines(rival)) {
      String[] parts = line.split(";", -1);
      long count = Long.parseLong(parts[parts.length - 1]);
      sum(parts, 3, new ArrayList<>(List.of(parts[0], parts[1], parts[2])), count);
    }
  }

  /** The cells of the program, none of which may differ; how many there are. */
  int check(Path ours, String rival) throws IOException {
    List<String> lines = Files.readAllLines(ours);
    for (String line : lines) {
      int last = line.lastIndexOf(';');
      String key = line.substring(0, last);
      long expected = counted.getOrDefault(key, 0L);
      if (key.contains(";person_days;")) {
        expected = (expected + 5) / 10 * 10;
      }
      if (expected != Long.parseLong(line.substring(last + 1))) {
        throw new IllegalStateException(rival + " counts something else for " + key);
      }
    }
    return lines.size();
  }

  private void sum(String[] parts, int at, List<String> key, long count) {
    if (at == parts.length - 1) {
      counted.merge(String.join(";", key), count, Long::sum);
      return;
    }
    for (String code : codes(parts, at)) {
      List<String> longer = new ArrayList<>(key);
      longer.add(code);
      sum(parts, at + 1, longer, count);
    }
  }

  private List<String> codes(String[] parts, int at) {
    String code = parts[at];
    boolean isOutcome = parts[1].equals("exit_outcome") && at == 5;
    return isOutcome
        ? List.of(code, positive.contains(code) ? "POSITIVE" : "OTHER", "_T")
        : List.of(code, "_T");
  }
}
