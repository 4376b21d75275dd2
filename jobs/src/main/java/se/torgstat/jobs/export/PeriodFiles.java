package se.torgstat.jobs.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes a period's newest published tables as files. */
public final class PeriodFiles {
  private final String period;
  private final Path folder;
  private final List<Path> written = new ArrayList<>();

  private PeriodFiles(String period, Path folder) {
    this.period = period;
    this.folder = folder;
  }

  /**
   * Writes the files, over those of the same name; each appears whole or not at all.
   *
   * @param plain CSV for programs, not for Excel in Swedish
   * @return the files; empty where nothing of the period is published
   */
  public static List<Path> write(
      DataSource analyst, String period, Path folder, ExportFormat format, boolean plain)
      throws IOException, SQLException {
    return OneMoment.read(
        analyst,
        jdbc -> {
          PeriodFiles files = new PeriodFiles(period, folder);
          Optional<Edition> edition = Edition.newest(jdbc, period);
          if (edition.isPresent()) {
            Files.createDirectories(folder);
            files.write(new Cubes(jdbc, period).read(), edition.get(), format, plain);
          }
          return files.written;
        });
  }

  private void write(List<Cube> cubes, Edition edition, ExportFormat format, boolean plain)
      throws IOException {
    if (format == ExportFormat.XLSX) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      WorkbookFile.write(cubes, edition, bytes);
      put(period + ".xlsx", bytes.toByteArray());
      return;
    }
    for (Cube cube : cubes) {
      String text =
          format == ExportFormat.PX ? PxFile.of(cube, edition) : CsvFile.of(cube, edition, plain);
      String ending = format.name().toLowerCase(Locale.ROOT);
      put(
          period + "_" + cube.subject().tableName() + "." + ending,
          text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    WholeFile.write(file, bytes);
    written.add(file);
  }
}
