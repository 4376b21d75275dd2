package se.torgstat.jobs.run;

import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once a minute that long work goes on, where nobody sees its progress otherwise (S12). */
final class StillAtIt {
  private static final Logger LOG = LoggerFactory.getLogger(StillAtIt.class);
  private static final long MINUTE = 60_000;

  private final Timer timer = new Timer("torgstat-still-at-it", true);

  StillAtIt(String what) {
    timer.schedule(
        new TimerTask() {
          private int minutes;

          @Override
          public void run() {
            LOG.info("{}, {} min", what, ++minutes);
          }
        },
        MINUTE,
        MINUTE);
  }

  /** The work has ended. */
  void end() {
    timer.cancel();
  }
}
