package com.netpoint.license.manager.http;

import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.lease.UserSeats;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.ProductSeats;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToLongFunction;

/** Shows the seats of each pool as they are on the books. */
final class SeatMeters {
  /**
   * As many series as there are by user at the most. Names are made by whoever asks, and each is a
   * series that Prometheus keeps for weeks.
   */
  static final int MOST_USERS = 1_000;

  private final MultiGauge seats;
  private final MultiGauge inUse;
  private final MultiGauge reserved;
  private final MultiGauge detached;
  private final MultiGauge overcommitted;
  private final MultiGauge byUser;

  SeatMeters(MeterRegistry meters) {
    this.seats = gauge(meters, "netpoint.seats", "Seats that the licenses issue now");
    this.inUse =
        gauge(meters, "netpoint.seats.in.use", "Seats with a holder, detached ones included");
    this.reserved =
        gauge(
            meters,
            "netpoint.seats.reserved",
            "Seats that the User Restrictions reserve, taken by those named there or not");
    this.detached =
        gauge(meters, "netpoint.seats.detached", "Seats that left for a machine until a date");
    this.overcommitted =
        gauge(
            meters,
            "netpoint.seats.overcommitted",
            "Detached seats that were written off, which their machines may still use");
    this.byUser =
        gauge(
            meters,
            "netpoint.user.seats",
            "Seats in use by user, for the users with most; where Metrics by User is on");
  }

  /** What the books say of seats at one moment; the users only where that is switched on. */
  static Reading read(Book book) {
    return new Reading(
        Listings.products(book).stream().map(each -> pool(book, each)).toList(),
        book.settings().get(Catalog.METRICS_BY_USER)
            ? Listings.users(book, MOST_USERS)
            : List.of());
  }

  /** Shows this and nothing else from now on. */
  void show(Reading reading) {
    show(seats, reading, each -> each.seats().seats());
    show(inUse, reading, each -> each.seats().inUse());
    show(reserved, reading, Pool::reserved);
    show(detached, reading, each -> each.seats().detached());
    show(overcommitted, reading, Pool::overcommitted);
    byUser.register(reading.users().stream().<Row<?>>map(SeatMeters::row).toList(), true);
  }

  private static MultiGauge gauge(MeterRegistry meters, String name, String description) {
    return MultiGauge.builder(name).description(description).register(meters);
  }

  private static Pool pool(Book book, ProductSeats seats) {
    PoolId pool = new PoolId(seats.product(), seats.feature());
    return new Pool(pool, seats, Listings.reserved(book, pool), Listings.overcommitted(book, pool));
  }

  private static void show(MultiGauge gauge, Reading reading, ToLongFunction<Pool> number) {
    gauge.register(
        reading.pools().stream()
            .<Row<?>>map(each -> Row.of(tags(each.id()), number.applyAsLong(each)))
            .toList(),
        true);
  }

  private static Row<?> row(UserSeats user) {
    return Row.of(tags(user.pool()).and("user", user.user()), user.seats());
  }

  private static Tags tags(PoolId pool) {
    return Tags.of("product", pool.product(), "feature", pool.feature());
  }

  /** What the books say of seats at one moment. */
  record Reading(List<Pool> pools, List<UserSeats> users) {}

  private record Pool(PoolId id, ProductSeats seats, long reserved, long overcommitted) {}
}
