package com.netpoint.license.agent.detached;

import com.netpoint.license.client.detached.LatestTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Remembers for a user on which day he was reminded of his seat's end: once is enough. */
final class Reminder {
  private final LatestTime reminded;
  private final Clock clock;
  private @Nullable LocalDate done;

  /**
   * A memory.
   *
   * @param reminded when he was reminded last
   * @param clock whose time zone says what a day is
   */
  Reminder(LatestTime reminded, Clock clock) {
    this.reminded = reminded;
    this.clock = clock;
  }

  boolean isDue(Instant now) {
    LocalDate today = day(now);
    return !today.equals(done) && day(reminded.read()).isBefore(today);
  }

  /** He is reminded now. Where that cannot be written down, this process knows it. */
  void done(Instant now) {
    done = day(now);
    reminded.note(now);
  }

  private LocalDate day(Instant time) {
    return time.atZone(clock.getZone()).toLocalDate();
  }
}
