package se.torgstat.jobs.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.period.Period;
import se.torgstat.reconcile.Reconciled;
import se.torgstat.reconcile.Verdict;

/**
 * The table {@code reconciliation} (S11). C2–C4 and C7 are read back from the published tables by
 * the queries in {@code sql/check}; what the files say comes from outside.
 */
public final class ReconciliationStore {
  private static final List<String> READ_BACK = List.of("C2", "C3", "C4", "C7");
  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;

  /** A store on the pipeline's data source. */
  public ReconciliationStore(DataSource pipeline) {
    this.jdbc = new JdbcTemplate(pipeline);
  }

  /**
   * A comparison of a period.
   *
   * @param revision null where the period is not closed
   */
  public record Row(Period period, @Nullable Integer revision, Reconciled reconciled) {}

  /**
   * Compares the newest revisions anew; older ones keep what was found of them. The caller's
   * transaction makes it all or nothing.
   *
   * @param ofFiles what the economy and printed files gave
   * @param ruleSet the outcome rule set in force, as revisions name it
   */
  public void replace(List<Row> ofFiles, String ruleSet) {
    jdbc.update(
        "DELETE h FROM torgstat.reconciliation_history AS h LEFT JOIN"
            + " torgstat.newest_revision AS newest ON newest.period = h.period"
            + " WHERE h.revision IS NULL OR h.revision = newest.revision");
    readBack(ruleSet);
    jdbc.batchUpdate(
        "INSERT INTO torgstat.reconciliation_history (period, revision, check_id, subject,"
            + " expected, found, deviation, verdict, summands) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ofFiles,
        BATCH,
        (statement, row) -> {
          statement.setString(1, row.period().code());
          statement.setObject(2, row.revision());
          statement.setString(3, row.reconciled().check());
          statement.setString(4, row.reconciled().subject());
          statement.setObject(5, row.reconciled().expected());
          statement.setObject(6, row.reconciled().found());
          statement.setObject(7, row.reconciled().deviation());
          statement.setString(8, row.reconciled().verdict().name());
          statement.setString(9, cut(row.reconciled().summands()));
        });
  }

  /**
   * Takes away what was compared with a withdrawn revision (S9.2): the newest are compared anew, in
   * older ones of the next periods the comparison is gone. The caller's transaction makes it all or
   * nothing.
   *
   * @param ruleSet the outcome rule set in force, as revisions name it
   */
  public void forget(Period period, int revision, String ruleSet) {
    jdbc.update(
        "DELETE FROM torgstat.reconciliation_history WHERE check_id = 'C3' AND summands = ?",
        "ongoing of " + period.code() + " as of revision " + revision);
    jdbc.update(
        "DELETE h FROM torgstat.reconciliation_history AS h JOIN torgstat.newest_revision AS"
            + " newest ON newest.period = h.period AND newest.revision = h.revision"
            + " WHERE h.check_id IN ('"
            + String.join("', '", READ_BACK)
            + "')");
    readBack(ruleSet);
  }

  private void readBack(String ruleSet) {
    for (String check : READ_BACK) {
      jdbc.update(
          "INSERT INTO torgstat.reconciliation_history (period, revision, check_id, subject,"
              + " expected, found, deviation, verdict, summands) SELECT c.period, c.revision, '"
              + check
              + "', c.subject, c.expected, c.found, CAST(c.found AS SIGNED) - c.expected,"
              + " IF(c.found = c.expected, 'OK', c.otherwise), LEFT(c.summands, 4000) FROM ("
              + query(check, ruleSet)
              + ") AS c ORDER BY c.period, c.subject");
    }
  }

  /** What deviates in the newest revisions, and in the economy of periods that are not closed. */
  public List<Row> deviations() {
    return jdbc.query(
        "SELECT * FROM torgstat.reconciliation WHERE verdict = 'DEVIATION'"
            + " ORDER BY period, check_id, subject",
        (row, number) ->
            new Row(
                Period.parse(row.getString("period")),
                row.getObject("revision", Integer.class),
                new Reconciled(
                    row.getString("check_id"),
                    row.getString("subject"),
                    row.getObject("expected", Long.class),
                    row.getObject("found", Long.class),
                    Verdict.DEVIATION,
                    row.getString("summands"))));
  }

  /** The rule set's name is ours, of letters, digits and dashes; it is quoted all the same. */
  private static String query(String check, String ruleSet) {
    try (InputStream sql =
        ReconciliationStore.class.getResourceAsStream("/sql/check/" + check + ".sql")) {
      String text = new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace(":rule_set", "'" + ruleSet.replace("'", "''") + "'");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cut(String text) {
    return text.length() <= 4000 ? text : text.substring(0, 4000);
  }
}
