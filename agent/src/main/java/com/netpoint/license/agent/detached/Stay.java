package com.netpoint.license.agent.detached;

import com.netpoint.license.client.TrustedDetachment;
import com.netpoint.license.protocol.License;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * How long a seat stays here, by two clocks: the time of day, and this process's own nanoseconds
 * since it was admitted. Whichever comes to the end first has the say, so that setting the clock
 * back while the application runs gains nothing, and neither does a machine that slept.
 */
final class Stay {
  /** More than nanoseconds have to count; a long holds three times as much. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final TrustedDetachment seat;
  private final long since;
  private final Instant begin;

  /** A stay that begins now. */
  Stay(TrustedDetachment seat, long now, Instant wallClock) {
    this.seat = seat;
    this.since = now;
    this.begin = wallClock;
  }

  /** The same stay with a seat that ends at another time. */
  Stay with(TrustedDetachment another) {
    return new Stay(another, since, begin);
  }

  TrustedDetachment seat() {
    return seat;
  }

  Instant until() {
    return seat.detached().until();
  }

  /** The store that the seat left. */
  String store() {
    return seat.store();
  }

  /** Nanoseconds to the end, not more than 0 when it has come. */
  long left(long now, Instant wallClock) {
    return Math.min(nanos(wallClock), nanos(begin) - (now - since));
  }

  /** Whether it ended by this process's own clock, which nobody can set. */
  boolean isUsedUp(long now) {
    return nanos(begin) - (now - since) <= 0;
  }

  /**
   * The latest time that is known, never beyond the end: a clock that shows such a time proves
   * nothing yet.
   */
  Instant latest(long now, Instant wallClock) {
    Instant counted = begin.plusNanos(now - since);
    Instant later = wallClock.isBefore(until()) ? later(wallClock, counted) : counted;
    return later.isBefore(until()) ? later : until();
  }

  /** Whether a license among those that let the seat leave has not ended, and is as is asked. */
  boolean anyLicense(long now, Instant wallClock, Predicate<License> asked) {
    Instant time = later(wallClock, begin.plusNanos(now - since));
    return seat.licenses().stream().anyMatch(each -> each.validAt(time) && asked.test(each));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private long nanos(Instant from) {
    Duration left = Duration.between(from, until());
    if (left.abs().compareTo(LONGEST) < 0) {
      return left.toNanos();
    }
    return left.isNegative() ? -LONGEST.toNanos() : LONGEST.toNanos();
  }
}
