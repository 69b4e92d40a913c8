package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.LEASE;
import static com.netpoint.license.protocol.signing.Fixtures.LICENSE;
import static com.netpoint.license.protocol.signing.Fixtures.MANAGER;
import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.json.ClaimsJson;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedDocumentTest {
  @Test
  void aSignedLicenseIsReadAsItWas() throws InvalidDocumentException {
    String document = LicenseDocument.sign(Fixtures.license(), VENDOR);
    assertThat(LicenseDocument.verify(document, VENDOR.publicKey()))
        .usingRecursiveComparison()
        .isEqualTo(Fixtures.license());
  }

  @Test
  void aSignedLeaseIsReadAsItWas() throws InvalidDocumentException {
    String document = LeaseDocument.sign(Fixtures.lease(), MANAGER);
    assertThat(LeaseDocument.verify(document, MANAGER.publicKey()))
        .usingRecursiveComparison()
        .isEqualTo(Fixtures.lease());
  }

  @Test
  void whitespaceRoundADocumentIsNoPartOfIt() throws InvalidDocumentException {
    assertThat(LicenseDocument.verify(" \r\n" + LICENSE + "\n", VENDOR.publicKey()).id())
        .isEqualTo("NP-2026-0042");
  }

  @Test
  void anotherKeyIsRefused() {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LicenseDocument.verify(LICENSE, MANAGER.publicKey()))
        .withMessage("its signature was not made with the expected key");
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LeaseDocument.verify(LEASE, SigningKey.generate().publicKey()))
        .withMessage("its signature was not made with the expected key");
  }

  @Test
  void aKeyThatTheRuntimeCannotUseVerifiesNothing() {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LicenseDocument.verify(LICENSE, new UnusableKey()))
        .withMessage("its signature was not made with the expected key");
  }

  @Test
  void aLicenseIsNotALease() {
    String document = LicenseDocument.sign(Fixtures.license(), MANAGER);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LeaseDocument.verify(document, MANAGER.publicKey()))
        .withMessage("it is a document of type netpoint-license+jwt, not netpoint-lease+jwt");
  }

  @Test
  void aLeaseIsNotALicense() {
    String document = LeaseDocument.sign(Fixtures.lease(), VENDOR);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LicenseDocument.verify(document, VENDOR.publicKey()))
        .withMessage("it is a document of type netpoint-lease+jwt, not netpoint-license+jwt");
  }

  @Test
  void claimsOfALicenseUnderALeasesTypeAreNoLicense() {
    String document = Jws.sign(LeaseDocument.TYPE, ClaimsJson.license(Fixtures.license()), VENDOR);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LicenseDocument.verify(document, VENDOR.publicKey()));
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LeaseDocument.verify(document, VENDOR.publicKey()))
        .withMessage("it is no lease: member 'leaseId' is missing");
  }

  @Test
  void aSignedTextThatIsNoLicenseIsRefused() {
    String document = Jws.sign(LicenseDocument.TYPE, "not JSON", VENDOR);
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> LicenseDocument.verify(document, VENDOR.publicKey()))
        .withMessage("it is no license: this is not well-formed JSON");
  }

  /** A key of a kind that no provider takes, though its point is the vendor's. */
  private static final class UnusableKey implements ECPublicKey {
    @Override
    public ECPoint getW() {
      return VENDOR.publicKey().getW();
    }

    @Override
    public ECParameterSpec getParams() {
      return VENDOR.publicKey().getParams();
    }

    @Override
    public String getAlgorithm() {
      return "unknown";
    }

    @Override
    public String getFormat() {
      return "unknown";
    }

    @Override
    public byte[] getEncoded() {
      return new byte[0];
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 300})
  void whatNobodyCouldReadIsNotSigned(int length) {
    License license =
        License.of("a", "b", Instant.EPOCH)
            .customer("x".repeat(length))
            .entitlement(new Entitlement("p", "f", 1, Counting.USER, false))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LicenseDocument.sign(license, VENDOR))
        .withMessageContaining("'customer'");
  }

  @Test
  void aLicenseThatNoAnswerCouldCarryIsNotSigned() {
    License.Builder long32KiB = License.of("L-1", "store", Instant.EPOCH).customer("Example Ltd");
    for (int i = 0; i < 300; i++) {
      long32KiB.entitlement(
          new Entitlement("netpoint", "feature-" + i + "f".repeat(100), 1, Counting.USER, true));
    }
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> LicenseDocument.sign(long32KiB.build(), VENDOR))
        .withMessage("its document would be longer than 32768 characters");
  }

  @Test
  void aLicenseThatNoAnswerCouldCarryIsNone() {
    String claims = ClaimsJson.license(Fixtures.license());
    String padded = " ".repeat(32 * 1024) + claims;
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(
            () ->
                LicenseDocument.verify(
                    Jws.sign(LicenseDocument.TYPE, padded, VENDOR), VENDOR.publicKey()))
        .withMessage("it is longer than 32768 characters");
  }
}
