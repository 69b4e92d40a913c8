package com.netpoint.license.manager.lease;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment on the store's two clocks.
 *
 * @param ticks the clock that leases end by. It only goes forward, at the speed of a monotonic
 *     clock, and no step of the machine's wall clock moves it
 * @param calendar what the date is, for the ends of licenses and for people: what the wall clock
 *     shows, but never earlier than the latest date the store has seen, which goes on from there at
 *     the speed of the monotonic clock. Never earlier than the ticks
 */
public record Moment(Instant ticks, Instant calendar) {

  /** The date at which the lease clock will show the given time, if no clock steps until then. */
  public Instant calendarAt(Instant otherTicks) {
    return calendar.plus(Duration.between(ticks, otherTicks));
  }
}
