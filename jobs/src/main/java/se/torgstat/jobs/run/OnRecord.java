package se.torgstat.jobs.run;

import java.time.LocalDate;
import java.util.OptionalLong;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.SnapshotChoice;
import se.torgstat.jobs.store.RunStore;

/**
 * What F008 compares with (S3.2): the runs' own record of files. A file that a run has used counts
 * for ever, so that {@code --accept-shrink} is said once a file and not every night.
 */
record OnRecord(RunStore runs) implements SnapshotChoice.AcceptedOnRecord {

  @Override
  public OptionalLong before(String unit, LocalDate snapshotDate) {
    return runs.acceptedBefore(unit, snapshotDate);
  }

  @Override
  public boolean wasTaken(InboxFile file) {
    return runs.wasUsed(file.unit(), file.name(), file.sha256());
  }
}
