package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.audit.BucketWidth;
import com.netpoint.license.manager.audit.UsageBucket;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sees to it that the usage knows how many seats the licenses lend. They begin and end by
 * themselves, and nobody needs to ask for a seat at that moment. Stateless.
 */
final class SeatsWatch {
  private SeatsWatch() {}

  /** Whether some pool lends another number of seats than is written down. */
  static boolean isDue(Book book) {
    return !changed(book).isEmpty();
  }

  /** Writes down how many seats each pool lends now. */
  static boolean note(Book book) {
    for (PoolId pool : changed(book)) {
      book.lock(pool);
      book.audit().noteSeats(pool, seats(book, pool));
    }
    return false;
  }

  private static List<PoolId> changed(Book book) {
    Instant now = book.now().calendar();
    return Stream.concat(
            book.licenses().pools(now).stream(), book.licenses().droppedPools(now).stream())
        .filter(pool -> seats(book, pool) != noted(book, pool))
        .sorted()
        .toList();
  }

  private static long seats(Book book, PoolId pool) {
    PoolTerms terms = book.licenses().terms(pool, book.now().calendar());
    return terms == null ? 0 : terms.seats();
  }

  private static long noted(Book book, PoolId pool) {
    UsageBucket latest = book.audit().latest(pool, BucketWidth.MINUTE);
    return latest == null ? 0 : latest.seats();
  }
}
