package se.torgstat.jobs.run;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.torgstat.intake.InboxException;
import se.torgstat.intake.UnreadableExport;
import se.torgstat.jobs.exit.DatabaseFault;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.exit.TooLittleMemory;
import se.torgstat.protect.DisclosureControl.ReleaseRefused;
import se.torgstat.protect.SolverLibrary;

/** What a failed execution means for the person who started it (S12). */
final class Faults {
  private Faults() {}

  /** The exception to end the command with; it holds no value from an export (S4.1). */
  static RuntimeException of(@Nullable Throwable first, List<Throwable> others) {
    if (first instanceof Refusal refusal) {
      return refusal;
    }
    if (first instanceof ReleaseRefused
        || first instanceof InboxException
        || first instanceof UnreadableExport) {
      return Refusal.saying(ExitStatus.NOTHING_PUBLISHED, first, null);
    }
    if (TooLittleMemory.isBehind(first) || others.stream().anyMatch(TooLittleMemory::isBehind)) {
      return TooLittleMemory.refusal();
    }
    if (isOfTheSolver(first)) {
      return new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The solver's library cannot be loaded from the folder for temporary files; name one from"
              + " which programs may run: TORGSTAT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.");
    }
    if (isOfTheDatabase(first)
        || (first == null && others.stream().anyMatch(Faults::isOfTheDatabase))) {
      DatabaseFault exact =
          Stream.concat(Stream.ofNullable(first), others.stream())
              .flatMap(fault -> DatabaseFault.of(fault).stream())
              .min(Comparator.naturalOrder())
              .orElse(DatabaseFault.OTHER);
      return new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          exact.sentenceInARun(),
          Bare.of(first == null ? others.get(0) : first));
    }
    return new IllegalStateException("a step failed", first == null ? null : Bare.of(first));
  }

  /** It may have been met by a second core. */
  private static boolean isOfTheSolver(@Nullable Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SolverLibrary.Unloadable) {
        return true;
      }
    }
    return false;
  }

  /** Whether the database failed, however deep in the causes. */
  static boolean isBehind(Throwable fault) {
    for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (isOfTheDatabase(cause)) {
        return true;
      }
    }
    return false;
  }

  static boolean isOfTheDatabase(@Nullable Throwable fault) {
    return fault instanceof DataAccessException
        || fault instanceof TransactionException
        || DatabaseFault.of(fault).isPresent();
  }
}
