package com.netpoint.license.protocol.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {
  @Test
  void linesHave64Characters() {
    assertThat(Pem.write("KEY", new byte[50]))
        .isEqualTo("-----BEGIN KEY-----\n" + "A".repeat(64) + "\nAAA=\n-----END KEY-----\n");
  }

  @Test
  void whatWasWrittenIsReadBack() {
    byte[] content = Fixtures.utf8("any bytes, and as many of them as make more than one line");
    assertThat(Pem.read("KEY", Pem.write("KEY", content))).isEqualTo(content);
  }

  @Test
  void textAroundItAndLineEndsOfWindowsAreTaken() {
    String text = "For Alice:\r\n" + Pem.write("KEY", new byte[] {1}).replace("\n", "\r\n") + "end";
    assertThat(Pem.read("KEY", text)).containsExactly(1);
  }

  @Test
  void thePartWithTheLabelIsRead() {
    String text = Pem.write("FIRST", new byte[] {1}) + Pem.write("SECOND", new byte[] {2});
    assertThat(Pem.read("SECOND", text)).containsExactly(2);
  }

  @Test
  void anEndBeforeTheBeginningIsNotItsEnd() {
    String text = "-----END KEY-----\n" + Pem.write("KEY", new byte[] {1});
    assertThat(Pem.read("KEY", text)).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AQ==",
        "-----BEGIN KEY-----\nAQ==\n",
        "AQ==\n-----END KEY-----",
        "-----END KEY-----\nAQ==\n-----BEGIN KEY-----",
        "-----BEGIN KEY-----END KEY-----",
        "-----BEGIN OTHER-----\nAQ==\n-----END OTHER-----"
      })
  void aTextWithoutThePartIsRefusedByItsLabel(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pem.read("KEY", text))
        .withMessage("there is no KEY in PEM form in it");
  }
}
