package se.torgstat.jobs.operator;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.torgstat.intake.ShownName;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.monitoring.ProgressLine;

/**
 * What a person sees when a command fails: one sentence, no stack trace unless {@code --verbose}
 * (S12). A driver's message may hold values: only sentences of our own are shown (S14 P5).
 */
public final class Errors {
  private Errors() {}

  /** A command that threw. */
  public static int onExecution(Exception error, CommandLine command, ParseResult parsed) {
    ProgressLine.end();
    Refusal refusal = refusal(error);
    PrintWriter err = command.getErr();
    err.println("torgstat: " + refusal.getMessage());
    if (command.getParseResult().matchedOptionValue("--verbose", false)) {
      error.printStackTrace(err);
    }
    err.flush();
    return refusal.status().code();
  }

  /** Arguments that are none. */
  public static int onUsage(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    command.getErr().println("torgstat: " + error.getMessage());
    command
        .getErr()
        .println("Type " + command.getCommandSpec().qualifiedName() + " --help for how to use it.");
    command.getErr().flush();
    return ExitStatus.USAGE.code();
  }

  private static Refusal refusal(Throwable error) {
    boolean database = false;
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof FileSystemException file && file.getFile() != null) {
        return new Refusal(
            ExitStatus.NOTHING_PUBLISHED,
            ShownName.of(file.getFile())
                + " cannot be read or written; see that it is there, belongs to you and has room.");
      }
      database |= cause instanceof SQLException || cause instanceof DataAccessException;
    }
    return database
        ? new Refusal(
            ExitStatus.NOTHING_PUBLISHED,
            "The database failed; see that it runs and has room, and start the command again.")
        : new Refusal(
            ExitStatus.FAULT,
            "A fault of the program ("
                + error.getClass().getSimpleName()
                + "); start it with --verbose and report what it prints.");
  }
}
