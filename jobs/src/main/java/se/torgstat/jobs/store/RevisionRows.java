package se.torgstat.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** The rows of {@code period}, {@code revision} and what hangs on it (S9.3). */
final class RevisionRows {
  private static final Comparator<RevisionRecord> CLOSING_ORDER =
      Comparator.comparing(RevisionRecord::period).thenComparingInt(RevisionRecord::revision);

  private final JdbcTemplate jdbc;

  RevisionRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the record of a revision; false where it is there already with the same content. */
  boolean insert(Publication publication, Provenance provenance, String digest) {
    Period period = publication.period();
    List<String> there =
        jdbc.queryForList(
            "SELECT content_digest FROM torgstat.revision WHERE period = ? AND revision = ?",
            String.class,
            period.code(),
            publication.revision());
    if (!there.isEmpty()) {
      if (there.get(0).equals(digest)) {
        return false;
      }
      throw new IllegalStateException(
          period + " revision " + publication.revision() + " is already out with other content");
    }
    jdbc.update(
        "INSERT IGNORE INTO torgstat.period (period, kind, start_date, end_date)"
            + " VALUES (?, ?, ?, ?)",
        period.code(),
        period.kind().name(),
        period.start().toString(),
        period.end().toString());
    jdbc.update(
        "INSERT INTO torgstat.revision (period, revision, status, published_at, published_by,"
            + " reason, rule_set, parameter_digest, parameter_text, software_version, audit_cells,"
            + " narrowest_range, given_away, content_digest, overrides)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        period.code(),
        publication.revision(),
        publication.revision() == 0 ? "PRELIMINARY" : "FINAL",
        LocalDateTime.ofInstant(provenance.publishedAt(), ZoneOffset.UTC),
        provenance.publishedBy(),
        provenance.reason(),
        provenance.ruleSet(),
        provenance.parameterDigest(),
        provenance.parameterText(),
        provenance.softwareVersion(),
        publication.audit().cells(),
        publication.audit().narrowestRange(),
        publication.audit().givenAway(),
        digest,
        provenance.overrides());
    insertThroughDates(publication, provenance);
    insertExports(publication, provenance);
    return true;
  }

  private void insertThroughDates(Publication publication, Provenance provenance) {
    String sql =
        "INSERT INTO torgstat.revision_through_date (period, revision, unit, through_date,"
            + " left_out) VALUES (?, ?, ?, ?, ?)";
    publication
        .throughDate()
        .forEach(
            (unit, day) ->
                jdbc.update(
                    sql,
                    publication.period().code(),
                    publication.revision(),
                    unit,
                    day.toString(),
                    provenance.without().contains(unit)));
    provenance.without().stream()
        .sorted()
        .filter(unit -> !publication.throughDate().containsKey(unit))
        .forEach(
            unit ->
                jdbc.update(
                    sql, publication.period().code(), publication.revision(), unit, null, true));
  }

  private void insertExports(Publication publication, Provenance provenance) {
    for (ExportRecord export : provenance.exports()) {
      jdbc.update(
          "INSERT INTO torgstat.revision_export (period, revision, unit, file_name, snapshot_date,"
              + " sha256) VALUES (?, ?, ?, ?, ?, ?)",
          publication.period().code(),
          publication.revision(),
          export.unit(),
          export.fileName(),
          export.snapshotDate().toString(),
          export.sha256());
    }
  }

  /** Marks a revision as withdrawn; its record stays. */
  void withdraw(String period, int revision, Withdrawal withdrawal) {
    jdbc.update(
        "UPDATE torgstat.revision SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?"
            + " WHERE period = ? AND revision = ? AND withdrawn_at IS NULL",
        LocalDateTime.ofInstant(withdrawal.at(), ZoneOffset.UTC),
        withdrawal.by(),
        withdrawal.reason(),
        period,
        revision);
  }

  void delete(String period, int revision) {
    for (String table : List.of("revision_export", "revision_through_date", "revision")) {
      jdbc.update(
          "DELETE FROM torgstat." + table + " WHERE period = ? AND revision = ?", period, revision);
    }
  }

  List<RevisionRecord> all() {
    return jdbc.query("SELECT * FROM torgstat.revision", (row, number) -> record(row)).stream()
        .sorted(CLOSING_ORDER)
        .toList();
  }

  List<ExportRecord> exports(String period, int revision) {
    return jdbc.query(
        "SELECT * FROM torgstat.revision_export WHERE period = ? AND revision = ?"
            + " ORDER BY unit, file_name",
        (row, number) ->
            new ExportRecord(
                row.getString("unit"),
                row.getString("file_name"),
                LocalDate.parse(row.getString("snapshot_date")),
                row.getString("sha256")),
        period,
        revision);
  }

  SortedMap<String, LocalDate> throughDates(String period, int revision) {
    SortedMap<String, LocalDate> days = new TreeMap<>();
    jdbc.query(
        "SELECT unit, through_date FROM torgstat.revision_through_date"
            + " WHERE period = ? AND revision = ? AND through_date IS NOT NULL",
        row -> {
          days.put(row.getString(1), LocalDate.parse(row.getString(2)));
        },
        period,
        revision);
    return Collections.unmodifiableSortedMap(days);
  }

  private static RevisionRecord record(ResultSet row) throws SQLException {
    return new RevisionRecord(
        Period.parse(row.getString("period")),
        row.getInt("revision"),
        row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("published_by"),
        row.getString("reason"),
        row.getString("rule_set"),
        row.getString("parameter_digest"),
        row.getString("software_version"),
        row.getInt("audit_cells"),
        row.getLong("narrowest_range"),
        row.getInt("given_away"),
        row.getString("content_digest"),
        row.getString("overrides"),
        withdrawal(row));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    LocalDateTime at = row.getObject("withdrawn_at", LocalDateTime.class);
    return at == null
        ? null
        : new Withdrawal(
            at.toInstant(ZoneOffset.UTC),
            row.getString("withdrawn_by"),
            row.getString("withdrawn_reason"));
  }
}
