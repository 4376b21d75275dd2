package se.torgstat.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.SourceContract;

/**
 * What lies in a folder of exports, by the names of its files (S2.1, S2.3). The folder is read
 * only.
 *
 * @param candidates unit → its files, newest snapshot first, one a snapshot date
 * @param held files that are held before they are read (F001, F007)
 * @param ignored what is no export or comes after {@code --as-of}: listed, not silently skipped
 */
public record Inbox(
    SortedMap<String, List<InboxFile>> candidates, List<HeldFile> held, List<Ignored> ignored) {

  /**
   * A file that is held.
   *
   * @param unit the unit's code, null where no contract matches (F001)
   */
  public record HeldFile(
      String name,
      @Nullable String unit,
      @Nullable LocalDate snapshotDate,
      ReadExport.Held reason) {}

  /** Something in the folder that is not read. */
  public record Ignored(String name, Reason reason) {}

  /** Why something is not read. */
  public enum Reason {
    FOLDER("a folder"),
    HIDDEN("hidden, or another program's lock file"),
    NO_FILE("no ordinary file"),
    LATER("its snapshot date is after --as-of"),
    SAME_CONTENT("the same content as another file of its unit and snapshot date");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** The reason in words. */
    public String words() {
      return words;
    }
  }

  /**
   * Lists a folder. Two files of one unit and snapshot date are compared by their SHA-256: where
   * all are the same, the first by name is used; else all are held (F007).
   *
   * @param asOf snapshots after this day are left aside (S2.3); null for none
   * @throws InboxException where the folder cannot be listed
   */
  public static Inbox list(Path folder, List<SourceContract> contracts, @Nullable LocalDate asOf) {
    List<HeldFile> held = new ArrayList<>();
    List<Ignored> ignored = new ArrayList<>();
    SortedMap<String, List<InboxFile>> byUnit = new TreeMap<>();
    for (Path path : sorted(folder)) {
      Reason reason = notAFile(path);
      List<InboxFile> matches = reason == null ? matching(path, contracts) : List.of();
      if (reason != null) {
        ignored.add(new Ignored(ShownName.of(path.getFileName()), reason));
      } else if (matches.size() != 1) {
        held.add(new HeldFile(ShownName.of(path.getFileName()), null, null, f001(matches.size())));
      } else if (asOf != null && matches.get(0).snapshotDate().isAfter(asOf)) {
        ignored.add(new Ignored(ShownName.of(path.getFileName()), Reason.LATER));
      } else {
        byUnit.computeIfAbsent(matches.get(0).unit(), u -> new ArrayList<>()).add(matches.get(0));
      }
    }
    byUnit.replaceAll((unit, files) -> onePerDate(files, held, ignored));
    return new Inbox(byUnit, held, ignored);
  }

  /**
   * The file at a path with its contract; empty where none matches, several where names overlap.
   */
  public static List<InboxFile> matching(Path path, List<SourceContract> contracts) {
    List<InboxFile> matches = new ArrayList<>();
    for (SourceContract contract : contracts) {
      LocalDate date = contract.fileName().snapshotDate(String.valueOf(path.getFileName()));
      if (date != null) {
        matches.add(new InboxFile(path, contract, date));
      }
    }
    return matches;
  }

  private static ReadExport.Held f001(int matches) {
    return new ReadExport.Held(
        Rule.F001, matches == 0 ? "no contract names such a file" : "several contracts name it");
  }

  private static List<InboxFile> onePerDate(
      List<InboxFile> files, List<HeldFile> held, List<Ignored> ignored) {
    SortedMap<LocalDate, List<InboxFile>> byDate = new TreeMap<>(Comparator.reverseOrder());
    files.forEach(f -> byDate.computeIfAbsent(f.snapshotDate(), d -> new ArrayList<>()).add(f));
    List<InboxFile> candidates = new ArrayList<>();
    for (List<InboxFile> same : byDate.values()) {
      boolean equal =
          same.size() == 1 || same.stream().map(InboxFile::sha256).distinct().count() == 1;
      if (equal) {
        candidates.add(same.get(0));
        same.stream()
            .skip(1)
            .forEach(file -> ignored.add(new Ignored(file.name(), Reason.SAME_CONTENT)));
      } else {
        for (InboxFile file : same) {
          held.add(
              new HeldFile(
                  file.name(),
                  file.unit(),
                  file.snapshotDate(),
                  new ReadExport.Held(Rule.F007, same.size() + " files differ")));
        }
      }
    }
    return candidates;
  }

  private static @Nullable Reason notAFile(Path path) {
    String name = String.valueOf(path.getFileName());
    if (Files.isDirectory(path)) {
      return Reason.FOLDER;
    }
    if (name.startsWith(".") || name.startsWith("~$")) {
      return Reason.HIDDEN;
    }
    return Files.isRegularFile(path) ? null : Reason.NO_FILE;
  }

  private static List<Path> sorted(Path folder) {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(paths::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      throw new InboxException(
          "the inbox "
              + ShownName.of(folder)
              + " cannot be listed; name a folder that you may read");
    }
    paths.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
    return paths;
  }
}
