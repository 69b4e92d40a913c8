package com.netpoint.license.manager.license;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A vendor and his licenses. */
final class Fixtures {
  static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  static final Duration DAY = Duration.ofDays(1);
  static final Duration MILLI = Duration.ofMillis(1);
  static final SigningKey VENDOR = SigningKey.generate();
  static final String STORE = "this-store";
  static final PoolId POOL = new PoolId("netpoint", "netpoint");

  private Fixtures() {}

  /** A license that began yesterday; the test adds what it is about. */
  static License.Builder license(String id) {
    return License.of(id, STORE, NOW.minus(DAY)).customer("Example Ltd");
  }

  /** A license for so many seats of NetPoint without end. */
  static License.Builder license(String id, long seats) {
    return license(id).entitlement(seats(seats));
  }

  static Entitlement seats(long seats) {
    return entitlement("netpoint", seats, Counting.USER);
  }

  static Entitlement entitlement(String feature, long seats, Counting counting) {
    return new Entitlement("netpoint", feature, seats, counting, true);
  }

  /** The licenses, applied one after the other. */
  static Licenses applied(License.Builder... licenses) {
    List<AppliedLicense> applied = new ArrayList<>();
    for (License.Builder each : licenses) {
      License license = each.build();
      applied.add(new AppliedLicense(license, "document of " + license.id(), NOW));
    }
    return new Licenses(applied);
  }

  static String signed(License.Builder license) {
    return LicenseDocument.sign(license.build(), VENDOR);
  }
}
