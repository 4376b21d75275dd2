package se.torgstat.jobs.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import se.torgstat.jobs.run.FindingLedger;
import se.torgstat.jobs.store.FileRecord;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/**
 * What the last night read and found by counting, from the operator's record, in the order in which
 * a night finds it: this night carries it on where counting again would say the very same.
 *
 * @param run its number
 */
record LastNight(long run, List<FileRecord> files, List<FindingRecord> findings) {

  /**
   * Sorts what is on record.
   *
   * @param files in the order of the inbox
   * @return empty where something is on record that would get lost
   */
  static Optional<LastNight> of(
      long run,
      List<FileRecord> files,
      List<FindingRecord> onRecord,
      SortedMap<Period, Publication> closed) {
    List<FindingRecord> byCounting = onRecord.stream().filter(FindingLedger::isByCounting).toList();
    Map<String, List<FindingRecord>> ofFile =
        byCounting.stream()
            .filter(finding -> finding.file() != null)
            .collect(Collectors.groupingBy(FindingRecord::file));
    List<FindingRecord> sorted = new ArrayList<>();
    for (FileRecord file : files) {
      ofFile.getOrDefault(file.fileName(), List.of()).stream()
          .sorted(Comparator.comparing(FindingLedger::isHeld).thenComparing(FindingRecord::line))
          .forEach(sorted::add);
    }
    closed.forEach(
        (period, publication) ->
            byCounting.stream()
                .filter(finding -> FindingLedger.isOf(finding, period, publication.revision()))
                .forEach(sorted::add));
    return sorted.size() == byCounting.size()
        ? Optional.of(new LastNight(run, files, sorted))
        : Optional.empty();
  }

  /** Tells the rejected rows and held files, as if they had just been read. */
  void rows(FindingLedger ledger) {
    findings.stream().filter(finding -> !FindingLedger.isClosed(finding)).forEach(ledger::found);
  }

  /** Tells the closed periods that would differ, as if they had just been counted. */
  void closed(FindingLedger ledger) {
    findings.stream().filter(FindingLedger::isClosed).forEach(ledger::found);
  }
}
