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
 * that is later, and runs by the monotonic clock from then on. The calendar runs ahead of it by as
 * much as the wall clock ever did, here or before the start: it follows the wall clock forward and
 * never back.
 */
final class StoreClock {
  private final InstantSource wall;
  private final LongSupplier nanoTime;
  private final Instant start;
  private final long startNanos;
  private Duration ahead;

  /**
   * Starts both clocks.
   *
   * @param latestSeen what they showed when they were last written down; absent in a new store
   */
  StoreClock(InstantSource wall, LongSupplier nanoTime, @Nullable Moment latestSeen) {
    Instant now = wall.instant();
    Moment latest = latestSeen == null ? new Moment(now, now) : latestSeen;
    this.wall = wall;
    this.nanoTime = nanoTime;
    this.start = later(now, latest.ticks());
    this.ahead = Duration.between(start, later(start, latest.calendar()));
    this.startNanos = nanoTime.getAsLong();
  }

  synchronized Moment moment() {
    Instant ticks = start.plus(Duration.ofNanos(nanoTime.getAsLong() - startNanos));
    Instant calendar = later(ticks.plus(ahead), wall.instant());
    ahead = Duration.between(ticks, calendar);
    return new Moment(ticks, calendar);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
