package se.torgstat.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Waits until the machine is at rest, so that what one trial leaves behind, as a database that
 * still writes, is not measured with the next.
 */
final class Quiet {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** So much of all cores may be busy, from 0 to 1. */
  private static final double AT_REST = 0.04;

  private static final int LOOK_EVERY_MILLIS = 500;
  private static final int MOST_LOOKS = 120;

  private Quiet() {}

  /** Waits, a minute at most; then it says so, and the trial is run all the same. */
  static void await() throws InterruptedException {
    MACHINE.getCpuLoad();
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      if (MACHINE.getCpuLoad() <= AT_REST) {
        return;
      }
    }
    System.out.println(
        "  the machine does not come to rest: what follows is measured beside other work");
  }
}
