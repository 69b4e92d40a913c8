package com.netpoint.license.manager.audit;

/**
 * What one transaction does to the usage of a pool.
 *
 * @param before how many seats were in use when it began
 * @param peak the most that were in use after one of its grants
 * @param after how many are in use now
 * @param seats how many the licenses lend; negative when the transaction did not ask
 * @param grants leases that were granted, those of who shares a seat among them
 * @param refusals checkouts that were refused
 */
public record UsageChange(
    long before, long peak, long after, long seats, long grants, long refusals) {

  /** A transaction that has changed nothing yet. */
  public static UsageChange none(long inUse) {
    return new UsageChange(inUse, inUse, inUse, -1, 0, 0);
  }

  /**
   * Somebody got a seat, or gave one back. It may be in use for a moment and nobody's: where
   * holders are made anew, there are for that long as many again.
   */
  public UsageChange inUse(long now) {
    return new UsageChange(before, peak, now, seats, grants, refusals);
  }

  public UsageChange lending(long now) {
    return new UsageChange(before, peak, after, now, grants, refusals);
  }

  public UsageChange granted() {
    return new UsageChange(before, Math.max(peak, after), after, seats, grants + 1, refusals);
  }

  public UsageChange refused() {
    return new UsageChange(before, peak, after, seats, grants, refusals + 1);
  }
}
