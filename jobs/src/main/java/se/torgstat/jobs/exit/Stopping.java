package se.torgstat.jobs.exit;

/**
 * Whether the program is being stopped, by its operator or the system: what fails then is no fault.
 */
public final class Stopping {
  private Stopping() {}

  /** Whether Java has begun to end; the embedded database is taken away at the same time. */
  public static boolean isUnderWay() {
    Thread nothing = new Thread(() -> {}, "nothing");
    try {
      Runtime.getRuntime().addShutdownHook(nothing);
      Runtime.getRuntime().removeShutdownHook(nothing);
      return false;
    } catch (IllegalStateException stopping) {
      return true;
    }
  }
}
