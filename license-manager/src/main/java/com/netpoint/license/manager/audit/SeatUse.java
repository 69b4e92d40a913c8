package com.netpoint.license.manager.audit;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody had a seat for a while, or was refused one.
 *
 * @param user the user's login name
 * @param host the name of his machine; empty where it is not kept any more
 * @param cause the name of the refusal's code; {@link #HELD} when he had a seat
 * @param since when he got the seat, or was refused
 * @param until when the seat was free again; the same as since when he was refused
 */
public record SeatUse(
    PoolId pool, String user, String host, String cause, Instant since, Instant until) {
  /** The cause of what is no refusal. */
  public static final String HELD = "";

  private static final Duration DAY = Duration.ofDays(1);

  /** The seat of a holder is free again. */
  public static SeatUse held(PoolId pool, SeatHolder holder, Instant until) {
    Instant end = until.isBefore(holder.since()) ? holder.since() : until;
    return new SeatUse(pool, holder.user(), holder.host(), HELD, holder.since(), end);
  }

  public static SeatUse refused(
      PoolId pool, String user, String host, RefusalCode cause, Instant at) {
    return new SeatUse(pool, user, host, cause.name(), at, at);
  }

  public Duration length() {
    return Duration.between(since, until);
  }

  /** Its shares of the days it lies in (UTC). It counts as once, on the day of its end. */
  public List<DayUse> days() {
    List<DayUse> days = new ArrayList<>();
    Instant day = BucketWidth.floor(until, DAY);
    days.add(new DayUse(day, user, cause, 1, share(day), this));
    while (since.isBefore(day)) {
      day = day.minus(DAY);
      days.add(new DayUse(day, user, cause, 0, share(day), null));
    }
    return days;
  }

  private Duration share(Instant day) {
    Instant begin = since.isAfter(day) ? since : day;
    Instant end = until.isBefore(day.plus(DAY)) ? until : day.plus(DAY);
    return Duration.between(begin, end);
  }
}
