package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.MANAGER;
import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  @Test
  void aGeneratedKeyIsReadBackFromPem() throws InvalidDocumentException {
    SigningKey generated = SigningKey.generate();
    SigningKey read = SigningKey.ofPem(generated.toPem());
    assertThat(read.publicKey()).isEqualTo(generated.publicKey());
    assertThat(read.toPem()).isEqualTo(generated.toPem());
    assertThat(
            LicenseDocument.verify(
                    LicenseDocument.sign(Fixtures.license(), read), generated.publicKey())
                .id())
        .isEqualTo("NP-2026-0042");
  }

  @Test
  void twoGeneratedKeysDiffer() {
    assertThat(SigningKey.generate().publicKey()).isNotEqualTo(SigningKey.generate().publicKey());
  }

  @Test
  void theOrderOfTheHalvesDoesNotMatter() {
    assertThat(SigningKey.ofPem(publicHalf(VENDOR) + privateHalf(VENDOR)).publicKey())
        .isEqualTo(VENDOR.publicKey());
  }

  @Test
  void thePrivateHalfOfAnotherKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.ofPem(privateHalf(MANAGER) + publicHalf(VENDOR)))
        .withMessage("its private and its public key do not belong together");
  }

  @Test
  void aPrivateHalfOnAnotherCurveIsRefused() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    String other = Pem.write("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.ofPem(other + publicHalf(VENDOR)));
  }

  @Test
  void anRsaPrivateHalfIsRefused() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    String other = Pem.write("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.ofPem(other + publicHalf(VENDOR)))
        .withMessage("this PEM is no private key on the curve P-256");
  }

  @Test
  void aMissingHalfIsRefusedByItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.ofPem(publicHalf(VENDOR)))
        .withMessage("there is no PRIVATE KEY in PEM form in it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SigningKey.ofPem(privateHalf(VENDOR)))
        .withMessage("there is no PUBLIC KEY in PEM form in it");
  }

  @Test
  void itPrintsAsItsThumbprintAndNothingElse() {
    assertThat(VENDOR).hasToString("SigningKey " + PublicKeys.thumbprint(VENDOR.publicKey()));
  }

  @Test
  void itPrintsNoFormOfItsPrivateHalf() throws GeneralSecurityException {
    byte[] encoded = Pem.read("PRIVATE KEY", VENDOR.toPem());
    BigInteger secret =
        ((ECPrivateKey)
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)))
            .getS();
    byte[] bytes = P256.bytesOf(secret);
    assertThat(VENDOR.toString())
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(bytes).substring(0, 16))
        .doesNotContain(Fixtures.base64Url(bytes).substring(0, 10))
        .doesNotContain(Base64.getEncoder().encodeToString(encoded).substring(40, 50))
        .doesNotContain(secret.toString().substring(0, 16));
  }

  @Test
  void aSignatureIsInJosesFormAndVerifies()
      throws GeneralSecurityException, InvalidDocumentException {
    assertVerifies(VENDOR);
  }

  @Test
  void aKeySignsWithTheProviderItWasGiven()
      throws GeneralSecurityException, InvalidDocumentException {
    Provider provider = Signature.getInstance("SHA256withECDSA").getProvider();
    assertVerifies(VENDOR.signingWith(provider));
  }

  @Test
  void aProviderThatCannotSignIsAFault() {
    Provider sun = Security.getProvider("SUN");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> VENDOR.signingWith(sun))
        .withMessage("the provider does not take keys on the curve P-256");
  }

  private static void assertVerifies(SigningKey key)
      throws GeneralSecurityException, InvalidDocumentException {
    byte[] content = Fixtures.utf8("content");
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(VENDOR.publicKey());
    verifier.update(content);
    byte[] jose = key.sign(content);
    assertThat(jose).hasSize(64);
    assertThat(verifier.verify(EcdsaSignature.ofJose(jose).toDer())).isTrue();
  }

  private static String privateHalf(SigningKey key) {
    return key.toPem().substring(0, key.toPem().indexOf("-----BEGIN PUBLIC KEY-----"));
  }

  private static String publicHalf(SigningKey key) {
    return PublicKeys.toPem(key.publicKey());
  }
}
