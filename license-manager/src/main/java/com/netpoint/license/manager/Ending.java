package com.netpoint.license.manager;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of a process, step by step and all of it within one time. A step that fails is told, and
 * one that takes too long is left behind: neither keeps the later ones from being done.
 */
final class Ending {
  private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

  private final LongSupplier nanoTime;
  private final long deadline;

  /** Begins now and is over after that time. */
  Ending(Duration time, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
  }

  Ending step(String name, Runnable step) {
    Thread thread = new Thread(() -> carryOut(name, step), "ending-" + name);
    thread.setDaemon(true);
    thread.start();
    try {
      long millis = Duration.ofNanos(deadline - nanoTime.getAsLong()).toMillis();
      // A step that comes after the time is over is done all the same when it is done at once.
      thread.join(Math.max(1, millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      LOG.atWarn().addKeyValue("part", name).log("a part did not end in time and is left behind");
    }
    return this;
  }

  private static void carryOut(String name, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      LOG.atError().addKeyValue("part", name).setCause(e).log("a part did not end well");
    }
  }
}
