package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static com.netpoint.license.protocol.signing.Fixtures.base64Url;
import static com.netpoint.license.protocol.signing.Fixtures.golden;
import static com.netpoint.license.protocol.signing.Fixtures.signed;
import static com.netpoint.license.protocol.signing.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header is written by whoever brings the document: it is compared, never believed. */
class HostileHeaderTest {
  private static final String CLAIMS = golden("license-claims.json");
  private static final String TYPE = "\"typ\":\"netpoint-license+jwt\"";

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "es256", "ES384", "HS256", "RS256", "ES256K"})
  void anotherAlgorithmIsRefusedThoughTheKeySignedIt(String algorithm) {
    assertRefused(signed("{\"alg\":\"" + algorithm + "\"," + TYPE + "}", CLAIMS, VENDOR))
        .withMessage("it is not signed by ES256 alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "ES256"})
  void aDocumentWithoutASignatureIsRefused(String algorithm) {
    String header = base64Url(utf8("{\"alg\":\"" + algorithm + "\"," + TYPE + "}"));
    assertRefused(header + "." + base64Url(utf8(CLAIMS)) + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS256", "ES256"})
  void thePublicKeyIsNoSharedSecret(String algorithm) throws GeneralSecurityException {
    String content =
        base64Url(utf8("{\"alg\":\"" + algorithm + "\"," + TYPE + "}"))
            + "."
            + base64Url(utf8(CLAIMS));
    List<byte[]> secrets =
        List.of(
            VENDOR.publicKey().getEncoded(),
            utf8(PublicKeys.toPem(VENDOR.publicKey())),
            utf8(PublicKeys.toJwk(VENDOR.publicKey())));
    for (byte[] secret : secrets) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      assertRefused(content + "." + base64Url(mac.doFinal(utf8(content))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"exp\"]", "[]", "[\"b64\"],\"b64\":false", "\"exp\"", "true"})
  void aCriticalExtensionIsRefused(String critical) {
    assertRefused(
            signed("{\"alg\":\"ES256\"," + TYPE + ",\"crit\":" + critical + "}", CLAIMS, VENDOR))
        .withMessage("it is not signed by ES256 alone");
  }

  @Test
  void aKeyInsideTheDocumentIsNotBelieved() {
    SigningKey attacker = SigningKey.generate();
    String jwk = PublicKeys.toJwk(attacker.publicKey());
    assertRefused(signed("{\"alg\":\"ES256\"," + TYPE + ",\"jwk\":" + jwk + "}", CLAIMS, attacker))
        .withMessage("its signature was not made with the expected key");
  }

  @Test
  void aHarmlessMemberMoreIsIgnored() throws InvalidDocumentException {
    String document = signed("{\"kid\":\"1\",\"alg\":\"ES256\"," + TYPE + "}", CLAIMS, VENDOR);
    assertThat(LicenseDocument.verify(document, VENDOR.publicKey()).id()).isEqualTo("NP-2026-0042");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"ES256\"}",
        "{\"alg\":\"ES256\",\"typ\":null}",
        "{\"alg\":\"ES256\",\"typ\":\"\"}",
        "{\"alg\":\"ES256\",\"typ\":[\"netpoint-license+jwt\"]}",
        "{" + TYPE + "}",
        "{\"alg\":null," + TYPE + "}",
        "{\"alg\":\"none\",\"alg\":\"ES256\"," + TYPE + "}",
        "{\"alg\":\"ES256\"," + TYPE + ",\"typ\":\"netpoint-lease+jwt\"}",
        "{\"alg\":\"ES256\"," + TYPE,
        "[]",
        ""
      })
  void aHeaderThatCannotBeReadIsRefused(String header) {
    assertRefused(signed(header, CLAIMS, VENDOR))
        .withMessageStartingWith("its header cannot be read: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "JOSE", "netpoint-license", "NETPOINT-LICENSE+JWT"})
  void anotherTypeIsRefused(String type) {
    assertRefused(signed("{\"alg\":\"ES256\",\"typ\":\"" + type + "\"}", CLAIMS, VENDOR))
        .withMessage("it is a document of type " + type + ", not netpoint-license+jwt");
  }

  private static ThrowableAssertAlternative<InvalidDocumentException> assertRefused(
      String document) {
    return assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LicenseDocument.verify(document, VENDOR.publicKey()));
  }
}
