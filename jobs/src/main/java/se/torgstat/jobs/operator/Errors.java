package se.torgstat.jobs.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.torgstat.intake.ShownName;
import se.torgstat.jobs.exit.DatabaseFault;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.exit.Stopping;
import se.torgstat.jobs.exit.TooLittleMemory;
import se.torgstat.jobs.monitoring.ProgressLine;

/**
 * What a person sees when a command fails: one sentence, no stack trace unless {@code --verbose}
 * (S12). A driver's message may hold values: only sentences of our own are shown (S14 P5).
 */
public final class Errors {
  private Errors() {}

  /** A command that threw. */
  public static int onExecution(Exception error, CommandLine command, ParseResult parsed) {
    return tell(
        error,
        command.getErr(),
        command.getParseResult() != null
            && command.getParseResult().matchedOptionValue("--verbose", false));
  }

  /** A command that threw, with its stack trace where it is asked for. */
  public static int tell(Throwable error, PrintWriter err, boolean verbose) {
    ProgressLine.end();
    Refusal refusal = refusal(error);
    err.println("torgstat: " + refusal.getMessage());
    if (verbose) {
      Trace.print(error, err);
    }
    err.flush();
    return refusal.status().code();
  }

  /** Arguments that are none. */
  public static int onUsage(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    command.getErr().println("torgstat: " + ShownName.of(said(error)));
    command
        .getErr()
        .println("Type " + command.getCommandSpec().qualifiedName() + " --help for how to use it.");
    command.getErr().flush();
    return ExitStatus.USAGE.code();
  }

  private static String said(ParameterException error) {
    if (!(error instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
      return String.valueOf(error.getMessage())
          .replaceFirst("is not an? (int|long)$", "is not a whole number");
    }
    String word = unmatched.getUnmatched().get(0);
    CommandSpec command = error.getCommandLine().getCommandSpec();
    if (command.subcommands().isEmpty()) {
      boolean takesPeriods =
          command.positionalParameters().stream()
              .anyMatch(place -> place.paramLabel().contains("PERIOD"));
      return command.name()
          + " takes no '"
          + word
          + "'"
          + (takesPeriods ? "; a period is 2024-T1, 2024-D2 or 2024." : ".");
    }
    List<String> close = unmatched.getSuggestions();
    return "There is no command '"
        + word
        + "'"
        + (close.isEmpty() ? "." : "; did you mean " + close.get(0) + "?");
  }

  private static Refusal refusal(Throwable error) {
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof OutOfMemoryError) {
        return TooLittleMemory.refusal();
      }
      if (cause instanceof FileSystemException file && file.getFile() != null) {
        return new Refusal(
            ExitStatus.NOTHING_PUBLISHED,
            ShownName.of(file.getFile())
                + " cannot be read or written; see that it is there, belongs to you and has room.");
      }
    }
    return stopped(error)
        .or(() -> ofTheDatabase(error))
        .or(() -> ofADisk(error))
        .orElseGet(() -> ofTheProgram(error));
  }

  /** Its own database goes away with the program. */
  private static Optional<Refusal> stopped(Throwable error) {
    return ofTheDatabase(error)
        .filter(fault -> Stopping.isUnderWay())
        .map(
            fault ->
                new Refusal(
                    fault.status(),
                    "It was stopped before it was done, and nothing is published by halves; start"
                        + " the command again."));
  }

  private static Optional<Refusal> ofTheDatabase(Throwable error) {
    Optional<DatabaseFault> fault = DatabaseFault.of(error);
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessException || cause instanceof TransactionException) {
        fault = fault.or(() -> Optional.of(DatabaseFault.OTHER));
      }
    }
    return fault.map(known -> new Refusal(ExitStatus.NOTHING_PUBLISHED, known.sentence()));
  }

  /** A write that a full disk refuses names no file. */
  private static Optional<Refusal> ofADisk(Throwable error) {
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return Optional.of(
            new Refusal(
                ExitStatus.NOTHING_PUBLISHED,
                "A file could not be written; see that TORGSTAT_HOME, the folder for temporary"
                    + " files and where --out leads have room, and start the command again."));
      }
    }
    return Optional.empty();
  }

  private static Refusal ofTheProgram(Throwable error) {
    return new Refusal(
        ExitStatus.FAULT,
        "A fault of the program ("
            + error.getClass().getSimpleName()
            + "); start it with --verbose and report what it prints.");
  }
}
