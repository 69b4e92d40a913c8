package com.netpoint.license.manager.lease;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.license.PoolTerms;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.DetachmentSummary;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SeatHolder;
import com.netpoint.license.protocol.SessionSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the books say at a moment, for people and scripts. No list shows a lease's secret. */
public final class Listings {
  private static final Comparator<UserSeats> MOST_SEATS_FIRST =
      Comparator.comparing(UserSeats::seats)
          .reversed()
          .thenComparing(UserSeats::pool)
          .thenComparing(UserSeats::user);

  private Listings() {}

  /**
   * The pools that licenses name; one whose licenses have ended has no seats. Pools that they no
   * longer name come after those, as long as somebody has kept a seat.
   */
  public static List<ProductSeats> products(Book book) {
    Instant now = book.now().calendar();
    return Stream.concat(
            book.licenses().pools(now).stream(),
            book.licenses().droppedPools(now).stream().filter(pool -> book.inUse(pool) > 0))
        .map(pool -> product(book, pool))
        .toList();
  }

  /** The same pools with what only administrators are shown. */
  public static List<FeatureSummary> features(Book book) {
    Map<PoolId, Long> sessions = sessionsByPool(book);
    List<LicenseSummary> licenses = licenses(book);
    return products(book).stream().map(each -> feature(book, each, sessions, licenses)).toList();
  }

  /** How many leases are alive in each pool that has one. */
  public static Map<PoolId, Long> sessionsByPool(Book book) {
    return book.leases().stream()
        .filter(each -> each.aliveAt(book.now()))
        .collect(groupingBy(LeaseEntry::pool, counting()));
  }

  /**
   * How many seats of a pool are reserved for some by the User Restrictions, taken by them or not;
   * as many as is written there, be there so many seats or not.
   */
  public static long reserved(Book book, PoolId pool) {
    return KeptSeats.reservations(book, pool).seats();
  }

  /**
   * Who has seats of the pools that {@link #products} lists, those with most of a pool at the
   * front.
   */
  public static List<UserSeats> users(Book book, int limit) {
    return products(book).stream()
        .filter(each -> each.inUse() > 0)
        .map(Listings::pool)
        .flatMap(each -> users(book, each))
        .sorted(MOST_SEATS_FIRST)
        .limit(limit)
        .toList();
  }

  public static List<LicenseSummary> licenses(Book book) {
    return book.licenses().summaries(book.now().calendar());
  }

  /** The leases that are alive, those that were granted first at the front. */
  public static List<SessionSummary> sessions(Book book) {
    return book.leases().stream()
        .filter(lease -> lease.aliveAt(book.now()))
        .sorted(Comparator.comparing(LeaseEntry::since).thenComparing(LeaseEntry::id))
        .map(lease -> session(book, lease))
        .toList();
  }

  private static ProductSeats product(Book book, PoolId pool) {
    PoolTerms terms = book.licenses().terms(pool, book.now().calendar());
    Counting counting = book.licenses().counting(pool, book.now().calendar());
    return new ProductSeats(
        pool.product(),
        pool.feature(),
        terms == null ? 0 : terms.seats(),
        book.inUse(pool),
        detached(book, pool),
        counting);
  }

  /** How many seats of a pool have left it; two detachments of one holder share his. */
  private static long detached(Book book, PoolId pool) {
    return book.detachments().stream()
        .filter(each -> each.pool().equals(pool) && each.holder().isPresent())
        .mapToLong(each -> each.holder().getAsLong())
        .distinct()
        .count();
  }

  /**
   * How many seats of a pool were given to others while their machines may still use them, as an
   * administrator decided: for so many holders the pool has no seats.
   */
  public static long overcommitted(Book book, PoolId pool) {
    return book.detachments().stream()
        .filter(each -> each.pool().equals(pool) && each.holder().isEmpty())
        .count();
  }

  /** The detachments on the books, those that were granted first at the front. */
  public static List<DetachmentSummary> detachments(Book book) {
    return book.detachments().stream()
        .map(
            each ->
                new DetachmentSummary(
                    each.request(), each.address(), each.since(), each.writtenOffAt()))
        .toList();
  }

  private static FeatureSummary feature(
      Book book, ProductSeats seats, Map<PoolId, Long> sessions, List<LicenseSummary> licenses) {
    PoolId pool = pool(seats);
    return new FeatureSummary(
        seats,
        reserved(book, pool),
        overcommitted(book, pool),
        sessions.getOrDefault(pool, 0L),
        book.audit().peak(pool),
        licenses.stream()
            .filter(each -> each.state().equals("valid"))
            .map(LicenseSummary::license)
            .filter(each -> each.entitlementFor(pool.product(), pool.feature()) != null)
            .map(License::id)
            .toList());
  }

  private static Stream<UserSeats> users(Book book, PoolId pool) {
    return book.holders(pool, Integer.MAX_VALUE).stream()
        .collect(groupingBy(SeatHolder::user, counting()))
        .entrySet()
        .stream()
        .map(each -> new UserSeats(pool, each.getKey(), each.getValue()));
  }

  /** The pool whose seats they are. */
  public static PoolId pool(ProductSeats seats) {
    return new PoolId(seats.product(), seats.feature());
  }

  private static SessionSummary session(Book book, LeaseEntry lease) {
    return new SessionSummary(
        lease.request(), lease.address(), lease.since(), book.now().calendarAt(lease.expiresAt()));
  }
}
