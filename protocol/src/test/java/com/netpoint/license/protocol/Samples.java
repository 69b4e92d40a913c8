package com.netpoint.license.protocol;

import java.time.Instant;

/** A license and a holder for tests that change one thing about them. */
final class Samples {
  static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
  static final Instant END = Instant.parse("2027-12-01T00:00:00Z");

  private Samples() {}

  static Entitlement seatsOf(String product, String feature) {
    return new Entitlement(product, feature, 40, Counting.USER, true);
  }

  /** A license that is complete but for what the test adds. */
  static License.Builder license() {
    return License.of("NP-2026-0042", "thumbprint", BEGIN);
  }

  static CheckoutRequest holder() {
    return CheckoutRequest.forLease("0b6c1f0e").user("alice").nonce("q83v").build();
  }
}
