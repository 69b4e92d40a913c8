package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static com.netpoint.license.protocol.signing.Fixtures.base64Url;
import static com.netpoint.license.protocol.signing.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.netpoint.license.protocol.json.JwkJson;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeysTest {
  /** The key of RFC 9449, section 4.2, which section 6.1 gives the thumbprint of. */
  private static final String RFC_9449_KEY =
      "{\"kty\":\"EC\",\"x\":\"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs\","
          + "\"y\":\"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA\",\"crv\":\"P-256\"}";

  private static final BigInteger X = VENDOR.publicKey().getW().getAffineX();
  private static final BigInteger Y = VENDOR.publicKey().getW().getAffineY();

  @Test
  void aKeyIsReadBackFromPem() {
    String pem = PublicKeys.toPem(VENDOR.publicKey());
    assertThat(pem)
        .startsWith("-----BEGIN PUBLIC KEY-----\n")
        .endsWith("-----END PUBLIC KEY-----\n");
    assertThat(PublicKeys.read(pem)).isEqualTo(VENDOR.publicKey());
  }

  @Test
  void aKeyIsReadBackFromAJwk() {
    String jwk = PublicKeys.toJwk(VENDOR.publicKey());
    assertThat(PublicKeys.read(jwk)).isEqualTo(VENDOR.publicKey());
    assertThat(PublicKeys.ofJwk(jwk)).isEqualTo(VENDOR.publicKey());
    assertThat(PublicKeys.read("\n " + jwk + "\n")).isEqualTo(VENDOR.publicKey());
  }

  @Test
  void aCoordinateWithLeadingZerosKeepsItsThirtyTwoBytes() {
    BigInteger five = BigInteger.valueOf(5);
    String jwk = jwk(five, yOf(five));
    ECPublicKey key = PublicKeys.read(jwk);
    assertThat(key.getW().getAffineX()).isEqualTo(five);
    assertThat(PublicKeys.toJwk(key)).isEqualTo(jwk);
    assertThat(PublicKeys.read(PublicKeys.toPem(key))).isEqualTo(key);
  }

  @Test
  void theThumbprintIsTheHashOfTheFourMembersInTheirOrder() throws GeneralSecurityException {
    String hashed =
        String.format(
            "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}",
            base64Url(P256.bytesOf(X)), base64Url(P256.bytesOf(Y)));
    String expected = base64Url(MessageDigest.getInstance("SHA-256").digest(utf8(hashed)));
    assertThat(PublicKeys.thumbprint(VENDOR.publicKey())).isEqualTo(expected);
  }

  @Test
  void theThumbprintOfThePublishedKeyIsThePublishedOne() {
    assertThat(PublicKeys.thumbprint(PublicKeys.read(RFC_9449_KEY)))
        .isEqualTo("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
  }

  @Test
  void aPointOffTheCurveIsRefused() {
    assertNotOnTheCurve(jwk(X, Y.flipBit(0)));
    assertNotOnTheCurve(jwk(X.flipBit(0), Y));
    assertNotOnTheCurve(jwk(Y, X));
    assertNotOnTheCurve(jwk(BigInteger.ZERO, BigInteger.ZERO));
  }

  @Test
  void aPointOffTheCurveIsRefusedInPemToo() {
    byte[] encoded = VENDOR.publicKey().getEncoded();
    encoded[encoded.length - 1] ^= 1;
    assertNotOnTheCurve(Pem.write("PUBLIC KEY", encoded));
  }

  @Test
  void theOtherPointWithTheSameXIsAnotherKey() {
    ECPublicKey mirrored = PublicKeys.read(jwk(X, prime().subtract(Y)));
    assertThat(mirrored).isNotEqualTo(VENDOR.publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp384r1", "secp521r1"})
  void aKeyOnAnotherCurveIsRefused(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    assertNotOnTheCurve(
        Pem.write("PUBLIC KEY", generator.generateKeyPair().getPublic().getEncoded()));
  }

  @Test
  void anRsaKeyIsRefused() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    assertNotOnTheCurve(
        Pem.write("PUBLIC KEY", generator.generateKeyPair().getPublic().getEncoded()));
  }

  @Test
  void aJwkOnAnotherCurveIsRefused() {
    String jwk = PublicKeys.toJwk(VENDOR.publicKey()).replace("P-256", "P-384");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicKeys.read(jwk))
        .withMessage("this is no public key as JWK: the key is not an EC key on the curve P-256");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 48})
  void aCoordinateThatDoesNotHave32BytesIsRefused(int length) {
    String x = length == 0 ? "AA" : base64Url(new byte[length]);
    String jwk = JwkJson.write(new JwkJson.Coordinates(x, base64Url(P256.bytesOf(Y))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicKeys.read(jwk))
        .withMessage("a coordinate of this JWK does not have 32 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "key",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"!\",\"y\":\"!\"}",
        "-----BEGIN PUBLIC KEY-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\nMFkw\n-----END CERTIFICATE-----"
      })
  void whatIsNoKeyIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.read(text));
  }

  @Test
  void aPrivateKeyAloneIsNoPublicKey() {
    String pem = VENDOR.toPem();
    String privateHalf = pem.substring(0, pem.indexOf("-----BEGIN PUBLIC KEY-----"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicKeys.read(privateHalf))
        .withMessage("there is no PUBLIC KEY in PEM form in it");
  }

  private static void assertNotOnTheCurve(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicKeys.read(text))
        .withMessageContaining("no public key on the curve P-256");
  }

  private static String jwk(BigInteger x, BigInteger y) {
    return JwkJson.write(
        new JwkJson.Coordinates(base64Url(P256.bytesOf(x)), base64Url(P256.bytesOf(y))));
  }

  private static BigInteger prime() {
    return ((ECFieldFp) P256.PARAMETERS.getCurve().getField()).getP();
  }

  /** A y for that x, by the square root that is simple for a prime that is 3 modulo 4. */
  private static BigInteger yOf(BigInteger x) {
    BigInteger square =
        x.pow(3)
            .add(P256.PARAMETERS.getCurve().getA().multiply(x))
            .add(P256.PARAMETERS.getCurve().getB());
    return square.modPow(prime().add(BigInteger.ONE).shiftRight(2), prime());
  }

  @Test
  void aCoordinatePastThePrimeIsRefused() {
    // x = 5 + p, another spelling of the point whose x is 5.
    assertNotOnTheCurve(
        "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"_____wAAAAEAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAQ\","
            + "\"y\":\"RZJDuapYGAb-kTvOmYF63hHKUDxk2aPFM0FcCDJI-8w\"}");
  }
}
