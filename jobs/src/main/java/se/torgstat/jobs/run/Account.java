package se.torgstat.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.ReadExport;
import se.torgstat.intake.SnapshotChoice.Chosen;
import se.torgstat.intake.SnapshotChoice.Reading;
import se.torgstat.jobs.store.FileRecord;

/** What the reading gave, for the operator alone (S3.3): a record a file. */
public final class Account {
  private Account() {}

  /** Every file that was read or held, used ones first within a unit. */
  public static List<FileRecord> files(Exports exports) {
    List<FileRecord> files = new ArrayList<>();
    for (Chosen chosen : exports.chosen().values()) {
      if (chosen.counted() != null) {
        files.add(read(exports, chosen.counted(), true));
      }
      chosen.held().forEach(reading -> files.add(read(exports, reading, false)));
    }
    exports.inbox().held().forEach(file -> files.add(unread(file)));
    return files;
  }

  /** Tells every rejected row and every held file. */
  public static void tell(Exports exports, FindingLedger ledger) {
    for (Chosen chosen : exports.chosen().values()) {
      if (chosen.counted() != null) {
        rows(chosen.counted(), ledger);
      }
      for (Reading held : chosen.held()) {
        rows(held, ledger);
        ReadExport.Held reason = held.export().held();
        if (reason != null) {
          ledger.held(held.file().unit(), held.file().name(), reason.rule(), reason.detail());
        }
      }
    }
    for (Inbox.HeldFile file : exports.inbox().held()) {
      ledger.held(file.unit(), file.name(), file.reason().rule(), file.reason().detail());
    }
  }

  private static void rows(Reading reading, FindingLedger ledger) {
    InboxFile file = reading.file();
    reading.export().rejections().forEach(row -> ledger.rejected(file.unit(), file.name(), row));
  }

  private static FileRecord read(Exports exports, Reading reading, boolean used) {
    InboxFile file = reading.file();
    ReadExport export = reading.export();
    ReadExport.@Nullable Held held = export.held();
    return new FileRecord(
        file.name(),
        file.unit(),
        file.snapshotDate(),
        exports.sha256(file),
        export.read(),
        export.accepted(),
        export.rejected(),
        export.excluded(),
        held == null ? null : held.rule(),
        held == null ? "" : held.detail(),
        used,
        export.countByRule());
  }

  private static FileRecord unread(Inbox.HeldFile file) {
    return new FileRecord(
        file.name(),
        file.unit(),
        file.snapshotDate(),
        "",
        0,
        0,
        0,
        0,
        file.reason().rule(),
        file.reason().detail(),
        false,
        Map.of());
  }
}
