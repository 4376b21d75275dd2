package se.torgstat.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A förbund like the samples' but with canonical contracts, and its exports of a number of rows, in
 * a folder; made once and then kept.
 */
public record MadeInbox(Path folder, long rows) {
  /** Rows in a hundred of each unit, like Umeåregionen's; one unit holds nearly half. */
  private static final Map<String, Integer> SHARES = new LinkedHashMap<>();

  static {
    SHARES.put("VUXENTORGET", 44);
    SHARES.put("UNGDOMSTORGET", 28);
    SHARES.put("VANNAS", 6);
    SHARES.put("ETABLERING", 5);
    SHARES.put("NORDMALING", 4);
    SHARES.put("ROBERTSFORS", 4);
    SHARES.put("BJURHOLM", 3);
    SHARES.put("KRAFT", 3);
    SHARES.put("VINDELN", 3);
  }

  /** The förbund's folder of data. */
  public Path forbund() {
    return folder.resolve("forbund");
  }

  /** The exports. */
  public Path exports() {
    return folder.resolve("exports");
  }

  /** Writes what is missing. */
  public static MadeInbox of(Path work, Path samples, long rows) throws IOException {
    return made(new MadeInbox(work.resolve("rows-" + rows), rows), samples, rows, SHARES);
  }

  /** The same number of rows in the export of one unit alone. */
  static MadeInbox oneExport(Path work, Path samples, long rows) throws IOException {
    Path folder = work.resolve("rows-" + rows + "-in-one-export");
    return made(new MadeInbox(folder, rows), samples, rows, Map.of("VUXENTORGET", 100));
  }

  private static MadeInbox made(
      MadeInbox inbox, Path samples, long rows, Map<String, Integer> shares) throws IOException {
    if (Files.exists(inbox.folder.resolve("complete"))) {
      return inbox;
    }
    inbox.copyForbund(samples);
    Files.createDirectories(inbox.exports());
    shares.entrySet().parallelStream()
        .forEach(of -> inbox.write(of.getKey(), rows, (int) (rows * of.getValue() / 100)));
    Files.createFile(inbox.folder.resolve("complete"));
    return inbox;
  }

  static String fileName(String unit) {
    return unit.toLowerCase(Locale.ROOT) + "_" + ExportRows.SNAPSHOT + ".csv";
  }

  private void write(String unit, long allRows, int rows) {
    String name = unit.toLowerCase(Locale.ROOT);
    Path file = exports().resolve(fileName(unit));
    ExportRows made = new ExportRows(unit, allRows, unit.equals("KRAFT") ? 0.8 : 0);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(ExportRows.HEADER);
      for (int row = 0; row < rows; row++) {
        out.write(made.row(row));
      }
      Files.writeString(
          forbund().resolve("contracts").resolve(name + ".yaml"),
          "unit: %s%ntemplate: _codes.yaml%nfile: %s_{yyyy-MM-dd}.csv%n".formatted(unit, name)
              + "charset: UTF-8\ndelimiter: \";\"\nquote: \"\"\ndates: yyyy-MM-dd\n"
              + "personid_usually: YYYYMMDD-NNNN\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyForbund(Path samples) throws IOException {
    try (Stream<Path> all = Files.walk(samples)) {
      for (Path from : all.toList()) {
        Path to = forbund().resolve(samples.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else if (!samples.relativize(from).startsWith("exports")) {
          Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
