package se.torgstat.jobs.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.torgstat.contract.Forbund;

/** The dimension tables with their labels (S7.3), as the förbund's data says. */
public final class ReferenceStore {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  /** A store on the pipeline's data source. */
  public ReferenceStore(DataSource pipeline) {
    this.jdbc = new JdbcTemplate(pipeline);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
  }

  /**
   * Brings the dimension tables up to date, in one transaction. Codes that the data no longer holds
   * stay: older revisions name them.
   */
  public void sync(Forbund forbund) {
    transaction.executeWithoutResult(status -> new DimensionRows(jdbc).write(forbund));
  }
}
