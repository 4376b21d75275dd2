package se.torgstat.jobs.operator;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stack trace that {@code --verbose} prints: of every exception its kind and its place, of a
 * driver's its codes, and only our own words. Those of others may quote a value (S14 P5).
 */
final class Trace {
  private final PrintWriter out;
  private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

  private Trace(PrintWriter out) {
    this.out = out;
  }

  static void print(Throwable error, PrintWriter out) {
    new Trace(out).tell("", error);
  }

  private void tell(String relation, @Nullable Throwable error) {
    if (error == null || !told.add(error)) {
      return;
    }
    out.println(relation + error.getClass().getName() + words(error));
    for (StackTraceElement place : error.getStackTrace()) {
      out.println("\tat " + place);
    }
    for (Throwable suppressed : error.getSuppressed()) {
      tell("Suppressed: ", suppressed);
    }
    tell("Caused by: ", error.getCause());
  }

  private static String words(Throwable error) {
    if (error instanceof SQLException driver) {
      return ": error " + driver.getErrorCode() + ", state " + driver.getSQLState();
    }
    boolean own = error.getClass().getName().startsWith("se.torgstat.");
    return own ? ": " + error.getMessage() : "";
  }
}
