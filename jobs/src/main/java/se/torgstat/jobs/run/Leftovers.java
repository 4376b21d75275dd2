package se.torgstat.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The solver's library unpacks itself into the machine's folder for temporary files and tidies up
 * when the program ends; a killed program cannot, so that a later one does.
 */
public final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  /** A program that has just begun may still be unpacking. */
  private static final Duration SAFELY_OLD = Duration.ofHours(1);

  private Leftovers() {}

  /** Deletes what is old and ours; what cannot be deleted stays. */
  public static void sweep(Instant now) {
    sweep(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), now);
  }

  static void sweep(Path folder, Instant now) {
    FileTime limit = FileTime.from(now.minus(SAFELY_OLD));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "ortools-java*")) {
      for (Path left : found) {
        if (Files.getLastModifiedTime(left).compareTo(limit) < 0 && Files.isWritable(left)) {
          delete(left);
        }
      }
    } catch (IOException | UncheckedIOException stays) {
      LOG.debug("the folder for temporary files could not be tidied up");
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
