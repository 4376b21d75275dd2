package se.torgstat.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.intake.Rule;
import se.torgstat.jobs.exit.ExitStatus;

/** The rows of {@code run} and what hangs on it, in {@code torgstat_run}. */
final class RunRows {
  private static final Comparator<FindingRecord> BY_RULE_AND_LINE =
      Comparator.comparing(FindingRecord::rule)
          .thenComparing(FindingRecord::file, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingLong(FindingRecord::line)
          .thenComparing(FindingRecord::column)
          .thenComparing(FindingRecord::key);

  private final JdbcTemplate jdbc;

  RunRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of two files of one name, as it is shown (P5), the later is recorded. */
  void insertFiles(long run, List<FileRecord> files) {
    Map<String, FileRecord> byName = new LinkedHashMap<>();
    files.forEach(file -> byName.put(file.fileName(), file));
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> rules = new ArrayList<>();
    for (FileRecord file : byName.values()) {
      rows.add(row(run, file));
      file.countByRule()
          .forEach((rule, n) -> rules.add(new Object[] {run, file.fileName(), rule.name(), n}));
    }
    jdbc.batchUpdate(
        "REPLACE INTO torgstat_run.run_file (run_id, file_name, unit, snapshot_date, sha256,"
            + " read_rows, accepted_rows, rejected_rows, excluded_rows, held_rule, held_detail,"
            + " used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    jdbc.batchUpdate(
        "INSERT INTO torgstat_run.run_file_rule (run_id, file_name, rule, row_count)"
            + " VALUES (?, ?, ?, ?)",
        rules);
  }

  private static Object[] row(long run, FileRecord file) {
    return new @Nullable Object[] {
      run,
      file.fileName(),
      file.unit(),
      text(file.snapshotDate()),
      file.sha256(),
      file.read(),
      file.accepted(),
      file.rejected(),
      file.excluded(),
      text(file.heldRule()),
      file.heldDetail(),
      file.used()
    };
  }

  /** In the order of their keys, as they lie on disk: else each takes twice as long. */
  void insertFindings(long run, List<FindingRecord> findings) {
    jdbc.batchUpdate(
        "INSERT IGNORE INTO torgstat_run.run_finding (run_id, finding_key, rule, unit, file_name,"
            + " line, column_name, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        findings.stream().sorted(Comparator.comparing(FindingRecord::key)).toList(),
        1000,
        (statement, finding) -> {
          statement.setLong(1, run);
          statement.setString(2, finding.key());
          statement.setString(3, finding.rule());
          statement.setString(4, finding.unit());
          statement.setString(5, finding.file());
          statement.setLong(6, finding.line());
          statement.setString(7, finding.column());
          statement.setString(8, finding.message());
        });
  }

  List<RunRecord> runs(String condition, Object... values) {
    return jdbc.query(
        "SELECT * FROM torgstat_run.run " + condition, (row, number) -> run(row), values);
  }

  List<FileRecord> files(long run) {
    return jdbc.query(
        "SELECT * FROM torgstat_run.run_file WHERE run_id = ? ORDER BY file_name",
        (row, number) -> file(row, countByRule(run, row.getString("file_name"))),
        run);
  }

  /** Sorted here: the server would sort whole rows on its disk. */
  List<FindingRecord> findings(long run) {
    List<FindingRecord> findings =
        jdbc.query(
            "SELECT finding_key, rule, unit, file_name, line, column_name, message"
                + " FROM torgstat_run.run_finding WHERE run_id = ?",
            (row, number) ->
                new FindingRecord(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6),
                    row.getString(7)),
            run);
    findings.sort(BY_RULE_AND_LINE);
    return findings;
  }

  private Map<Rule, Long> countByRule(long run, String fileName) {
    Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    jdbc.query(
        "SELECT rule, row_count FROM torgstat_run.run_file_rule WHERE run_id = ? AND file_name = ?",
        row -> {
          counts.put(Rule.valueOf(row.getString(1)), row.getLong(2));
        },
        run,
        fileName);
    return counts;
  }

  private static FileRecord file(ResultSet row, Map<Rule, Long> countByRule) throws SQLException {
    String snapshotDate = row.getString("snapshot_date");
    String heldRule = row.getString("held_rule");
    return new FileRecord(
        row.getString("file_name"),
        row.getString("unit"),
        snapshotDate == null ? null : LocalDate.parse(snapshotDate),
        row.getString("sha256"),
        row.getLong("read_rows"),
        row.getLong("accepted_rows"),
        row.getLong("rejected_rows"),
        row.getLong("excluded_rows"),
        heldRule == null ? null : Rule.valueOf(heldRule),
        row.getString("held_detail"),
        row.getBoolean("used"),
        countByRule);
  }

  private static RunRecord run(ResultSet row) throws SQLException {
    Integer exitStatus = row.getObject("exit_status", Integer.class);
    return new RunRecord(
        row.getLong("run_id"),
        row.getString("command"),
        row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        instant(row.getObject("finished_at", LocalDateTime.class)),
        exitStatus == null ? null : ExitStatus.ofCode(exitStatus),
        row.getString("operator"),
        row.getString("overrides"));
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
