package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which the usage of a pool has changed. Of those in which it has not there is
 * none: what was in use at the end of the last one was in use all the time since.
 *
 * @param start when it begins
 * @param seats how many seats the licenses lent when it was changed last, 0 while nobody had asked
 * @param peak the most seats in use at one time, those among them that were in use at its start
 * @param peakAt when there were so many for the first time
 * @param inUse how many were in use after the last change
 * @param changedAt when that was
 * @param seatMillis from the start to the last change, one for each seat in use and millisecond
 * @param grants leases that were granted
 * @param refusals checkouts that were refused
 */
public record UsageBucket(
    Instant start,
    long seats,
    long peak,
    Instant peakAt,
    long inUse,
    Instant changedAt,
    long seatMillis,
    long grants,
    long refusals) {

  /**
   * The bucket that a change belongs to, with that change in it. A change never comes before one
   * that is on the books already, whatever the clock says.
   *
   * @param latest the last one of this width; absent when the pool has none
   */
  public static UsageBucket after(
      @Nullable UsageBucket latest, BucketWidth width, UsageChange change, Instant at) {
    Instant start = width.start(at);
    if (latest != null && !latest.start.isBefore(start)) {
      return latest.with(change, at);
    }
    long seats = latest == null ? 0 : latest.seats;
    return new UsageBucket(start, seats, change.before(), start, change.before(), start, 0, 0, 0)
        .with(change, at);
  }

  /** How much was in use from the start until then, one for each seat and millisecond. */
  public long seatMillisUntil(Instant end) {
    return seatMillis + Math.max(0, Duration.between(changedAt, end).toMillis()) * inUse;
  }

  private UsageBucket with(UsageChange change, Instant at) {
    Instant then = at.isAfter(changedAt) ? at : changedAt;
    long most = Math.max(change.peak(), change.after());
    boolean higher = most > peak;
    return new UsageBucket(
        start,
        change.seats() < 0 ? seats : change.seats(),
        higher ? most : peak,
        higher ? then : peakAt,
        change.after(),
        then,
        seatMillisUntil(then),
        grants + change.grants(),
        refusals + change.refusals());
  }
}
