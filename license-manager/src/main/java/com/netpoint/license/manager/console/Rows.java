package com.netpoint.license.manager.console;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.netpoint.license.manager.console.view.KeyRow;
import com.netpoint.license.manager.console.view.PoolRow;
import com.netpoint.license.manager.console.view.SessionRow;
import com.netpoint.license.manager.lease.Book;
import com.netpoint.license.manager.lease.LeaseEntry;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the books of this machine hold, as rows of the pages' tables. */
final class Rows {
  private final String vendor;
  private final String version;

  /**
   * Rows of one store.
   *
   * @param vendor the thumbprint of the key that signed its licenses, empty when it has none
   * @param version the license manager's own
   */
  Rows(String vendor, String version) {
    this.vendor = vendor.substring(0, Math.min(8, vendor.length()));
    this.version = version;
  }

  List<KeyRow> keys(Book book, Visit visit) {
    Map<PoolId, Long> logins = logins(book);
    return Listings.licenses(book).stream().map(each -> key(each, logins, visit)).toList();
  }

  List<PoolRow> pools(Book book, Visit visit) {
    Map<PoolId, Long> logins = logins(book);
    List<LicenseSummary> licenses = Listings.licenses(book);
    return Listings.products(book).stream()
        .map(each -> pool(each, licenses, logins, visit))
        .toList();
  }

  List<SessionRow> sessions(Book book, Visit visit) {
    Instant now = book.now().calendar();
    return Listings.sessions(book).stream().map(each -> session(each, now, visit)).toList();
  }

  private static Map<PoolId, Long> logins(Book book) {
    return book.leases().stream()
        .filter(each -> each.aliveAt(book.now()))
        .collect(groupingBy(LeaseEntry::pool, counting()));
  }

  private KeyRow key(LicenseSummary summary, Map<PoolId, Long> logins, Visit visit) {
    License license = summary.license();
    long sessions =
        license.entitlements().stream()
            .mapToLong(each -> logins.getOrDefault(pool(each), 0L))
            .sum();
    return new KeyRow(
        visit.text("location.local"),
        "",
        vendor,
        license.id(),
        "key.state." + summary.state().replace(' ', '.'),
        license.customer(),
        license.entitlements().stream().map(each -> words(each, visit)).collect(joining(", ")),
        license.validUntil(),
        version,
        sessions);
  }

  private static String words(Entitlement entitlement, Visit visit) {
    return visit.text("key.entitlement", entitlement.seats(), name(entitlement));
  }

  /** A product that has only itself for a feature is not named twice. */
  private static String name(Entitlement entitlement) {
    return entitlement.product().equals(entitlement.feature())
        ? entitlement.product()
        : entitlement.product() + " " + entitlement.feature();
  }

  private PoolRow pool(
      ProductSeats seats, List<LicenseSummary> licenses, Map<PoolId, Long> logins, Visit visit) {
    List<LicenseSummary> covering =
        licenses.stream()
            .filter(each -> each.state().equals("valid"))
            .filter(each -> covers(each.license(), seats))
            .toList();
    return new PoolRow(
        visit.text("location.local"),
        "",
        vendor,
        covering.stream().map(each -> each.license().id()).collect(joining(", ")),
        seats.product(),
        seats.feature(),
        seats.seats(),
        seats.inUse(),
        seats.detached(),
        logins.getOrDefault(new PoolId(seats.product(), seats.feature()), 0L),
        "counting." + seats.counting().word());
  }

  private static boolean covers(License license, ProductSeats seats) {
    return license.entitlementFor(seats.product(), seats.feature()) != null;
  }

  private static PoolId pool(Entitlement entitlement) {
    return new PoolId(entitlement.product(), entitlement.feature());
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
