package com.netpoint.license.manager.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A machine's two clocks, which stand still until a test moves them. */
public final class TestClock implements InstantSource, LongSupplier {
  private final Instant start;
  private final AtomicLong wallNanos = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong(4_711);

  public TestClock(Instant start) {
    this.start = start;
  }

  /** Time passes. */
  public void advance(Duration duration) {
    step(duration);
    run(duration);
  }

  /** Time passes, and the wall clock does not show it. */
  public void run(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** Somebody sets the wall clock. */
  public void step(Duration duration) {
    wallNanos.addAndGet(duration.toNanos());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(wallNanos.get());
  }

  @Override
  public long getAsLong() {
    return nanos.get();
  }
}
