package se.torgstat.jobs.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.torgstat.jobs.exit.ExitStatus;

/** The runs, their files and findings: the operator's alone (S3.3). */
public final class RunStore {
  private final JdbcTemplate jdbc;
  private final RunRows rows;
  private final TransactionTemplate transaction;

  /** A store on the pipeline's data source. */
  public RunStore(DataSource pipeline) {
    this.jdbc = new JdbcTemplate(pipeline);
    this.rows = new RunRows(jdbc);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
  }

  /**
   * Records that a run begins, and gives its number.
   *
   * @param overrides the options that override a rule, as they were typed
   */
  public long begin(String command, Instant startedAt, String operator, String overrides) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var statement =
              connection.prepareStatement(
                  "INSERT INTO torgstat_run.run (command, started_at, operator, overrides)"
                      + " VALUES (?, ?, ?, ?)",
                  new String[] {"run_id"});
          statement.setString(1, command);
          statement.setObject(2, LocalDateTime.ofInstant(startedAt, ZoneOffset.UTC));
          statement.setString(3, operator);
          statement.setString(4, overrides);
          return statement;
        },
        key);
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the database gave the run no number");
    }
    return id.longValue();
  }

  /** Records a run's files, all or none; a file that is there already is replaced. */
  public void recordFiles(long run, List<FileRecord> files) {
    transaction.executeWithoutResult(status -> rows.insertFiles(run, files));
  }

  /** Records a run's findings, all or none; equal keys count once. The caller bounds them. */
  public void recordFindings(long run, List<FindingRecord> findings) {
    transaction.executeWithoutResult(status -> rows.insertFindings(run, findings));
  }

  /** Records how a run ended. */
  public void finish(long run, ExitStatus exitStatus, Instant finishedAt) {
    jdbc.update(
        "UPDATE torgstat_run.run SET finished_at = ?, exit_status = ? WHERE run_id = ?",
        LocalDateTime.ofInstant(finishedAt, ZoneOffset.UTC),
        exitStatus.code(),
        run);
  }

  /** The operator has been told of every run that has ended: what they found is known now. */
  public void told() {
    jdbc.update(
        "UPDATE torgstat_run.run SET told = TRUE WHERE finished_at IS NOT NULL AND NOT told");
  }

  /** The last run that ended with 0 or 3 (S12), and was not killed before it had told of it. */
  public Optional<RunRecord> last() {
    return rows.runs("WHERE exit_status IN (0, 3) AND told ORDER BY run_id DESC LIMIT 1").stream()
        .findFirst();
  }

  /** The last run that ended with 0 or 3 and read exports: a withdrawal reads none. */
  public Optional<RunRecord> lastThatRead() {
    return rows
        .runs(
            "WHERE exit_status IN (0, 3) AND run_id IN (SELECT run_id FROM torgstat_run.run_file)"
                + " ORDER BY run_id DESC LIMIT 1")
        .stream()
        .findFirst();
  }

  /** The newest runs, newest first, however they ended. */
  public List<RunRecord> recent(int count) {
    return rows.runs("ORDER BY run_id DESC LIMIT ?", count);
  }

  /** A run by its number. */
  public Optional<RunRecord> find(long run) {
    return rows.runs("WHERE run_id = ?", run).stream().findFirst();
  }

  /** A run's files, by name. */
  public List<FileRecord> files(long run) {
    return rows.files(run);
  }

  /** A run's findings, by rule, file and line. */
  public List<FindingRecord> findings(long run) {
    return rows.findings(run);
  }

  /** The keys of a run's findings, to tell which of a later run's are new. */
  public Set<String> findingKeys(long run) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT finding_key FROM torgstat_run.run_finding WHERE run_id = ?",
            String.class,
            run));
  }

  /**
   * F008: accepted rows of the newest snapshot on record of a unit that is dated before a day and
   * was not held; empty where none is.
   */
  public OptionalLong acceptedBefore(String unit, LocalDate snapshotDate) {
    @Nullable Long accepted =
        jdbc
            .queryForList(
                "SELECT accepted_rows FROM torgstat_run.run_file WHERE unit = ?"
                    + " AND snapshot_date < ? AND held_rule IS NULL"
                    + " ORDER BY snapshot_date DESC, run_id DESC LIMIT 1",
                Long.class,
                unit,
                snapshotDate.toString())
            .stream()
            .findFirst()
            .orElse(null);
    return accepted == null ? OptionalLong.empty() : OptionalLong.of(accepted);
  }

  /** Whether a run that ended with 0 or 3 counted this very file. */
  public boolean wasUsed(String unit, String fileName, String sha256) {
    return !jdbc.queryForList(
            "SELECT f.run_id FROM torgstat_run.run_file AS f"
                + " JOIN torgstat_run.run AS r ON r.run_id = f.run_id"
                + " WHERE r.exit_status IN (0, 3) AND f.used AND f.unit = ? AND f.file_name = ?"
                + " AND f.sha256 = ? LIMIT 1",
            Long.class,
            unit,
            fileName,
            sha256)
        .isEmpty();
  }
}
