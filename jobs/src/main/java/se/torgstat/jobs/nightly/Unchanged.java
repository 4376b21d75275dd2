package se.torgstat.jobs.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.Rule;
import se.torgstat.jobs.run.ClosedCheck;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.Publishing;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.RunRecord;

/**
 * Whether counting would say again what it said last night: the newest run of all is a night that
 * ended well, on the same {@link Basis}, and read the very bytes that lie in the inbox.
 */
@Component
final class Unchanged {
  private final Publishing publishing;
  private final NightlyJob nightly;

  Unchanged(Publishing publishing, NightlyJob nightly) {
    this.publishing = publishing;
    this.nightly = nightly;
  }

  /** The last night, where all is as it was; to be asked before this run begins. */
  Optional<LastNight> since(Exports exports, String basis) {
    Optional<RunRecord> last = publishing.runs().recent(1).stream().findFirst();
    if (last.isEmpty()
        || last.get().exitStatus() == null
        || !last.get().exitStatus().completed()
        || !nightly.hadBasis(last.get().id(), basis)) {
      return Optional.empty();
    }
    long run = last.get().id();
    List<FileRecord> record = publishing.runs().files(run);
    return same(exports, record)
        .flatMap(
            files ->
                LastNight.of(
                    run,
                    files,
                    publishing.runs().findings(run),
                    ClosedCheck.latest(publishing.publications().released())));
  }

  /** The files on record in the order of the inbox, where reading it would take just these. */
  private static Optional<List<FileRecord>> same(Exports exports, List<FileRecord> record) {
    // names that are not shown whole (P5) may be alike: then the sizes below differ, and all is
    // read
    Map<String, FileRecord> byName =
        record.stream()
            .collect(
                Collectors.toMap(FileRecord::fileName, Function.identity(), (one, alike) -> one));
    List<FileRecord> same = new ArrayList<>();
    for (List<InboxFile> ofUnit : exports.inbox().candidates().values()) {
      List<FileRecord> read = new ArrayList<>();
      for (InboxFile file : ofUnit) {
        FileRecord before = byName.get(file.name());
        if (before == null || !isSame(before, file, exports)) {
          return Optional.empty();
        }
        read.add(before);
        if (before.used()) {
          break;
        }
      }
      read.sort(Comparator.comparing(FileRecord::used).reversed());
      same.addAll(read);
    }
    for (Inbox.HeldFile file : exports.inbox().held()) {
      FileRecord before = byName.get(file.name());
      if (before == null || before.heldRule() != file.reason().rule()) {
        return Optional.empty();
      }
      same.add(before);
    }
    Set<FileRecord> all = new HashSet<>(same);
    return all.size() == same.size() && all.size() == record.size()
        ? Optional.of(same)
        : Optional.empty();
  }

  /** What F008 holds is judged anew every night: what it is compared with grows. */
  private static boolean isSame(FileRecord before, InboxFile file, Exports exports) {
    return before.heldRule() != Rule.F008
        && file.unit().equals(before.unit())
        && file.snapshotDate().equals(before.snapshotDate())
        && exports.sha256(file).equals(before.sha256());
  }
}
