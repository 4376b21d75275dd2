package se.torgstat.jobs.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.export.ExportFormat;
import se.torgstat.jobs.export.PeriodFiles;
import se.torgstat.jobs.settings.Settings;
import se.torgstat.period.Period;

/** {@code export}: a period's tables as files, from published figures alone (S12). */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "A period's published tables as files: CSV, a workbook, or PX for PxWeb.")
public final class ExportCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "PERIOD",
      converter = PeriodForm.class,
      description = "Such as 2024-T1, 2024-D2, 2024.")
  private @Nullable Period period;

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
    String asked = Objects.requireNonNull(period).toString();
    try (Database database = Database.open(settings)) {
      if (settings.databaseUrl().isEmpty()) {
        database.migrate();
      }
      List<Path> files = PeriodFiles.write(database.analyst(), asked, folder, format, plain);
      if (files.isEmpty()) {
        throw new Refusal(
            ExitStatus.USAGE,
            "Nothing of " + asked + " is published; ./torgstat status lists what is.");
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
