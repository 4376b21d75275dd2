package se.torgstat.jobs.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.torgstat.contract.Forbund;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.monitoring.OperatorsFolder;
import se.torgstat.jobs.report.TertialReport;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.period.Period;

/** {@code report}: a period's report as one page in Swedish (S12, S13.3). */
@Command(
    name = "report",
    description = "A period's report as one HTML page in Swedish, from published figures alone.")
public final class ReportCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AskedPeriod period = new AskedPeriod();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to; default reports/PERIOD.html in TORGSTAT_HOME.")
  private @Nullable Path out;

  @Override
  public Integer call() throws SQLException {
    Settings settings = common.settings();
    Period asked = period.get();
    Path file = out == null ? settings.home().resolve("reports/" + asked + ".html") : out;
    if (Files.isDirectory(file)) {
      throw new Refusal(
          ExitStatus.USAGE, file + " is a folder; name the file, such as report.html, in it.");
    }
    Forbund forbund = Desk.site(settings, Clock.system(Site.ZONE)).forbund();
    try (Database database = Desk.database(settings)) {
      if (out == null) {
        OperatorsFolder.make(settings.home().resolve("reports"));
      }
      if (!TertialReport.write(database.analyst(), forbund, asked, file)) {
        throw period.nothingOut();
      }
      Paper.print(spec, common, List.of(file.toString()));
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          file + " cannot be written; see that its folder can be written to.",
          e);
    }
    return ExitStatus.DONE.code();
  }
}
