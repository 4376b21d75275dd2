package se.torgstat.jobs.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One line that is written over, and gone before anything else is printed (S12). */
class ProgressLineTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();
  private final Logger logger = new LoggerContext().getLogger("x");
  private final ProgressLine line =
      new ProgressLine(new PrintStream(terminal, true, StandardCharsets.UTF_8), clock::get);

  @Test
  void saysWhatIsBeingDoneAndForHowLong() {
    line.append(event(Level.INFO, "close 2024-T1 (3 of 11): protect"));
    clock.addAndGet(TimeUnit.SECONDS.toNanos(62));
    line.show();
    assertThat(printed())
        .isEqualTo(
            ProgressLine.ERASE
                + "close 2024-T1 (3 of 11): protect"
                + ProgressLine.ERASE
                + "close 2024-T1 (3 of 11): protect  1:02");
  }

  @Test
  void makesRoomForAWarning() {
    line.append(event(Level.INFO, "read"));
    line.append(event(Level.WARN, "a warning"));
    line.show();
    assertThat(printed()).isEqualTo(ProgressLine.ERASE + "read" + ProgressLine.ERASE);
  }

  @Test
  void isNeverWiderThanATerminal() {
    line.append(event(Level.INFO, "x".repeat(200)));
    assertThat(printed().replace(ProgressLine.ERASE, "")).hasSizeLessThanOrEqualTo(80);
  }

  private LoggingEvent event(Level level, String words) {
    return new LoggingEvent("x", logger, level, words, null, null);
  }

  private String printed() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
