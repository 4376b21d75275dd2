package se.torgstat.jobs.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.export.ExportFormat;
import se.torgstat.jobs.export.PeriodFiles;
import se.torgstat.jobs.settings.Settings;

/** {@code export}: a period's tables as files, from published figures alone (S12). */
@Command(
    name = "export",
    description = "A period's published tables as files: CSV, a workbook, or PX for PxWeb.")
public final class ExportCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AskedPeriod period = new AskedPeriod();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to; default export/ in TORGSTAT_HOME.")
  private @Nullable Path out;

  @Option(names = "--format", paramLabel = "FORM", description = "csv, xlsx or px; default csv.")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--plain",
      description = "CSV for programs: commas, decimal points; else as Excel in Swedish opens it.")
  private boolean plain;

  @Override
  public Integer call() throws SQLException {
    if (plain && format != ExportFormat.CSV) {
      throw new Refusal(ExitStatus.USAGE, "--plain is about csv alone; leave it out.");
    }
    Settings settings = common.settings();
    Path folder = out == null ? settings.home().resolve("export") : out;
    String asked = period.get().toString();
    try (Database database = Desk.database(settings)) {
      List<Path> files = PeriodFiles.write(database.analyst(), asked, folder, format, plain);
      if (files.isEmpty()) {
        throw period.nothingOut();
      }
      Paper.print(spec, common, files.stream().map(Path::toString).toList());
    } catch (IOException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The files cannot be written to " + folder + "; see that the folder can be written to.",
          e);
    }
    return ExitStatus.DONE.code();
  }
}
