package com.netpoint.license.manager.discovery;

import java.time.Duration;

/** So many in each second and no more, whoever asks. Not thread-safe. */
final class Allowance {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final int perSecond;
  private long second;
  private int taken;

  Allowance(int perSecond, long now) {
    this.perSecond = perSecond;
    this.second = now;
  }

  /** Takes one of this second's, if one is left. */
  boolean take(long now) {
    if (now - second >= SECOND) {
      second = now;
      taken = 0;
    }
    if (taken == perSecond) {
      return false;
    }
    taken++;
    return true;
  }
}
