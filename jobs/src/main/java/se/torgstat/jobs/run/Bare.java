package se.torgstat.jobs.run;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.DatabaseFault;

/**
 * An exception with nothing but its kind and its place, and so those behind it: messages may quote
 * a value of an export (S4.1, S14 P5). A driver's keeps its codes.
 */
final class Bare extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Chains of causes may be rings. */
  private static final int DEEPEST = 50;

  private Bare(String kind) {
    super(kind);
  }

  static Throwable of(Throwable fault) {
    return of(fault, 0);
  }

  private static Throwable of(Throwable fault, int depth) {
    Throwable bare = bare(fault);
    bare.setStackTrace(fault.getStackTrace());
    @Nullable Throwable cause = fault.getCause();
    if (cause != null && depth < DEEPEST) {
      bare.initCause(of(cause, depth + 1));
    }
    return bare;
  }

  private static Throwable bare(Throwable fault) {
    String kind = fault.getClass().getName();
    if (fault instanceof SQLException driver) {
      return new SQLException(kind, driver.getSQLState(), driver.getErrorCode());
    }
    // Spring's own word for a database that failed stays one
    return Faults.isOfTheDatabase(fault) && DatabaseFault.of(fault).isEmpty()
        ? new SQLException(kind)
        : new Bare(kind);
  }
}
