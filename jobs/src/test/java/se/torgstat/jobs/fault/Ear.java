package se.torgstat.jobs.fault;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Hears what the program logs, and does something, once, the moment a message ends with a word: in
 * the program's own thread, so that the step has begun and done nothing yet.
 */
public final class Ear extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger program;
  private final String word;
  private final Runnable act;
  private boolean heard;

  /** Listens from now on. */
  public Ear(String word, Runnable act) {
    this.word = word;
    this.act = act;
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    this.program = context.getLogger("se.torgstat");
    setContext(context);
    setName("ear");
    start();
    program.addAppender(this);
  }

  /** Whether the word was said. */
  public boolean heard() {
    return heard;
  }

  @Override
  protected void append(ILoggingEvent event) {
    String said = event.getFormattedMessage();
    if (!heard && (said.endsWith(": " + word) || said.startsWith(word + " "))) {
      heard = true;
      act.run();
    }
  }

  @Override
  public void close() {
    program.detachAppender(this);
  }
}
