package se.torgstat.jobs.exit;

import org.jspecify.annotations.Nullable;

/** What a person is told where the program's memory did not suffice. */
public final class TooLittleMemory {
  /** With less than this, starting alone takes for ever: the collector runs and frees nothing. */
  private static final long LEAST_BYTES = 40L << 20;

  private TooLittleMemory() {}

  /** Whether it makes no sense to begin. */
  public static boolean isCertain() {
    return Runtime.getRuntime().maxMemory() < LEAST_BYTES;
  }

  /** Whether an error or a cause of it says so. */
  public static boolean isBehind(@Nullable Throwable error) {
    for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  /** The refusal to end the command with. */
  public static Refusal refusal() {
    return new Refusal(
        ExitStatus.FAULT,
        "The program has too little memory; give it more, such as TORGSTAT_JAVA_OPTS=-Xmx2g, and"
            + " start the command again.");
  }
}
