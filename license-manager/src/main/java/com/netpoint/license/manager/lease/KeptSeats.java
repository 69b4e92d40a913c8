package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.manager.rule.Reservations;
import com.netpoint.license.manager.settings.Catalog;

/** Finds out how many free seats of a pool are for others than the one who asks. Stateless. */
final class KeptSeats {
  private KeptSeats() {}

  /**
   * How many of the free seats of a locked pool are kept from somebody who has none. The holders
   * are asked for only where it can make a difference: when seats are reserved, and no more are
   * free than that.
   */
  static long from(Book book, Person newcomer, PoolId pool, long free) {
    Reservations reservations = reservations(book, pool);
    if (free <= 0 || free > reservations.seats()) {
      return 0;
    }
    return reservations.keptFrom(
        newcomer, free, book.holdersNamed(pool, reservations.users(), reservations.machines()));
  }

  /** The seats of a pool that are kept for some. */
  static Reservations reservations(Book book, PoolId pool) {
    return book.settings()
        .get(Catalog.USER_RESTRICTIONS)
        .reservations(pool.product(), pool.feature());
  }
}
