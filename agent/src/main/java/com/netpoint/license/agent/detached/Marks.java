package com.netpoint.license.agent.detached;

import com.netpoint.license.client.detached.LatestTime;
import java.time.Duration;
import java.time.Instant;

/** Keeps the latest time that was seen, and does not write for every minute of it. */
final class Marks {
  /** What somebody who sets his clock back can win each time, in exchange for a quiet disk. */
  static final Duration APART = Duration.ofMinutes(10);

  private final LatestTime latest;

  Marks(LatestTime latest) {
    this.latest = latest;
  }

  /** Notes a time that is late enough after the last one. */
  void note(Instant time) {
    if (!time.isBefore(latest.read().plus(APART))) {
      latest.note(time);
    }
  }

  /** Notes the end of a seat that has truly come, after which it admits nobody any more. */
  void noteEnd(Instant until) {
    latest.note(until);
  }

  /** Notes what a license manager's clock says, also when it is earlier than what was seen. */
  void correct(Instant managersTime) {
    Instant seen = latest.read();
    if (managersTime.isBefore(seen) || !managersTime.isBefore(seen.plus(APART))) {
      latest.correct(managersTime);
    }
  }
}
