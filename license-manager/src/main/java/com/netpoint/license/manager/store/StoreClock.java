package com.netpoint.license.manager.store;

import com.netpoint.license.manager.lease.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The two clocks of a store that one manager serves. Thread-safe.
 *
 * <p>The lease clock starts at the wall clock's time, or at the latest time the store has seen when
 * that is later, and runs by the monotonic clock from then on.
 */
final class StoreClock {
  private final InstantSource wall;
  private final LongSupplier nanoTime;
  private final Instant start;
  private final long startNanos;

  StoreClock(InstantSource wall, LongSupplier nanoTime, @Nullable Instant latestSeen) {
    this.wall = wall;
    this.nanoTime = nanoTime;
    this.start = latest(wall.instant(), latestSeen == null ? Instant.MIN : latestSeen);
    this.startNanos = nanoTime.getAsLong();
  }

  Moment moment() {
    Instant ticks = start.plus(Duration.ofNanos(nanoTime.getAsLong() - startNanos));
    return new Moment(ticks, latest(ticks, wall.instant()));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
