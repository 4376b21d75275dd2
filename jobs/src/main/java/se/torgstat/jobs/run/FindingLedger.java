package se.torgstat.jobs.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.intake.RowFinding;
import se.torgstat.intake.Rule;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.period.Period;

/**
 * What a run found (S12). A finding's key says when it is the same as one of the run before: a
 * rejected row has no name of its own (S4.1), so it is the n-th of its unit and rule, and one more
 * than last time is news.
 */
public final class FindingLedger {
  /** How the keys of findings about deliveries begin. */
  public static final String DELIVERY = "delivery/";

  private static final String ROW = "row/";
  private static final String FILE = "file/";
  private static final String CLOSED = "closed/";

  /** Rejected rows kept one by one; all are counted by rule. */
  static final int MOST_ROWS = 100_000;

  private final List<FindingRecord> findings = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int rows;

  /** A rejected row. */
  public void rejected(String unit, String file, RowFinding row) {
    String kind = ROW + unit + "/" + row.rule();
    int number = numbers.merge(kind, 1, Integer::sum);
    if (rows++ < MOST_ROWS) {
      findings.add(
          new FindingRecord(
              kind + "/" + number,
              row.rule().name(),
              unit,
              file,
              row.line(),
              row.column(),
              row.rule().meaning()));
    }
  }

  /** A held or ignored file. */
  public void held(@Nullable String unit, String file, Rule rule, String detail) {
    String message = detail.isEmpty() ? rule.meaning() : rule.meaning() + ": " + detail;
    findings.add(
        new FindingRecord(FILE + file + "/" + rule, rule.name(), unit, file, 0, "", message));
  }

  /** Something about a unit's delivery: late, missing. */
  public void delivery(String check, String unit, String what, String message) {
    findings.add(
        new FindingRecord(
            DELIVERY + unit + "/" + check + "/" + what, check, unit, null, 0, "", message));
  }

  /**
   * A closed period that would now differ (S9.1): news again when another number of figures does.
   */
  public void wouldDiffer(Period period, int revision, long cells, String message) {
    closed(closedKey(period, revision) + cells, null, message);
  }

  /** A unit that a closed period was counted without, and that could be counted now (S9.2). */
  public void couldBeCounted(Period period, int revision, String unit, String message) {
    closed(closedKey(period, revision) + "without/" + unit, unit, message);
  }

  private void closed(String key, @Nullable String unit, String message) {
    findings.add(new FindingRecord(key, "CLOSED", unit, null, 0, "", message));
  }

  private static String closedKey(Period period, int revision) {
    return CLOSED + period + "/" + revision + "/";
  }

  /** Whether reading and counting the exports finds it: it depends on no day and no other file. */
  public static boolean isByCounting(FindingRecord finding) {
    return finding.key().startsWith(ROW) || isHeld(finding) || isClosed(finding);
  }

  /** Whether it says that a file is held. */
  public static boolean isHeld(FindingRecord finding) {
    return finding.key().startsWith(FILE);
  }

  /** Whether it says that a closed period would now be another. */
  public static boolean isClosed(FindingRecord finding) {
    return finding.key().startsWith(CLOSED);
  }

  /** Whether it says so of this revision. */
  public static boolean isOf(FindingRecord finding, Period period, int revision) {
    return finding.key().startsWith(closedKey(period, revision));
  }

  /** Any other finding, with a key of its own. */
  public void found(FindingRecord finding) {
    findings.add(finding);
  }

  /** All findings. */
  public List<FindingRecord> all() {
    return List.copyOf(findings);
  }

  /** Those that the last run did not have. */
  public List<FindingRecord> news(Set<String> known) {
    return findings.stream().filter(finding -> !known.contains(finding.key())).toList();
  }
}
