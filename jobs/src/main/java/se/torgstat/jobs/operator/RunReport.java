package se.torgstat.jobs.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import se.torgstat.jobs.monitoring.OperatorsFolder;

/** A run's summary as a file in TORGSTAT_HOME/reports, to be read again (S12). */
final class RunReport {
  private RunReport() {}

  /**
   * Writes it beside and renames it: half a report is never seen, and what a killed run left is
   * written over by the next.
   */
  static void write(Path home, long run, List<String> lines) throws IOException {
    Path folder = OperatorsFolder.make(home.resolve("reports"));
    Path beside = folder.resolve("report.tmp");
    Files.write(beside, lines, StandardCharsets.UTF_8);
    Files.move(
        beside,
        folder.resolve("run-" + run + ".txt"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
