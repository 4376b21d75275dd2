package se.torgstat.jobs.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepContribution;
import se.torgstat.contract.Forbund;
import se.torgstat.count.UnitExport;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.ReadExport;
import se.torgstat.intake.SnapshotChoice;
import se.torgstat.intake.SnapshotChoice.Chosen;
import se.torgstat.intake.SnapshotChoice.Reading;
import se.torgstat.intake.Workload;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.store.ExportRecord;

/**
 * The exports of one command: registered by name and SHA-256, read side by side, held in memory
 * alone (S4.1). Every job of the command shares them, so that each file is read once.
 */
public final class Exports {
  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

  private final Inbox inbox;
  private final Inbox everything;
  private final SnapshotChoice choice;
  private final ExportReader reader;
  private final Workload workload;
  private final Map<Path, String> digests = new ConcurrentHashMap<>();
  private final Map<Path, Stamp> stamps = new ConcurrentHashMap<>();
  private final AtomicInteger filesRead = new AtomicInteger();
  private final SortedMap<String, Chosen> chosen = new ConcurrentSkipListMap<>();

  /**
   * @param record what F008 compares with
   */
  public Exports(
      Forbund forbund,
      Path folder,
      @Nullable LocalDate asOf,
      Set<String> acceptShrink,
      SnapshotChoice.AcceptedOnRecord record) {
    this.everything = Inbox.list(folder, forbund.contracts(), null);
    this.inbox = asOf == null ? everything : Inbox.list(folder, forbund.contracts(), asOf);
    this.choice = new SnapshotChoice(forbund.limits(), record, acceptShrink);
    this.reader = new ExportReader(forbund);
    this.workload =
        new Workload(
            inbox.candidates().values().stream()
                .flatMap(newestFirst -> newestFirst.stream().limit(1))
                .toList());
  }

  /** The exports of a site's inbox; F008 compares with what the runs have on record. */
  public static Exports of(
      Site site, @Nullable LocalDate asOf, Set<String> acceptShrink, Publishing publishing) {
    return new Exports(
        site.forbund(),
        site.settings().inbox(),
        asOf,
        acceptShrink,
        new OnRecord(publishing.runs()));
  }

  /** What lies in the inbox. */
  public Inbox inbox() {
    return inbox;
  }

  /** A digest of what would be read: with equal ones, nothing new has come. */
  public String digest() {
    workload.largestFirst().parallelStream().forEach(this::sha256);
    StringBuilder text = new StringBuilder();
    for (List<InboxFile> files : inbox.candidates().values()) {
      files.stream().limit(1).forEach(file -> text.append(file.name()).append(sha256(file)));
    }
    inbox.held().forEach(file -> text.append(file.name()).append(file.reason().rule()));
    return Digests.of(text.toString());
  }

  /** A digest of what is counted, which is known when all is read: of held files older ones are. */
  public String countedDigest() {
    return Digests.of(
        records().stream()
            .map(record -> record.fileName() + " " + record.sha256())
            .collect(Collectors.joining("\n")));
  }

  /** The registering step: units that have delivered are read, held files filtered. */
  public void register(StepContribution figures) {
    inbox.candidates().values().forEach(files -> figures.incrementReadCount());
    figures.incrementFilterCount(inbox.held().size());
  }

  /** The work of the reading step, a piece a unit: its newest file, older ones where it is held. */
  public List<StepWork> pieces() {
    return workload.largestFirst().stream()
        .map(file -> (StepWork) figures -> read(file.unit(), figures))
        .toList();
  }

  private void read(String unit, StepContribution figures) {
    Chosen result = chosen.computeIfAbsent(unit, u -> choice.choose(inbox, u, this::read));
    result.held().forEach(reading -> account(reading, figures));
    Optional.ofNullable(result.counted()).ifPresent(reading -> account(reading, figures));
  }

  private ReadExport read(InboxFile file) {
    sha256(file);
    ReadExport export = reader.read(file, workload.isMostOfAll(file));
    if (!Stamp.of(file).equals(stamps.get(file.path()))) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          file.name() + " changed while it was read; start the command again when it is complete.");
    }
    LOG.info(
        "read {} ({} of {}): {} rows, {} accepted, {} rejected, {} excluded{}",
        file.name(),
        Math.min(filesRead.incrementAndGet(), inbox.candidates().size()),
        inbox.candidates().size(),
        export.read(),
        export.accepted(),
        export.rejected(),
        export.excluded(),
        export.held() == null ? "" : ", held by " + export.held().rule());
    return export;
  }

  /** Spring Batch's own figures: read, filtered (excluded), skipped (rejected), written. */
  private static void account(Reading reading, StepContribution figures) {
    ReadExport export = reading.export();
    for (long row = 0; row < export.read(); row++) {
      figures.incrementReadCount();
    }
    figures.incrementFilterCount(export.excluded());
    figures.incrementReadSkipCount(export.rejected());
    figures.incrementWriteCount(export.accepted());
  }

  /** What was chosen, by unit. */
  public SortedMap<String, Chosen> chosen() {
    return chosen;
  }

  /** The accepted exports, as the counting takes them. */
  public List<UnitExport> accepted() {
    return counted().stream()
        .map(
            reading ->
                new UnitExport(
                    reading.file().unit(),
                    reading.file().snapshotDate(),
                    reading.export().participations()))
        .toList();
  }

  /** The accepted exports, as a revision records them (S9.3). */
  public List<ExportRecord> records() {
    return counted().stream().map(Reading::file).map(this::record).toList();
  }

  /**
   * Reads the very exports that a revision was made from (S8.2); empty where one is gone, or is
   * held by what contracts and limits say today.
   */
  public Optional<List<UnitExport>> again(List<ExportRecord> records) {
    List<InboxFile> files =
        everything.candidates().values().stream()
            .flatMap(List::stream)
            .filter(file -> records.stream().anyMatch(record -> isOf(record, file)))
            .toList();
    if (files.size() != records.size()) {
      return Optional.empty();
    }
    List<UnitExport> exports = new ArrayList<>();
    for (InboxFile file : files) {
      ReadExport export = read(file);
      if (export.held() != null) {
        return Optional.empty();
      }
      exports.add(new UnitExport(file.unit(), file.snapshotDate(), export.participations()));
    }
    return Optional.of(exports);
  }

  /** The SHA-256 of a file, computed once. */
  public String sha256(InboxFile file) {
    stamps.computeIfAbsent(file.path(), path -> Stamp.of(file));
    return digests.computeIfAbsent(file.path(), path -> file.sha256());
  }

  private boolean isOf(ExportRecord record, InboxFile file) {
    return record.unit().equals(file.unit())
        && record.snapshotDate().equals(file.snapshotDate())
        && record.sha256().equals(sha256(file));
  }

  private ExportRecord record(InboxFile file) {
    return new ExportRecord(file.unit(), file.name(), file.snapshotDate(), sha256(file));
  }

  private List<Reading> counted() {
    return chosen.values().stream()
        .flatMap(c -> Optional.ofNullable(c.counted()).stream())
        .toList();
  }
}
