package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of a pool was in use in one step of a period.
 *
 * @param start when the step begins
 * @param lasting how long it is, so far as it is over and usage was kept already
 * @param seats how many seats the licenses lent at its end
 * @param peak the most seats in use at one time
 * @param seatMillis one for each seat in use and millisecond
 * @param grants leases that were granted
 * @param refusals checkouts that were refused
 */
public record UsagePoint(
    Instant start,
    Duration lasting,
    long seats,
    long peak,
    long seatMillis,
    long grants,
    long refusals) {

  /** How many seats were in use on the average of its time. */
  public double average() {
    return lasting.isZero() ? peak : (double) seatMillis / lasting.toMillis();
  }
}
