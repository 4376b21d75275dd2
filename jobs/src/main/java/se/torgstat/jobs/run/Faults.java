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
