package se.torgstat.jobs.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.torgstat.jobs.monitoring.OperatorsFolder;

/** A run's summary as a file in TORGSTAT_HOME/reports, to be read again (S12). */
final class RunReport {
  private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

  private RunReport() {}

  /**
   * Writes it beside and renames it: half a report is never seen, and what a killed run left is
   * written over by the next. What is published is published, whether this can be written or not.
   */
  static void write(Path home, long run, List<String> lines) {
    Path folder = home.resolve("reports");
    try {
      OperatorsFolder.make(folder);
      Path beside = folder.resolve("report.tmp");
      Files.write(beside, lines, StandardCharsets.UTF_8);
      Files.move(
          beside,
          folder.resolve("run-" + run + ".txt"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | UncheckedIOException refused) {
      LOG.warn(
          "the summary could not be kept in {}; see that it may be written and has room", folder);
    }
  }
}
