package se.torgstat.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.operator.DatabaseCommand;
import se.torgstat.jobs.operator.Errors;
import se.torgstat.jobs.operator.SqlCommand;

/** {@code ./torgstat COMMAND} (S12). */
@Command(
    name = "torgstat",
    description = "Right and safe period tables for a coordination association.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {SqlCommand.class, DatabaseCommand.class})
public final class Torgstat {
  private Torgstat() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit status. */
  public static int run(String... arguments) {
    return new CommandLine(new Torgstat())
        .setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Errors::onExecution)
        .setParameterExceptionHandler(Errors::onUsage)
        .setExitCodeExceptionMapper(error -> ExitStatus.FAULT.code())
        .execute(arguments);
  }

  /** Text is UTF-8 whatever the locale: cron has none. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }
}
