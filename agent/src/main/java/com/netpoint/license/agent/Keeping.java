package com.netpoint.license.agent;

import com.netpoint.license.agent.lease.LeaseKeeper;
import com.netpoint.license.agent.lease.SeatKeeper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Steps a {@link SeatKeeper} through the life of the application. Neither a fault nor an
 * interruption ends it, which would let the application run on without a seat: one that is short of
 * memory, for example, may have it again in a second.
 */
final class Keeping {
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final SeatKeeper keeper;
  private final LongSupplier nanoTime;
  private final Clock clock;
  private final String product;

  /** The first fault is reported, and not the same one each second. */
  private boolean reported;

  Keeping(SeatKeeper keeper, LongSupplier nanoTime, Clock clock, String product) {
    this.keeper = keeper;
    this.nanoTime = nanoTime;
    this.clock = clock;
    this.product = product;
  }

  /** Keeps the seat until the application ends. */
  void until(CountDownLatch ending) {
    long millis = 0;
    while (!endsWithin(millis, ending)) {
      millis = LeaseKeeper.waitMillis(step());
    }
  }

  private static boolean endsWithin(long millis, CountDownLatch ending) {
    try {
      return ending.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return ending.getCount() == 0;
    }
  }

  private long step() {
    try {
      return keeper.step(nanoTime.getAsLong(), clock.instant());
    } catch (Throwable e) {
      report(e);
      return AFTER_FAULT.toNanos();
    }
  }

  private void report(Throwable fault) {
    if (reported) {
      return;
    }
    reported = true;
    try {
      Fault.report(product, fault);
    } catch (Throwable e) {
      // There is no memory to say it. The seat is kept all the same.
    }
  }
}
