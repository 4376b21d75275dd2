package se.torgstat.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.intake.InboxFile;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.store.ExportRecord;

/** The exports behind a revision, read again to audit what is out (S8.2). */
class ExportsTest {
  private static final Path SAMPLES =
      TestDatabase.TARGET.resolveSibling("../input-samples/umearegionen").normalize();

  @TempDir private Path folder;

  @Test
  void areThoseOfTheRecordOrNone() {
    assertThat(ForbundReader.read(SAMPLES)).satisfies(forbund -> isRead(forbund, true));
  }

  /** What today's limits hold would count as nobody: 2 of its 35 rows are rejected. */
  @Test
  void areNoneWhereTheyWouldBeHeldToday() throws IOException {
    copy();
    Path limits = folder.resolve("forbund.yaml");
    String text = Files.readString(limits);
    assertThat(text).contains("rejected_percent: 20");
    Files.writeString(limits, text.replace("rejected_percent: 20", "rejected_percent: 1"));
    isRead(ForbundReader.read(folder), false);
  }

  private static void isRead(Forbund forbund, boolean expected) {
    Exports exports =
        new Exports(
            forbund,
            SAMPLES.resolve("exports"),
            null,
            Set.of(),
            (unit, day) -> OptionalLong.empty());
    InboxFile kraft = exports.inbox().candidates().get("KRAFT").get(0);
    ExportRecord record =
        new ExportRecord("KRAFT", kraft.name(), kraft.snapshotDate(), exports.sha256(kraft));
    assertThat(exports.again(List.of(record)).isPresent()).isEqualTo(expected);
    ExportRecord other =
        new ExportRecord("KRAFT", kraft.name(), kraft.snapshotDate(), "0".repeat(64));
    assertThat(exports.again(List.of(other))).isEmpty();
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = folder.resolve(SAMPLES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }
}
