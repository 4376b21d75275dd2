package se.torgstat.jobs.monitoring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.torgstat.jobs.settings.Settings;

/**
 * {@code TORGSTAT_HOME/logs/torgstat.log}: one line an event, JSON by a setting (S13.4), kept for
 * 90 days. Only our own words are logged, and no exception: a driver's message may hold a value
 * (P5).
 */
public final class LogFile {
  private static final String NAME = "file";
  private static final String TERMINAL = "stderr";
  private static final String OURS = "se.torgstat";
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0} %msg%n%nopex";

  private LogFile() {}

  /**
   * Begins to write, and sets how much is said beside it: nothing but warnings where quiet, a line
   * of progress in place of log lines at a terminal, every log line elsewhere and where verbose.
   *
   * @param terminal whether the command was started at a terminal
   */
  public static void open(Settings settings, boolean quiet, boolean verbose, boolean terminal) {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    context.getLogger(OURS).setLevel(verbose ? Level.DEBUG : Level.INFO);
    context.getLogger("org.springframework.batch").setLevel(Level.OFF);
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAppender(NAME);
    boolean progress = terminal && !quiet && !verbose;
    if (root.getAppender(TERMINAL) != null) {
      root.getAppender(TERMINAL).clearAllFilters();
      if (quiet || progress) {
        root.getAppender(TERMINAL).addFilter(threshold(context));
      }
    }
    context.getLogger(OURS).detachAppender("progress");
    if (progress) {
      ProgressLine line = ProgressLine.begin();
      line.setContext(context);
      context.getLogger(OURS).addAppender(line);
    }
    root.addAppender(appender(context, settings));
  }

  private static ThresholdFilter threshold(LoggerContext context) {
    ThresholdFilter filter = new ThresholdFilter();
    filter.setContext(context);
    filter.setLevel(Level.WARN.levelStr);
    filter.start();
    return filter;
  }

  private static RollingFileAppender<ILoggingEvent> appender(
      LoggerContext context, Settings settings) {
    Path file = OperatorsFolder.make(settings.home().resolve("logs")).resolve("torgstat.log");
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setName(NAME);
    appender.setContext(context);
    appender.setFile(file.toString());
    TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
    daily.setContext(context);
    daily.setParent(appender);
    daily.setFileNamePattern(file + ".%d{yyyy-MM-dd}");
    daily.setMaxHistory(90);
    daily.start();
    appender.setRollingPolicy(daily);
    appender.setEncoder(encoder(context, settings.logsAsJson()));
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, boolean json) {
    if (json) {
      JsonEncoder encoder = new JsonEncoder();
      encoder.setContext(context);
      encoder.setWithArguments(false);
      encoder.setWithMessage(false);
      encoder.setWithFormattedMessage(true);
      encoder.setWithThrowable(false);
      encoder.start();
      return encoder;
    }
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PATTERN);
    encoder.start();
    return encoder;
  }
}
