package se.torgstat.jobs.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.account.Economy;
import se.torgstat.account.EconomyFile;
import se.torgstat.account.EconomyReader;
import se.torgstat.contract.EconomyLinesReader;
import se.torgstat.intake.ShownName;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.reconcile.PrintedFile;
import se.torgstat.reconcile.PrintedReader;

/**
 * The folder that {@code --economy} names: economy files and printed figures (S2.4, S2.5), read and
 * never altered.
 *
 * @param digest of all their bytes: other files are another input
 * @param ignored names of files that are neither
 */
public record EconomyFolder(
    Economy economy, List<PrintedFile> printed, String digest, List<String> ignored) {
  private static final int LARGEST_BYTES = 5_000_000;

  /**
   * Reads the folder; the förbund's own may be missing: then there is no economy.
   *
   * @throws Refusal where another one is named and cannot be read
   */
  public static EconomyFolder read(Site site) {
    Path folder = site.settings().economy();
    Path standard = site.settings().forbund().resolve("economy");
    if (!Files.exists(folder) && folder.equals(standard)) {
      return of(site, new TreeMap<>());
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!name.startsWith(".") && Files.isRegularFile(entry)) {
          files.put(name, bytes(entry));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The folder of economy files "
              + folder
              + " cannot be read; name one that can with --economy or TORGSTAT_ECONOMY.",
          unreadable);
    }
    return of(site, files);
  }

  private static EconomyFolder of(Site site, SortedMap<String, byte[]> files) {
    EconomyReader economy = new EconomyReader(EconomyLinesReader.read(site.forbund()));
    PrintedReader printed = new PrintedReader(site.forbund());
    List<EconomyFile> economyFiles = new ArrayList<>();
    List<PrintedFile> printedFiles = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    StringBuilder digests = new StringBuilder();
    files.forEach(
        (name, bytes) -> {
          if (EconomyReader.isEconomy(name)) {
            economyFiles.add(economy.read(ShownName.of(name), bytes));
          } else if (PrintedReader.isPrinted(name)) {
            printedFiles.add(printed.read(ShownName.of(name), bytes));
          } else {
            ignored.add(ShownName.of(name));
            return;
          }
          digests.append(name).append(' ').append(Digests.of(bytes)).append('\n');
        });
    return new EconomyFolder(
        new Economy(economyFiles), List.copyOf(printedFiles), digests.toString(), ignored);
  }

  /** No more than such a file can be: what is longer breaks off, and is held for it. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST_BYTES);
    }
  }
}
