package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.rule.Person;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import org.jspecify.annotations.Nullable;

/** Says whether a locked pool, in which nothing expired is left, has a seat for a newcomer. */
final class FreeSeats {
  /** As many holders as a refused user is told; a list for people, not a directory. */
  static final int HOLDERS_TOLD = 100;

  private FreeSeats() {}

  /** Why there is no seat for somebody who has none; absent when there is one. */
  static @Nullable Refusal objection(Book book, PoolTerms terms, Person newcomer) {
    PoolId pool = terms.pool();
    long held = HeldBack.seats(book, pool);
    long free = terms.seats() - book.inUse(pool) - held;
    long kept = KeptSeats.from(book, newcomer, pool, free);
    if (free > kept) {
      return null;
    }
    if (held > 0 && free + held > 0) {
      return noSeatFree(book, terms, HeldBack.sentence(book, pool));
    }
    return terms.seats() == 0
        ? book.licenses().whyNot(pool, book.now().calendar())
        : noSeatFree(
            book,
            terms,
            kept == 0 ? allInUse(terms) : freeOnesReserved(terms, book.inUse(pool), kept));
  }

  private static Refusal noSeatFree(Book book, PoolTerms terms, String sentence) {
    return new Refusal(
        RefusalCode.NO_SEAT_FREE,
        sentence,
        new Problem.SeatsTaken(
            terms.seats(), book.inUse(terms.pool()), book.holders(terms.pool(), HOLDERS_TOLD)));
  }

  private static String allInUse(PoolTerms terms) {
    return terms.seats() == 1
        ? "The only seat of " + terms.pool() + " is in use."
        : "All " + terms.seats() + " seats of " + terms.pool() + " are in use.";
  }

  private static String freeOnesReserved(PoolTerms terms, long inUse, long kept) {
    return terms.seats() == 1
        ? "The only seat of " + terms.pool() + " is reserved for others."
        : inUse
            + " of the "
            + terms.seats()
            + " seats of "
            + terms.pool()
            + (inUse == 1 ? " is in use, and " : " are in use, and ")
            + kept
            + (kept == 1 ? " is reserved for others." : " are reserved for others.");
  }
}
