package se.torgstat.jobs.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.contract.LivelihoodCost;
import se.torgstat.period.Period;

/**
 * What a year of a livelihood costs the public, as it counts for a revision (S10.3): written in the
 * transaction that publishes the revision, gone when the revision goes.
 */
public final class LivelihoodCostStore {
  private final JdbcTemplate jdbc;

  /** A store on the pipeline's data source. */
  public LivelihoodCostStore(DataSource pipeline) {
    this.jdbc = new JdbcTemplate(pipeline);
  }

  /** Writes a revision's costs; what is there already stays (P1). */
  public void insert(Period period, int revision, List<LivelihoodCost> costs) {
    if (!of(period, revision).isEmpty()) {
      return;
    }
    for (LivelihoodCost cost : costs) {
      jdbc.update(
          "INSERT INTO torgstat.livelihood_cost_history (period, revision,"
              + " livelihood_group, payer, kr_per_year, cost_year, source)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          period.code(),
          revision,
          cost.group(),
          cost.payer(),
          cost.krPerYear(),
          cost.year(),
          cost.source());
    }
  }

  /** A revision's costs, by group and payer; none where it went out without. */
  public List<LivelihoodCost> of(Period period, int revision) {
    return jdbc.query(
        "SELECT * FROM torgstat.livelihood_cost_history WHERE period = ? AND revision = ?"
            + " ORDER BY livelihood_group, payer",
        (row, number) ->
            new LivelihoodCost(
                row.getString("livelihood_group"),
                row.getString("payer"),
                row.getLong("kr_per_year"),
                row.getInt("cost_year"),
                row.getString("source")),
        period.code(),
        revision);
  }
}
