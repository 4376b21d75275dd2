package se.torgstat.jobs.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.torgstat.protect.Publication;

/**
 * The published tables. Publication is atomic (S9.5): one transaction, so that a reader sees all of
 * the old revision or all of the new one.
 */
public final class PublicationStore {
  private final RevisionRows revisions;
  private final CellRows cells;
  private final TransactionTemplate transaction;

  /** A store on the pipeline's data source. */
  public PublicationStore(DataSource pipeline) {
    JdbcTemplate jdbc = new JdbcTemplate(pipeline);
    this.revisions = new RevisionRows(jdbc);
    this.cells = new CellRows(jdbc);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
  }

  /**
   * Publishes final revisions, all or none. The preliminary revision 0 of each period goes with it
   * (S9.1). A revision that is there already with the same content, after a run that was killed, is
   * left as it is (P1).
   *
   * @throws IllegalStateException where a revision is there already with other content
   */
  public void publish(List<Publication> publications, Provenance provenance) {
    transaction.executeWithoutResult(
        status -> {
          for (Publication publication : publications) {
            if (publication.revision() < 1) {
              throw new IllegalArgumentException("a final revision is numbered from 1");
            }
            delete(publication.period().code(), 0);
            insert(publication, provenance);
          }
        });
  }

  /** Replaces all preliminary revisions 0 by these, all or none (S8.4). */
  public void replacePreliminary(List<Publication> publications, Provenance provenance) {
    transaction.executeWithoutResult(
        status -> {
          for (RevisionRecord old : revisions.all()) {
            if (!old.isFinal()) {
              delete(old.period().code(), 0);
            }
          }
          for (Publication publication : publications) {
            if (publication.revision() != 0) {
              throw new IllegalArgumentException("a preliminary revision has the number 0");
            }
            insert(publication, provenance);
          }
        });
  }

  /** Every revision from 1 that is out, in the order of closing and of revisions. */
  public List<Publication> released() {
    return read(true);
  }

  /** The preliminary revisions that are out, in the order of their periods (S8.4). */
  public List<Publication> preliminary() {
    return read(false);
  }

  /** What is out, without cells: in the order of closing and of revisions. */
  public List<RevisionRecord> revisions() {
    return revisions.all();
  }

  /** The exports that a revision was made from (S9.3), by unit. */
  public List<ExportRecord> exports(RevisionRecord revision) {
    return revisions.exports(revision.period().code(), revision.revision());
  }

  private List<Publication> read(boolean finals) {
    return revisions.all().stream()
        .filter(revision -> revision.isFinal() == finals)
        .map(
            revision ->
                new Publication(
                    revision.period(),
                    revision.revision(),
                    revisions.throughDates(revision.period().code(), revision.revision()),
                    cells.read(revision.period().code(), revision.revision()),
                    new Publication.Audit(revision.auditCells(), revision.narrowestRange())))
        .toList();
  }

  private void insert(Publication publication, Provenance provenance) {
    String digest = ContentDigest.of(publication, provenance.without());
    if (revisions.insert(publication, provenance, digest)) {
      cells.insert(publication);
    }
  }

  private void delete(String period, int revision) {
    cells.delete(period, revision);
    revisions.delete(period, revision);
  }
}
