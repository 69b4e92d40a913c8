package com.netpoint.license.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.it.kit.App;
import com.netpoint.license.it.kit.Impostor;
import com.netpoint.license.it.kit.Manager;
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
import java.util.concurrent.CopyOnWriteArrayList;
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
  void aGenuineAnswerIsBelievedOnceAndNotWhenItIsReplayed() {
    List<String> genuine = new CopyOnWriteArrayList<>();
    try (Impostor impostor =
        new Impostor(
            (checkout, secret) -> {
              if (genuine.isEmpty()) {
                genuine.add(manager.checkout(checkout, secret));
              }
              return genuine.get(0);
            })) {
      App app = App.netpoint(manager.vendor(), impostor.url());
      try (RealProcess first = app.startAndAwaitMain()) {
        assertNotBelieved(app, "its lease answers another request than this one");
        assertThat(first.endInput().exitCode()).isZero();
      }
    }
  }

  @Test
  void whoeverSignsHimselfNeedsALicenseForHisKey() {
    SigningKey own = SigningKey.generate();
    String borrowed = manager.vendor().license(manager.store(), 1, Counting.PROCESS);
    assertImpostorIsNotBelieved(
        own, own, borrowed, "its license is bound to another license manager");
  }

  @Test
  void whoeverShowsAnothersKeyAndLicenseNeedsItsPrivateHalf() {
    SigningKey genuine = SigningKey.generate();
    String license =
        manager.vendor().license(PublicKeys.thumbprint(genuine.publicKey()), 1, Counting.PROCESS);
    assertImpostorIsNotBelieved(
        SigningKey.generate(),
        genuine,
        license,
        "its signature was not made with the expected key");
  }

  @Test
  void aLicenseThatAnotherVendorSignedCoversNothing() {
    SigningKey own = SigningKey.generate();
    String license =
        new Vendor().license(PublicKeys.thumbprint(own.publicKey()), 1, Counting.PROCESS);
    assertImpostorIsNotBelieved(own, own, license, "its license is not genuine");
  }

  /** He copies the request, nonce and all, and so is wrong in what is tested alone. */
  private static void assertImpostorIsNotBelieved(
      SigningKey signing, SigningKey shown, String license, String sentence) {
    try (Impostor impostor =
        new Impostor(
            (checkout, secret) -> {
              CheckoutRequest request = LeaseJson.readCheckout(checkout);
              Instant end = Instant.now().plusSeconds(60);
              return LeaseJson.answer(
                  new LeaseAnswer(
                      LeaseDocument.sign(new Lease(request, Instant.now(), end, null), signing),
                      request.leaseId(),
                      60,
                      20,
                      end,
                      List.of(license),
                      PublicKeys.toJwk(shown.publicKey())));
            })) {
      assertNotBelieved(App.netpoint(manager.vendor(), impostor.url()), sentence);
    }
  }

  private static void assertNotBelieved(App app, String sentence) {
    try (RealProcess refused = app.start()) {
      assertThat(refused.endInput().exitCode()).isEqualTo(77);
      assertThat(refused.err()).contains("not genuine", sentence);
      assertThat(refused.out()).isEmpty();
    }
  }

  private static void assertRejected(String document, String sentence) {
    HttpResponse<String> response = manager.tryApply(document);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("LICENSE_REJECTED", sentence);
  }
}
