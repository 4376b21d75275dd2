package se.torgstat.jobs.export;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which figures the files hold.
 *
 * @param revision 0 where preliminary
 * @param publishedAt in Stockholm
 * @param leftOut the labels of the units that the period was closed without (S9.2)
 */
public record Edition(
    String period, int revision, LocalDateTime publishedAt, List<String> leftOut) {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** Copies what could change. */
  public Edition {
    leftOut = List.copyOf(leftOut);
  }

  /** The newest of a period; empty where nothing of it is published. */
  public static Optional<Edition> newest(JdbcTemplate jdbc, String period) {
    return jdbc
        .query(
            "SELECT r.revision, r.published_at FROM torgstat.revision AS r"
                + " JOIN torgstat.newest_revision AS n"
                + " ON n.period = r.period AND n.revision = r.revision WHERE r.period = ?",
            (row, number) ->
                new Edition(
                    period,
                    row.getInt(1),
                    inStockholm(row.getObject(2, LocalDateTime.class)),
                    leftOut(jdbc, period, row.getInt(1))),
            period)
        .stream()
        .findFirst();
  }

  private static LocalDateTime inStockholm(LocalDateTime utc) {
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(STOCKHOLM).toLocalDateTime();
  }

  private static List<String> leftOut(JdbcTemplate jdbc, String period, int revision) {
    return jdbc.queryForList(
        "SELECT u.label_sv FROM torgstat.revision_through_date AS d"
            + " JOIN torgstat.unit AS u ON u.unit = d.unit"
            + " WHERE d.period = ? AND d.revision = ? AND d.left_out ORDER BY u.sort_order, u.unit",
        String.class,
        period,
        revision);
  }

  /**
   * Earlier revision → the labels of the units that it was counted without; others are not in it.
   */
  public static Map<Integer, List<String>> countedWithout(
      JdbcTemplate jdbc, String period, int before) {
    Map<Integer, List<String>> without = new HashMap<>();
    for (int revision = 1; revision < before; revision++) {
      List<String> units = leftOut(jdbc, period, revision);
      if (!units.isEmpty()) {
        without.put(revision, units);
      }
    }
    return without;
  }

  /** Whether its period is not closed: figures are rounded and change. */
  public boolean isPreliminary() {
    return revision == 0;
  }

  /** What a figure's own note says of its revision; nothing where there is nothing to say. */
  Optional<String> note(Fact fact) {
    if (fact.asOfRevision() < revision) {
      return Optional.of("Uppgift ur revision " + fact.asOfRevision() + ".");
    }
    return fact.obsStatus().equals("R") ? Optional.of("Reviderad uppgift.") : Optional.empty();
  }

  /** As a title has it. */
  String inWords() {
    return period
        + (isPreliminary() ? ", preliminär" : ", revision " + revision)
        + (leftOut.isEmpty() ? "" : ", utan " + String.join(", ", leftOut));
  }
}
