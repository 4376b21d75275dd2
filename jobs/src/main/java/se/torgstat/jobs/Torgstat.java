package se.torgstat.jobs;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.operator.CloseCommand;
import se.torgstat.jobs.operator.Errors;
import se.torgstat.jobs.operator.NightlyCommand;
import se.torgstat.jobs.operator.RejectionsCommand;
import se.torgstat.jobs.operator.SourcesCommand;
import se.torgstat.jobs.operator.SqlCommand;
import se.torgstat.jobs.operator.StatusCommand;
import se.torgstat.jobs.operator.ValidateCommand;

/** {@code ./torgstat COMMAND} (S12). */
@Command(
    name = "torgstat",
    description = "Right and safe period tables for a coordination association.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NightlyCommand.class,
      CloseCommand.class,
      StatusCommand.class,
      RejectionsCommand.class,
      ValidateCommand.class,
      SourcesCommand.class,
      SqlCommand.class
    })
public final class Torgstat {
  private Torgstat() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit status. */
  public static int run(String... arguments) {
    return new CommandLine(new Torgstat())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Errors::onExecution)
        .setParameterExceptionHandler(Errors::onUsage)
        .setExitCodeExceptionMapper(error -> ExitStatus.FAULT.code())
        .execute(arguments);
  }
}
