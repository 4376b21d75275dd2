package se.torgstat.jobs.export;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which figures the files hold.
 *
 * @param revision 0 where preliminary
 * @param publishedAt in UTC
 */
public record Edition(String period, int revision, LocalDateTime publishedAt) {

  /** The newest of a period; empty where nothing of it is published. */
  public static Optional<Edition> newest(JdbcTemplate jdbc, String period) {
    return jdbc
        .query(
            "SELECT r.revision, r.published_at FROM torgstat.revision AS r"
                + " JOIN torgstat.newest_revision AS n"
                + " ON n.period = r.period AND n.revision = r.revision WHERE r.period = ?",
            (row, number) ->
                new Edition(period, row.getInt(1), row.getObject(2, LocalDateTime.class)),
            period)
        .stream()
        .findFirst();
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
    return period + (isPreliminary() ? ", preliminär" : ", revision " + revision);
  }
}
