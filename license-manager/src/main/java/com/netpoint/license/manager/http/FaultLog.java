package com.netpoint.license.manager.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes down what went wrong: a line for each fault, and the stack of one kind of them once a
 * minute at most. A store that fails under load would fill the log with one stack, and push out the
 * lines that tell why. Thread-safe.
 */
final class FaultLog {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

  static final Duration STACK_EVERY = Duration.ofMinutes(1);

  /** A fault whose cause has a cause is told so far. */
  private static final int CAUSES_TOLD = 4;

  private final LongSupplier nanoTime;
  private final Map<String, Long> stacks = new ConcurrentHashMap<>();

  FaultLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  void write(String what, Throwable fault) {
    LoggingEventBuilder line = LOG.atError().addKeyValue("reason", reason(fault));
    if (stackIsDue(kind(fault))) {
      line = line.setCause(fault);
    }
    line.log(what);
  }

  private boolean stackIsDue(String kind) {
    long now = nanoTime.getAsLong();
    Long last = stacks.get(kind);
    if (last == null) {
      return stacks.putIfAbsent(kind, now) == null;
    }
    return now - last >= STACK_EVERY.toNanos() && stacks.replace(kind, last, now);
  }

  /** Faults of one class from one line of code are of one kind, so there are not many. */
  private static String kind(Throwable fault) {
    StackTraceElement[] stack = fault.getStackTrace();
    return fault.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
  }

  private static String reason(Throwable fault) {
    StringBuilder reason = new StringBuilder(fault.toString());
    Throwable cause = fault.getCause();
    for (int i = 1; i < CAUSES_TOLD && cause != null; i++) {
      reason.append("; ").append(cause);
      cause = cause.getCause();
    }
    return reason.toString();
  }
}
