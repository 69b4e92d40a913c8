package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "sha256/",
        "sha256/not base64!",
        "sha256/c2hvcnQ=",
        "sha1/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void whatIsNoPinIsRefusedWithTheForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerTrust.pinned(text))
        .withMessage(
            "'%s' is no pin; write sha256/ and the base64 of the public key's SHA-256", text);
  }

  @Test
  void itTrustsNoClientAndNamesNoIssuer() {
    PinnedKey pin = new PinnedKey("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertThatExceptionOfType(CertificateException.class)
        .isThrownBy(() -> pin.checkClientTrusted(new X509Certificate[0], "EC"));
    assertThat(pin.getAcceptedIssuers()).isEmpty();
  }
}
