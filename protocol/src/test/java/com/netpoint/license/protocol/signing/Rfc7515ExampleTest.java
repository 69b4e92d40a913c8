package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.decoded;
import static com.netpoint.license.protocol.signing.Fixtures.part;
import static com.netpoint.license.protocol.signing.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;

/** The ES256 example of RFC 7515, appendix A.3: others' signatures are read as others read them. */
class Rfc7515ExampleTest {
  private static final ECPublicKey KEY =
      PublicKeys.read(
          """
          {"kty":"EC",
           "crv":"P-256",
           "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
           "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
          """);
  private static final String DOCUMENT =
      "eyJhbGciOiJFUzI1NiJ9"
          + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
          + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
          + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA"
          + "pmWQxfKTUJqPP3-Kg6NU1Q";

  @Test
  void itsSignatureVerifies() throws GeneralSecurityException, InvalidDocumentException {
    assertThat(verifies(part(DOCUMENT, 0) + "." + part(DOCUMENT, 1))).isTrue();
  }

  @Test
  void itsSignatureFitsNothingElse() throws GeneralSecurityException, InvalidDocumentException {
    assertThat(verifies(part(DOCUMENT, 0) + "." + part(DOCUMENT, 1) + "A")).isFalse();
  }

  @Test
  void itIsNoDocumentOfOursSinceItHasNoType() {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> Jws.payload("JWT", DOCUMENT, KEY))
        .withMessage("its header cannot be read: member 'typ' is missing");
  }

  private static boolean verifies(String content)
      throws GeneralSecurityException, InvalidDocumentException {
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(KEY);
    verifier.update(utf8(content));
    return verifier.verify(EcdsaSignature.ofJose(decoded(part(DOCUMENT, 2))).toDer());
  }
}
