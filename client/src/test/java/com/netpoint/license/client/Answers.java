package com.netpoint.license.client;

import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.LicenseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A genuine answer of a manager, link by link, so that a test can replace any one of them. */
final class Answers {
  static final SigningKey VENDOR = SigningKey.generate();
  static final SigningKey MANAGER = SigningKey.generate();
  static final SigningKey STRANGER = SigningKey.generate();

  /** The manager's time at which its leases are issued. */
  static final Instant ISSUED = Instant.parse("2026-11-24T08:00:00Z");

  static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);

  private Answers() {}

  static CheckoutRequest.Builder request(String leaseId) {
    return CheckoutRequest.forLease(leaseId)
        .product("netpoint")
        .feature("netpoint")
        .version("5.1")
        .user("alice")
        .host("ws-17")
        .machineId("h:machine")
        .processId(4711)
        .nonce("this-nonce");
  }

  static CheckoutRequest request() {
    return request("this-lease").build();
  }

  static License.Builder license(SigningKey boundTo) {
    return License.of(
            "L-1", PublicKeys.thumbprint(boundTo.publicKey()), ISSUED.minus(Duration.ofDays(1)))
        .customer("ACME");
  }

  static Entitlement entitlement(String product, String feature) {
    return new Entitlement(product, feature, 2, Counting.USER, false);
  }

  /** The license that covers the request, as the vendor signed it. */
  static String license() {
    return LicenseDocument.sign(
        license(MANAGER).entitlement(entitlement("netpoint", "netpoint")).build(), VENDOR);
  }

  static Lease leaseOf(CheckoutRequest holder) {
    return new Lease(holder, ISSUED, ISSUED.plus(TIME_TO_LIVE), null);
  }

  /** The lease that answers the request, as the manager signed it. */
  static String lease() {
    return LeaseDocument.sign(leaseOf(request()), MANAGER);
  }

  static LeaseAnswer answer(String lease, SigningKey shown, String... licenses) {
    return answer(lease, PublicKeys.toJwk(shown.publicKey()), 20, licenses);
  }

  static LeaseAnswer answer(
      String lease, String shownKey, long renewAfterSeconds, String... licenses) {
    return new LeaseAnswer(
        lease,
        "this-lease",
        999_999,
        renewAfterSeconds,
        Instant.parse("2999-01-01T00:00:00Z"),
        List.of(licenses),
        shownKey);
  }

  /** The answer of which every link holds. */
  static LeaseAnswer genuine() {
    return answer(lease(), MANAGER, license());
  }
}
