package com.netpoint.license.manager.console;

import static java.util.stream.Collectors.toMap;

import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.console.Holdings.Place;
import com.netpoint.license.manager.console.view.KeyRow;
import com.netpoint.license.manager.console.view.Link;
import com.netpoint.license.manager.console.view.PoolRow;
import com.netpoint.license.manager.console.view.SessionRow;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.reach.Reach;
import com.netpoint.license.manager.reach.RemoteManager;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this license manager and those in reach hold, as rows of the pages' tables. */
final class Rows {
  private final Place here;
  private final @Nullable Reach reach;

  /**
   * Rows of one store, and of those in reach.
   *
   * @param vendor the thumbprint of the key that signed its licenses, empty when it has none
   * @param version the license manager's own
   * @param reach absent where nobody else is looked at
   */
  Rows(String vendor, String version, @Nullable Reach reach) {
    this.here = new Place("", "", vendor.substring(0, Math.min(8, vendor.length())), version);
    this.reach = reach;
  }

  List<KeyRow> keys(Desk desk, Visit visit) {
    return places(desk).flatMap(each -> each.keys(visit)).toList();
  }

  List<PoolRow> pools(Desk desk, Visit visit) {
    return places(desk).flatMap(each -> each.pools(visit)).toList();
  }

  List<SessionRow> sessions(Desk desk, Visit visit) {
    return desk.read(
        book -> {
          Instant now = book.now().calendar();
          return Listings.sessions(book).stream().map(each -> session(each, now, visit)).toList();
        });
  }

  /** Whether there is somewhere else to look for licenses. */
  boolean isSearching() {
    return reach != null;
  }

  /** The managers in reach, whose sessions are their own business. */
  List<Link> elsewhere() {
    return remote().map(each -> new Link(each.name(), each.address().toString())).toList();
  }

  private Stream<Holdings> places(Desk desk) {
    return Stream.concat(Stream.of(desk.read(this::own)), remote().map(Rows::holdings));
  }

  private Stream<RemoteManager> remote() {
    return reach == null ? Stream.empty() : reach.managers().join().stream();
  }

  private Holdings own(Book book) {
    List<ProductSeats> products = Listings.products(book);
    Map<PoolId, Peak> peaks = new HashMap<>();
    Map<PoolId, Long> reserved = new HashMap<>();
    for (ProductSeats each : products) {
      PoolId pool = Listings.pool(each);
      reserved.put(pool, Listings.reserved(book, pool));
      Peak peak = book.audit().peak(pool);
      if (peak != null) {
        peaks.put(pool, peak);
      }
    }
    return new Holdings(
        here, Listings.licenses(book), products, Listings.sessionsByPool(book), peaks, reserved);
  }

  /** Who asks from elsewhere is told of seats, not of sessions. */
  private static Holdings holdings(RemoteManager manager) {
    Map<PoolId, Long> logins =
        manager.products().stream().collect(toMap(Listings::pool, ProductSeats::inUse, Long::sum));
    Place place = new Place(manager.name(), manager.address().toString(), "", manager.version());
    return new Holdings(place, manager.licenses(), manager.products(), logins, Map.of(), Map.of());
  }

  private static SessionRow session(SessionSummary session, Instant now, Visit visit) {
    return new SessionRow(
        session.request().leaseId(),
        visit.text("location.local"),
        session.request().product(),
        session.request().feature(),
        session.address(),
        session.request().user(),
        session.request().host(),
        session.request().processId(),
        session.since(),
        Math.max(0, Duration.between(now, session.expiresAt()).toSeconds()));
  }
}
