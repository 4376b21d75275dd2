package se.torgstat.jobs.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person at a terminal sees of long work (S12): one line that says what is being done and
 * for how long, in place of log lines, and gone when the command prints. It says what the log says.
 */
public final class ProgressLine extends AppenderBase<ILoggingEvent> {
  static final String ERASE = "\r\u001b[K";
  private static final int WIDTH = 78;
  private static @Nullable ProgressLine shown;

  private final PrintStream terminal;
  private final LongSupplier nanoseconds;
  private String doing = "";
  private long since;

  ProgressLine(PrintStream terminal, LongSupplier nanoseconds) {
    this.terminal = terminal;
    this.nanoseconds = nanoseconds;
    setName("progress");
  }

  /** The line of this command, whose clock goes on between two events. */
  static synchronized ProgressLine begin() {
    ProgressLine line = new ProgressLine(System.err, System::nanoTime);
    line.start();
    shown = line;
    Thread clock = new Thread(() -> tick(line), "torgstat-progress");
    clock.setDaemon(true);
    clock.start();
    return line;
  }

  /** Takes the line away: the command prints now. */
  public static synchronized void end() {
    if (shown != null) {
      shown.stop();
      shown.erase();
      shown = null;
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
      erase();
    } else {
      says(event.getFormattedMessage());
    }
  }

  private synchronized void says(String words) {
    doing = words;
    since = nanoseconds.getAsLong();
    show();
  }

  /** Writes the line over the one before; nothing where nothing is being done. */
  synchronized void show() {
    if (!doing.isEmpty()) {
      Duration so = Duration.ofNanos(nanoseconds.getAsLong() - since);
      String time =
          so.toSeconds() < 2
              ? ""
              : String.format(Locale.ROOT, "  %d:%02d", so.toMinutes(), so.toSecondsPart());
      int room = WIDTH - time.length();
      String words = doing.length() > room ? doing.substring(0, room - 1) + "…" : doing;
      terminal.print(ERASE + words + time);
      terminal.flush();
    }
  }

  private synchronized void erase() {
    if (!doing.isEmpty()) {
      doing = "";
      terminal.print(ERASE);
      terminal.flush();
    }
  }

  private static void tick(ProgressLine line) {
    while (line.isStarted()) {
      line.show();
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
