package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.LEASE;
import static com.netpoint.license.protocol.signing.Fixtures.LICENSE;
import static com.netpoint.license.protocol.signing.Fixtures.MANAGER;
import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.protocol.json.ClaimsJson;
import org.junit.jupiter.api.Test;

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
}
