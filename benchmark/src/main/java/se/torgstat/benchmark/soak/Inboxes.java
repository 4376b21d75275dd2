package se.torgstat.benchmark.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.torgstat.benchmark.MadeInbox;

/**
 * Two inboxes that differ: the second's largest export lacks one row in twenty, so that what is
 * published changes from night to night and back.
 */
record Inboxes(Path forbund, Path whole, Path shorter) {
  private static final String LARGEST = "vuxentorget";

  static Inboxes of(Path work, Path samples, long rows) throws IOException {
    MadeInbox made = MadeInbox.of(work, samples, rows);
    Path shorter = made.folder().resolve("exports-shorter");
    if (!Files.exists(made.folder().resolve("shorter-complete"))) {
      Files.createDirectories(shorter);
      try (Stream<Path> exports = Files.list(made.exports())) {
        for (Path export : exports.toList()) {
          shorten(export, shorter.resolve(String.valueOf(export.getFileName())));
        }
      }
      Files.createFile(made.folder().resolve("shorter-complete"));
    }
    return new Inboxes(made.forbund(), made.exports(), shorter);
  }

  private static void shorten(Path from, Path to) throws IOException {
    List<String> lines = Files.readAllLines(from);
    boolean largest = String.valueOf(to.getFileName()).startsWith(LARGEST);
    Files.write(to, lines.subList(0, largest ? lines.size() - lines.size() / 20 : lines.size()));
  }

  /** The inbox of a round: first the whole one, then by turns. */
  Path of(int round) {
    return round % 2 == 0 ? whole : shorter;
  }
}
