package com.netpoint.license.agent.lease;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a seat for as long as the application runs, and sees an application that lost it to its
 * end. Not a thread, and for one thread.
 */
public interface SeatKeeper {
  /**
   * Does what is due. A fault is judged before it is thrown, and the next step goes on from there.
   *
   * @param now this process's monotonic nanoseconds
   * @param wallClock the time of day by this machine's clock
   * @return how long nothing will be due, in nanoseconds, more than 0
   */
  long step(long now, Instant wallClock);

  /** The seat to give back at the end; absent when no license manager lent one. */
  @Nullable Seat seat();
}
