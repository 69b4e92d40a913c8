package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Manager;
import com.netpoint.license.it.kit.Proxy;
import com.netpoint.license.it.kit.RealProcess;
import com.netpoint.license.it.kit.Vendor;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.json.LeaseJson;
import com.netpoint.license.protocol.signing.LeaseDocument;
import com.netpoint.license.protocol.signing.PublicKeys;
import com.netpoint.license.protocol.signing.SigningKey;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Licenses and leases that are forged, foreign, altered or replayed get nobody in. */
class ForgeryIT {
  private static Manager manager;

  @BeforeAll
  static void startManager() {
    manager = Manager.withSeats(1);
  }

  @AfterAll
  static void stopManager() {
    manager.close();
  }

  @Test
  void aLicenseOfAnotherVendorIsRefused() {
    assertRejected(
        new Vendor().license(manager.store(), 99, Counting.PROCESS),
        "not a license of this vendor");
  }

  @Test
  void aLicenseForAnotherManagerIsRefused() {
    String other = PublicKeys.thumbprint(SigningKey.generate().publicKey());
    assertRejected(manager.vendor().license(other, 99, Counting.PROCESS), "is bound to");
  }

  @Test
  void anAlteredLicenseIsRefused() {
    String[] parts =
        manager.vendor().license(manager.store(), 1, Counting.PROCESS).split("\\.", -1);
    String payload =
        new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("\"seats\":1", "\"seats\":9");
    String forged =
        parts[0]
            + "."
            + java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];
    assertRejected(forged, "not a license of this vendor");
  }

  @Test
  void aLicenseFileCutInHalfIsRefusedAndTheOldOnesGoOn() {
    String whole = manager.vendor().license(manager.store(), 9, Counting.PROCESS);
    assertRejected(whole.substring(0, whole.length() / 2), "not a license of this vendor");
    assertThat(manager.netpoint().seats()).isEqualTo(1);
  }

  @Test
  void aLicenseIsAppliedOnce() {
    String license = manager.vendor().license(manager.store(), 1, Counting.PROCESS);
    try (Manager fresh = Manager.empty(manager.vendor(), "60s")) {
      String own = manager.vendor().license(fresh.store(), 1, Counting.PROCESS);
      fresh.apply(own);
      assertThat(fresh.tryApply(own).body()).contains("already applied");
      assertThat(fresh.netpoint().seats()).isEqualTo(1);
      assertThat(fresh.tryApply(license).body()).contains("is bound to");
    }
  }

  @Test
  void anOldAnswerReplayedIsNoSeat() {
    CheckoutRequest request =
        CheckoutRequest.forLease("0123456789abcdef")
            .product("netpoint")
            .feature("netpoint")
            .user("mallory")
            .host("ws")
            .machineId("h:m")
            .processId(1)
            .nonce("an-old-nonce")
            .build();
    SigningKey managerKey = SigningKey.generate();
    String answer = answerSignedBy(managerKey, request, manager.vendor());
    assertAnswerIsNotBelieved(answer, manager.vendor());
  }

  @Test
  void aManagerThatSignsWithAKeyNoLicenseNamesIsNotBelieved() {
    SigningKey own = SigningKey.generate();
    String store = manager.store();
    LeaseAnswer answer =
        new LeaseAnswer(
            LeaseDocument.sign(lease(anyRequest()), own),
            "0123456789abcdef",
            60,
            20,
            Instant.now().plusSeconds(60),
            List.of(manager.vendor().license(store, 1, Counting.PROCESS)),
            PublicKeys.toJwk(own.publicKey()));
    assertAnswerIsNotBelieved(LeaseJson.answer(answer), manager.vendor());
  }

  private static String answerSignedBy(
      SigningKey managerKey, CheckoutRequest request, Vendor vendor) {
    String store = PublicKeys.thumbprint(managerKey.publicKey());
    return LeaseJson.answer(
        new LeaseAnswer(
            LeaseDocument.sign(lease(request), managerKey),
            request.leaseId(),
            60,
            20,
            Instant.now().plusSeconds(60),
            List.of(vendor.license(store, 1, Counting.PROCESS)),
            PublicKeys.toJwk(managerKey.publicKey())));
  }

  private static Lease lease(CheckoutRequest request) {
    return new Lease(request, Instant.now(), Instant.now().plusSeconds(60), null);
  }

  private static CheckoutRequest anyRequest() {
    return CheckoutRequest.forLease("0123456789abcdef")
        .product("netpoint")
        .feature("netpoint")
        .user("mallory")
        .host("ws")
        .machineId("h:m")
        .nonce("n")
        .build();
  }

  private static void assertAnswerIsNotBelieved(String answer, Vendor vendor) {
    try (Proxy proxy = Proxy.to(manager)) {
      proxy.answer(
          "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
              + answer.length()
              + "\r\n\r\n"
              + answer);
      try (RealProcess refused = App.netpoint(vendor, proxy.url()).start()) {
        assertThat(refused.endInput().exitCode()).isEqualTo(77);
        assertThat(refused.err()).contains("not genuine");
        assertThat(refused.out()).isEmpty();
      }
    }
  }

  private static void assertRejected(String document, String sentence) {
    HttpResponse<String> response = manager.tryApply(document);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("LICENSE_REJECTED", sentence);
  }
}
