package com.netpoint.license.protocol.signing;

import static com.netpoint.license.protocol.signing.Fixtures.LICENSE;
import static com.netpoint.license.protocol.signing.Fixtures.VENDOR;
import static com.netpoint.license.protocol.signing.Fixtures.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever touches a document breaks it. */
class AlteredDocumentTest {
  private static final String BASE64URL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final List<Character> STRANGE = List.of('.', '=', '\u0141');
  private static final int LAST = LICENSE.length() - 1;

  @Test
  void everyOtherCharacterAnywhereButAtTheEndIsRefused() {
    for (int at = 0; at < LAST; at++) {
      char original = LICENSE.charAt(at);
      int value = BASE64URL.indexOf(original);
      assertRefused(changed(at, BASE64URL.charAt(Math.max(value, 0) ^ 1)));
      assertRefused(changed(at, BASE64URL.charAt(Math.max(value, 0) ^ 32)));
      char strange = STRANGE.get(at % STRANGE.size());
      assertRefused(changed(at, strange == original ? ',' : strange));
    }
  }

  /**
   * The last of 86 characters carries two bits of the signature's 64 bytes and four that say
   * nothing, so that 16 characters spell one and the same signature. No other verifies.
   */
  @Test
  void atTheEndOnlyAnotherSpellingOfTheSameSignatureIsTaken() throws InvalidDocumentException {
    List<String> sameSignature = new ArrayList<>();
    for (int value = 0; value < 64; value++) {
      String document = changed(LAST, BASE64URL.charAt(value));
      if (signatureOf(document).equals(signatureOf(LICENSE))) {
        sameSignature.add(document);
        assertThat(LicenseDocument.verify(document, VENDOR.publicKey()))
            .usingRecursiveComparison()
            .isEqualTo(Fixtures.license());
      } else {
        assertRefused(document);
      }
    }
    assertThat(sameSignature).hasSize(16).contains(LICENSE);
  }

  @Test
  void everyCharacterTakenOutIsRefused() {
    for (int at = 0; at <= LAST; at++) {
      assertRefused(new StringBuilder(LICENSE).deleteCharAt(at).toString());
    }
  }

  @Test
  void everyCharacterGivenTwiceIsRefused() {
    for (int at = 0; at <= LAST; at++) {
      assertRefused(new StringBuilder(LICENSE).insert(at, LICENSE.charAt(at)).toString());
    }
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length <= LAST; length++) {
      assertRefused(LICENSE.substring(0, length));
      assertRefused(LICENSE.substring(LICENSE.length() - length));
    }
  }

  @Test
  void partsOfTwoDocumentsMakeNoThird() {
    String other = Jws.sign(LicenseDocument.TYPE, "{\"jti\":\"NP-2026-0043\"}", VENDOR);
    assertRefused(part(LICENSE, 0) + "." + part(other, 1) + "." + part(LICENSE, 2));
    assertRefused(part(LICENSE, 0) + "." + part(LICENSE, 1) + "." + part(other, 2));
  }

  @Test
  void moreOrFewerThanThreePartsAreRefused() {
    for (String document : List.of("", ".", "..", "...", LICENSE + ".", "." + LICENSE, "a.b")) {
      assertRefused(document);
    }
  }

  @Test
  void noOtherExceptionEscapesWhateverIsEdited() {
    Random random = new Random(1);
    for (int run = 0; run < 500; run++) {
      String edited = Fixtures.edited(LICENSE, random);
      try {
        assertThat(LicenseDocument.verify(edited, VENDOR.publicKey()))
            .as(edited)
            .usingRecursiveComparison()
            .isEqualTo(Fixtures.license());
      } catch (InvalidDocumentException e) {
        assertThat(e).as(edited).message().containsPattern("\\bits? ");
      }
    }
  }

  private static String changed(int at, char other) {
    StringBuilder document = new StringBuilder(LICENSE);
    document.setCharAt(at, other);
    return document.toString();
  }

  private static String signatureOf(String document) {
    return Fixtures.base64Url(Fixtures.decoded(part(document, 2)));
  }

  private static void assertRefused(String document) {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .as(document)
        .isThrownBy(() -> LicenseDocument.verify(document, VENDOR.publicKey()));
  }
}
