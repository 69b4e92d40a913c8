package com.netpoint.license.manager.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open, as a log file would show it. */
public final class LogLines implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  private LogLines() {
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.INFO);
  }

  public static LogLines capture() {
    return new LogLines();
  }

  public String text() {
    return List.copyOf(appender.list).stream()
        .map(LogLines::line)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    root.setLevel(Level.OFF);
    root.detachAppender(appender);
  }

  private static String line(ILoggingEvent event) {
    String stack =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLevel()
        + " "
        + event.getFormattedMessage()
        + " "
        + event.getKeyValuePairs()
        + stack;
  }
}
