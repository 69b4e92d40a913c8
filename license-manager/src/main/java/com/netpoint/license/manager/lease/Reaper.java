package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.Call;
import com.netpoint.license.manager.license.PoolId;
import java.util.List;

/**
 * Drops leases that were not renewed in time, and detachments whose time is over. Seats never
 * depend on it being prompt: who asks for a seat has its pool reaped first. Stateless.
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

  /** Drops a lease of a pool that is locked, and its holder when nothing else holds his seat. */
  void remove(Book book, LeaseEntry lease) {
    book.removeLease(lease.id());
    free(book, lease.pool(), lease.holder());
  }

  /** Drops a detachment of a pool that is locked, and its holder as above. */
  void remove(Book book, DetachmentEntry detachment) {
    book.removeDetachment(detachment.id());
    detachment.holder().ifPresent(holder -> free(book, detachment.pool(), holder));
  }

  /** Takes the seat from a holder of a locked pool who has no lease and no detachment left. */
  void free(Book book, PoolId pool, long holder) {
    if (!book.isSeated(holder)) {
      Records.free(book, pool, book.removeHolder(pool, holder));
    }
  }

  private int step(Book book, PoolId pool) {
    List<LeaseEntry> expired = book.expired(pool, STEP);
    for (LeaseEntry lease : expired) {
      remove(book, lease);
      Records.end(book, lease, Call.EXPIRY, "");
    }
    List<DetachmentEntry> over = book.detachmentsOver(pool, STEP);
    for (DetachmentEntry detachment : over) {
      remove(book, detachment);
      DetachRecords.end(book, detachment, Call.DETACHMENT_EXPIRY, "");
    }
    return Math.max(expired.size(), over.size());
  }
}
