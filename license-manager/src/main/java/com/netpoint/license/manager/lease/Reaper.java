package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.license.PoolId;
import java.util.List;

/**
 * Drops leases that were not renewed in time. Seats never depend on it being prompt: a checkout
 * reaps the pool it asks for itself. Stateless.
 */
public final class Reaper {
  /** As many rows as one step takes, so that a mass expiry never holds up the others for long. */
  static final int STEP = 256;

  /**
   * Drops what has expired anywhere, in a bounded step.
   *
   * @return whether there may be more
   */
  public boolean reap(Book book) {
    boolean more = book.forgetDead(STEP) == STEP;
    for (PoolId pool : book.poolsWithExpired().stream().sorted().toList()) {
      book.lock(pool);
      more |= step(book, pool) == STEP;
    }
    return more;
  }

  /** Drops what has expired in a pool that is locked, all of it. */
  void reapPool(Book book, PoolId pool) {
    int reaped = STEP;
    while (reaped == STEP) {
      reaped = step(book, pool);
    }
  }

  /** Drops a lease of a pool that is locked, and its holder when it was his last one. */
  void remove(Book book, LeaseEntry lease) {
    book.removeLease(lease.id());
    if (!book.hasLeases(lease.holder())) {
      Records.free(book, lease.pool(), book.removeHolder(lease.pool(), lease.holder()));
    }
  }

  private int step(Book book, PoolId pool) {
    List<LeaseEntry> expired = book.expired(pool, STEP);
    for (LeaseEntry lease : expired) {
      remove(book, lease);
      Records.end(book, lease, Call.EXPIRY, "");
    }
    return expired.size();
  }
}
