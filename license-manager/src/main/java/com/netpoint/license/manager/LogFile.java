package com.netpoint.license.manager;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The manager's log: one line an event, in the data folder, the oldest lines given up when it
 * grows.
 *
 * <p>Standard error gets warnings and faults only, without their stacks, standard output nothing.
 * Neither a stream that nobody reads nor a disk that hangs makes anybody wait: lines are given up
 * then, once as many wait as there is room for.
 */
final class LogFile {
  private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %msg %pairs%n";
  private static final String SIZE = "10MB";
  private static final int FILES = 5;

  /** Lines that wait for the disk while requests do not. */
  private static final int QUEUE = 8_192;

  /** How long the end of the manager waits for the last lines. */
  private static final int FLUSH_MILLIS = 200;

  private LogFile() {}

  static void open(Path data) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    String file = data.resolve("manager.log").toString();
    PatternLayout layout = new PatternLayout();
    layout.getInstanceConverterMap().put("pairs", LogPairs::new);
    layout.setContext(context);
    layout.setPattern(LINE);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(file);
    appender.setEncoder(encoder);
    appender.setImmediateFlush(true);
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(file + ".%i");
    rolling.setMaxIndex(FILES);
    rolling.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(FileSize.valueOf(SIZE));
    size.start();
    appender.setRollingPolicy(rolling);
    appender.setTriggeringPolicy(size);
    appender.start();
    AsyncAppender async = new AsyncAppender();
    async.setContext(context);
    async.setQueueSize(QUEUE);
    async.setNeverBlock(true);
    async.setMaxFlushTime(FLUSH_MILLIS);
    // Nothing is dropped while there is room: a line about a seat is evidence.
    async.setDiscardingThreshold(0);
    async.addAppender(appender);
    async.start();
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(async);
  }

  /** Writes what waits. To be called when the manager ends. */
  static void close() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
  }
}
