package se.torgstat.jobs.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.torgstat.jobs.exit.ExitStatus;

/**
 * {@code TORGSTAT_HOME/metrics/torgstat.prom}, for node_exporter's textfile collector (S13.4):
 * written beside and renamed, so that a reader sees all of it or the one before.
 */
public final class MetricsFile {
  private static final Logger LOG = LoggerFactory.getLogger(MetricsFile.class);

  private final Path folder;
  private final Path file;

  /**
   * @param home TORGSTAT_HOME
   */
  public MetricsFile(Path home) {
    this.folder = home.resolve("metrics");
    this.file = folder.resolve("torgstat.prom");
  }

  /** Writes the figures of a run that has done its work. */
  public void success(RunFigures figures, Instant at, ExitStatus status) {
    figures.lastSuccess(at);
    attempt(figures, at, status);
    replace(figures.text());
  }

  /** Keeps the figures of the last successful run and says that a later attempt failed. */
  public void failure(Instant at, ExitStatus status) {
    RunFigures figures = new RunFigures();
    attempt(figures, at, status);
    List<String> fresh = figures.text().lines().toList();
    Stream<String> kept = lines().stream().filter(line -> !isOfAnAttempt(line));
    replace(String.join("\n", Stream.concat(kept, fresh.stream()).toList()) + "\n");
  }

  private static void attempt(RunFigures figures, Instant at, ExitStatus status) {
    figures.lastAttempt(at);
    figures.lastExitStatus(status.code());
  }

  private static boolean isOfAnAttempt(String line) {
    return line.contains(RunFigures.LAST_ATTEMPT) || line.contains(RunFigures.LAST_EXIT_STATUS);
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** A run is not worse for figures that cannot be written: their age then tells. */
  private void replace(String text) {
    try {
      OperatorsFolder.make(folder);
      Path beside = file.resolveSibling(file.getFileName() + ".tmp");
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException refused) {
      LOG.warn("{} could not be written; see that it may be written and has room", file);
    }
  }
}
