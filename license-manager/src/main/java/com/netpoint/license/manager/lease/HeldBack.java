package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;

/** Counts the seats that may be away without the books knowing of it. Stateless. */
final class HeldBack {
  private HeldBack() {}

  /** How many seats of a pool are not lent because of it; 0 when the books know of all. */
  static long seats(Book book, PoolId pool) {
    if (book.heldBackUntil() == null) {
      return 0;
    }
    long most = new DetachLimits(book, pool).most(book.now().calendar());
    return Math.max(0, most - book.knownToBeAway(pool));
  }

  /** Why they are not lent, and until when. */
  static String sentence(Book book, PoolId pool) {
    long seats = seats(book, pool);
    return (seats == 1 ? "1 seat of " + pool + " is" : seats + " seats of " + pool + " are")
        + " held back until "
        + book.heldBackUntil()
        + ", since the license manager's record of detached seats was lost and "
        + (seats == 1 ? "it may be away." : "they may be away.");
  }
}
