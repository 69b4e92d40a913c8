package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.decoded;
import static com.netpoint.license.protocol.signing.Fixtures.golden;
import static com.netpoint.license.protocol.signing.Fixtures.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.JsonFields;
import com.netpoint.license.protocol.json.LeaseJson;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that were signed once: every later version must accept them. */
class GoldenDocumentTest {
  @Test
  void theLicenseVerifiesForEver() throws InvalidDocumentException {
    License license =
        LicenseDocument.verify(golden("license.lic"), PublicKeys.read(golden("test-vendor.pem")));
    assertThat(license).usingRecursiveComparison().isEqualTo(Fixtures.license());
  }

  @Test
  void theLeaseVerifiesForEver() throws InvalidDocumentException {
    Lease lease =
        LeaseDocument.verify(golden("lease.jws"), PublicKeys.read(golden("test-manager.pem")));
    assertThat(lease).usingRecursiveComparison().isEqualTo(Fixtures.lease());
  }

  @ParameterizedTest
  @CsvSource({
    "license.lic, license-claims.json, netpoint-license+jwt",
    "lease.jws, lease-claims.json, netpoint-lease+jwt"
  })
  void eachIsPlainJose(String document, String claims, String type) {
    assertThat(golden(document)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]{86}");
    JsonFields header = JsonFields.parse(text(document, 0));
    assertThat(header.text("alg")).isEqualTo("ES256");
    assertThat(header.text("typ")).isEqualTo(type);
    assertThat(text(document, 1)).isEqualTo(golden(claims));
  }

  @Test
  void aDocumentSignedTodayHasTheSameHeaderAndPayload() {
    assertThat(contentOf(LicenseDocument.sign(Fixtures.license(), Fixtures.VENDOR)))
        .isEqualTo(contentOf(golden("license.lic")));
    assertThat(contentOf(LeaseDocument.sign(Fixtures.lease(), Fixtures.MANAGER)))
        .isEqualTo(contentOf(golden("lease.jws")));
  }

  @Test
  void theAnswerHoldsTheWholeChainFromTheVendorToTheNonce() throws InvalidDocumentException {
    LeaseAnswer answer = LeaseJson.readAnswer(golden("answer.json"));
    License license = LicenseDocument.verify(answer.licenses().get(0), Fixtures.VENDOR.publicKey());
    ECPublicKey manager = PublicKeys.read(answer.managerKey());
    Lease lease = LeaseDocument.verify(answer.lease(), manager);
    assertThat(license.boundTo()).isEqualTo(PublicKeys.thumbprint(manager));
    assertThat(lease.holder().leaseId()).isEqualTo(answer.leaseId());
    assertThat(lease.expiresAt()).isEqualTo(answer.expiresAt());
    assertThat(lease.timeToLive()).hasSeconds(answer.ttlSeconds());
    assertThat(lease.holder().nonce())
        .isEqualTo(LeaseJson.readCheckout(golden("checkout.json")).nonce());
  }

  private static String text(String document, int index) {
    return new String(decoded(part(golden(document), index)), StandardCharsets.UTF_8);
  }

  private static String contentOf(String document) {
    return part(document, 0) + "." + part(document, 1);
  }
}
