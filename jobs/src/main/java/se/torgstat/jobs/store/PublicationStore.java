package se.torgstat.jobs.store;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.torgstat.count.CellKey;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/**
 * The published tables. Publication is atomic (S9.5): one transaction, so that a reader sees all of
 * the old revision or all of the new one.
 */
public final class PublicationStore {
  private final JdbcTemplate jdbc;
  private final RevisionRows revisions;
  private final CellRows cells;
  private final WithdrawnCells withdrawn;
  private final TransactionTemplate transaction;

  /** A store on the pipeline's data source. */
  public PublicationStore(DataSource pipeline) {
    this.jdbc = new JdbcTemplate(pipeline);
    this.revisions = new RevisionRows(jdbc);
    this.cells = new CellRows(jdbc);
    this.withdrawn = new WithdrawnCells(jdbc);
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

  /**
   * Replaces all preliminary revisions 0 by these, all or none (S8.4).
   *
   * @param basis a digest of all that they were made of
   */
  public void replacePreliminary(
      String basis, List<Publication> publications, Provenance provenance) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("DELETE FROM torgstat_run.preliminary_basis");
          jdbc.update("INSERT INTO torgstat_run.preliminary_basis (basis) VALUES (?)", basis);
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

  /**
   * Takes a revision out of every table and view that analysts see, all of it or nothing; its
   * record stays (S9.2).
   */
  public void withdraw(Period period, int revision, Withdrawal withdrawal) {
    transaction.executeWithoutResult(
        status -> {
          withdrawn.keep(period.code(), revision, cells.read(period.code(), revision));
          withdrawn.takeOut(period.code(), revision);
          revisions.withdraw(period.code(), revision, withdrawal);
        });
  }

  /** Every revision from 1 that is out, in the order of closing and of revisions. */
  public List<Publication> released() {
    return read(revision -> revision.isFinal() && !revision.isWithdrawn());
  }

  /** The same with those that were withdrawn: whoever attacks may have kept them (S8.2). */
  public List<Publication> everReleased() {
    return read(RevisionRecord::isFinal);
  }

  /** The preliminary revisions that are out, in the order of their periods (S8.4). */
  public List<Publication> preliminary() {
    return read(revision -> !revision.isFinal());
  }

  /**
   * Whether they were made of this basis: whoever protects them again must not see them as seen.
   */
  public boolean isPreliminaryOf(String basis) {
    return jdbc.queryForList("SELECT basis FROM torgstat_run.preliminary_basis", String.class)
        .contains(basis);
  }

  /** All records, withdrawn revisions' too: in the order of closing and of revisions. */
  public List<RevisionRecord> revisions() {
    return revisions.all();
  }

  /** The exports that a revision was made from (S9.3), by unit. */
  public List<ExportRecord> exports(RevisionRecord revision) {
    return revisions.exports(revision.period().code(), revision.revision());
  }

  private List<Publication> read(Predicate<RevisionRecord> wanted) {
    return revisions.all().stream()
        .filter(wanted)
        .map(
            revision ->
                new Publication(
                    revision.period(),
                    revision.revision(),
                    revisions.throughDates(revision.period().code(), revision.revision()),
                    cells(revision),
                    new Publication.Audit(
                        revision.auditCells(), revision.narrowestRange(), revision.givenAway())))
        .toList();
  }

  private SortedMap<CellKey, PublishedCell> cells(RevisionRecord revision) {
    String period = revision.period().code();
    return revision.isWithdrawn()
        ? withdrawn.read(period, revision.revision())
        : cells.read(period, revision.revision());
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
