package com.netpoint.license.agent.detached;

import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.lease.LossRules;
import com.netpoint.license.agent.lease.Managers;
import com.netpoint.license.agent.lease.SeatKeeper;
import com.netpoint.license.client.TrustedDetachment;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/** A seat that this machine has taken along, and that admits this process. */
public final class TakenSeat {
  private final SeatsHere here;
  private final TrustedDetachment seat;
  private final Runnable release;

  TakenSeat(SeatsHere here, TrustedDetachment seat, Runnable release) {
    this.here = here;
    this.seat = seat;
    this.release = release;
  }

  /**
   * Keeps it to its end, counted from now on.
   *
   * @param managers who may lend a seat then
   * @param rules what becomes of the application when none does
   * @param random numbers in [0, 1), as for {@link LeaseKeeper}
   * @param now this process's monotonic nanoseconds
   */
  public SeatKeeper keeper(
      Managers managers,
      LossRules rules,
      DetachedKeeper.Reminding losing,
      DoubleSupplier random,
      long now,
      Instant wallClock) {
    Stay stay = new Stay(seat, now, wallClock);
    NetworkSeat network = new NetworkSeat(managers, rules, losing, random);
    return new DetachedKeeper(here, stay, network, rules, losing, release, now);
  }
}
