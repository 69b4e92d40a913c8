package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the points of a period from the buckets in which something has changed. What is between
 * them is what the one before has left.
 */
final class Timeline {
  private final Period period;
  private final Instant until;
  private final List<UsageBucket> buckets;
  private final List<UsagePoint> points = new ArrayList<>();
  private @Nullable Peak peak;
  private int next;
  private long inUse;
  private long seats;

  private Timeline(Period period, Instant until, List<UsageBucket> buckets) {
    this.period = period;
    this.until = until;
    this.buckets = buckets;
  }

  /**
   * The timeline of a pool.
   *
   * @param until the moment at which it ends
   * @param buckets those since the period's beginning, and the last one before it
   */
  static Timeline of(Period period, Instant until, List<UsageBucket> buckets) {
    Timeline timeline = new Timeline(period, until, buckets);
    timeline.walk();
    return timeline;
  }

  /** The steps of the period; those before the first bucket ever are left out. */
  List<UsagePoint> points() {
    return points;
  }

  /** The most that was in use; absent when there are no points. */
  @Nullable Peak peak() {
    return peak;
  }

  private void walk() {
    Instant from = period.from(until);
    while (next < buckets.size() && buckets.get(next).start().isBefore(from)) {
      take(buckets.get(next));
    }
    boolean known = next > 0;
    for (Instant step = from; !step.isAfter(until); step = step.plus(period.step())) {
      Instant end = step.plus(period.step());
      if (!known && next < buckets.size() && buckets.get(next).start().isBefore(end)) {
        known = true;
        points.add(point(step, buckets.get(next).start(), end));
      } else if (known) {
        points.add(point(step, step, end));
      }
    }
  }

  private UsagePoint point(Instant step, Instant begin, Instant end) {
    Instant over = earlier(end, until);
    Instant cursor = begin;
    long most = next > 0 ? see(inUse, begin) : 0;
    long seatMillis = 0;
    long grants = 0;
    long refusals = 0;
    while (next < buckets.size() && buckets.get(next).start().isBefore(end)) {
      UsageBucket bucket = buckets.get(next);
      seatMillis += inUse * millis(cursor, bucket.start());
      cursor = earlier(bucket.start().plus(period.width().length()), over);
      seatMillis += bucket.seatMillisUntil(cursor);
      most = Math.max(most, see(bucket.peak(), bucket.peakAt()));
      grants += bucket.grants();
      refusals += bucket.refusals();
      take(bucket);
    }
    seatMillis += inUse * millis(cursor, over);
    Duration lasting = Duration.ofMillis(millis(begin, over));
    return new UsagePoint(step, lasting, seats, most, seatMillis, grants, refusals);
  }

  private void take(UsageBucket bucket) {
    inUse = bucket.inUse();
    seats = bucket.seats();
    next++;
  }

  private long see(long used, Instant at) {
    if (peak == null || used > peak.inUse()) {
      peak = new Peak(used, at);
    }
    return used;
  }

  private static long millis(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
