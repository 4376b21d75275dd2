package se.torgstat.jobs.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import se.torgstat.contract.Forbund;
import se.torgstat.jobs.export.Edition;
import se.torgstat.jobs.export.OneMoment;
import se.torgstat.jobs.export.WholeFile;
import se.torgstat.period.Period;

/** A period's report as one page, from its newest published figures (S13.3). */
public final class TertialReport {
  private TertialReport() {}

  /**
   * Writes the page over what was there; it appears whole or not at all.
   *
   * @return whether anything of the period is published
   */
  public static boolean write(DataSource analyst, Forbund forbund, Period period, Path file)
      throws IOException, SQLException {
    Optional<String> page = page(analyst, forbund, period);
    if (page.isPresent()) {
      Path whole = file.toAbsolutePath();
      Path folder = whole.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      WholeFile.write(whole, page.get().getBytes(StandardCharsets.UTF_8));
    }
    return page.isPresent();
  }

  private static Optional<String> page(DataSource analyst, Forbund forbund, Period period)
      throws IOException, SQLException {
    return OneMoment.<Optional<Published>>read(
            analyst,
            jdbc ->
                Edition.newest(jdbc, period.code())
                    .map(edition -> new PublishedReader(jdbc, period, edition).read(forbund)))
        .map(Template::fill);
  }
}
