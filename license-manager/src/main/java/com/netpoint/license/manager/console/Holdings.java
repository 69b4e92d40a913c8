package com.netpoint.license.manager.console;

import static java.util.stream.Collectors.joining;

import com.netpoint.license.manager.audit.Peak;
import com.netpoint.license.manager.console.view.KeyRow;
import com.netpoint.license.manager.console.view.PoolName;
import com.netpoint.license.manager.console.view.PoolRow;
import com.netpoint.license.manager.lease.Listings;
import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import com.netpoint.license.protocol.ProductSeats;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one license manager holds.
 *
 * @param logins how many leases are alive in a pool, or how many of its seats are taken
 * @param peaks the most that were in use at a time, where that is known
 * @param reserved how many seats of a pool are kept for some, where that is known
 */
record Holdings(
    Place place,
    List<LicenseSummary> licenses,
    List<ProductSeats> products,
    Map<PoolId, Long> logins,
    Map<PoolId, Peak> peaks,
    Map<PoolId, Long> reserved) {

  /** For where a page cannot show a date in the reader's own zone. */
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * Where it is.
   *
   * @param name of the machine, empty for this one
   * @param url its Control Center, empty for this one
   * @param vendor the beginning of the thumbprint of the key that signed its licenses, empty where
   *     that is not known
   * @param version the version of its program
   */
  record Place(String name, String url, String vendor, String version) {

    String location(Visit visit) {
      return url.isEmpty() ? visit.text("location.local") : name;
    }
  }

  Stream<KeyRow> keys(Visit visit) {
    return licenses.stream().map(each -> key(each, visit));
  }

  Stream<PoolRow> pools(Visit visit) {
    return products.stream().map(each -> pool(each, visit));
  }

  private KeyRow key(LicenseSummary summary, Visit visit) {
    License license = summary.license();
    long sessions =
        license.entitlements().stream()
            .mapToLong(each -> logins.getOrDefault(pool(each), 0L))
            .sum();
    return new KeyRow(
        place.location(visit),
        place.url(),
        place.vendor(),
        license.id(),
        state(summary),
        license.customer(),
        license.entitlements().stream().map(each -> words(each, visit)).collect(joining(", ")),
        license.validUntil(),
        place.version(),
        sessions);
  }

  /** A name among the texts: what a newer license manager calls otherwise has none there. */
  private static String state(LicenseSummary summary) {
    return switch (summary.state()) {
      case "valid", "not yet valid", "expired", "replaced" ->
          "key.state." + summary.state().replace(' ', '.');
      default -> "key.state.unknown";
    };
  }

  private static String words(Entitlement entitlement, Visit visit) {
    return visit.text(
        "key.entitlement",
        entitlement.seats(),
        PoolName.of(entitlement.product(), entitlement.feature()));
  }

  private PoolRow pool(ProductSeats seats, Visit visit) {
    List<LicenseSummary> covering =
        licenses.stream()
            .filter(each -> each.state().equals("valid"))
            .filter(each -> covers(each.license(), seats))
            .toList();
    return new PoolRow(
        place.location(visit),
        place.url(),
        place.vendor(),
        covering.stream().map(each -> each.license().id()).collect(joining(", ")),
        seats.product(),
        seats.feature(),
        seats.seats(),
        seats.inUse(),
        seats.detached(),
        logins.getOrDefault(Listings.pool(seats), 0L),
        "counting." + seats.counting().word(),
        peak(peaks.get(Listings.pool(seats)), visit),
        isDetachable(seats, covering, visit),
        restrictions(seats, covering, visit));
  }

  /** What another license manager allows it says itself, when it is asked. */
  private static boolean isDetachable(
      ProductSeats seats, List<LicenseSummary> covering, Visit visit) {
    return mayLeave(seats, covering)
        && visit.settings().detaching(seats.product()).enabled()
        && seats.inUse() < seats.seats();
  }

  private static boolean mayLeave(ProductSeats seats, List<LicenseSummary> covering) {
    return covering.stream()
        .map(each -> each.license().entitlementFor(seats.product(), seats.feature()))
        .anyMatch(each -> each != null && each.detachable());
  }

  private String restrictions(ProductSeats seats, List<LicenseSummary> covering, Visit visit) {
    long kept = reserved.getOrDefault(Listings.pool(seats), 0L);
    boolean stays = !mayLeave(seats, covering);
    return Stream.of(
            kept == 0 ? "" : visit.text("restriction.reserved", kept),
            stays ? visit.text("restriction.not.detachable") : "")
        .filter(each -> !each.isEmpty())
        .collect(joining(", "));
  }

  private static String peak(@Nullable Peak peak, Visit visit) {
    return peak == null ? "" : visit.text("logins.peak", peak.inUse(), UTC.format(peak.at()));
  }

  private static boolean covers(License license, ProductSeats seats) {
    return license.entitlementFor(seats.product(), seats.feature()) != null;
  }

  private static PoolId pool(Entitlement entitlement) {
    return new PoolId(entitlement.product(), entitlement.feature());
  }
}
