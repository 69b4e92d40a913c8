package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManagerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://ws-17:2000, http://ws-17:2000",
    "http://ws-17, http://ws-17:1947",
    "http://ws-17:, http://ws-17:1947",
    "http://ws-17/, http://ws-17:1947",
    "https://licenses.acme.example, https://licenses.acme.example:1947",
    "ws-17, http://ws-17:1947",
    "ws-17:2000, http://ws-17:2000",
    "' http://ws-17 ', http://ws-17:1947",
    "10.0.0.7, http://10.0.0.7:1947",
    "LICENSE_SERVER, http://LICENSE_SERVER:1947",
    "HTTPS://ws-17, https://ws-17:1947",
    "'[::1]', 'http://[::1]:1947'",
    "'https://[::1]:65535', 'https://[::1]:65535'",
  })
  void anAddressIsReadInAnyOfItsFormsAndShownInFull(String text, String full) {
    assertThat(ManagerAddress.parse(text)).hasToString(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "https://LocalHost:2000",
        "127.0.0.1",
        "127.255.255.255:1948",
        "[::1]",
        "[0:0:0:0:0:0:0:1]:2000",
        "[::ffff:127.0.0.1]"
      })
  void thisMachinesLoopbackIsKnownWithoutALookUp(String text) {
    assertThat(ManagerAddress.parse(text).isLoopback()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ws-17",
        "127.0.0.1.acme.example",
        "localhost.acme.example",
        "127.1.acme",
        "10.0.0.127",
        "[::2]",
        "[fe80::1]"
      })
  void whateverElseIsSomewhereElse(String text) {
    assertThat(ManagerAddress.parse(text).isLoopback()).isFalse();
  }

  @Test
  void anotherPortCanStandForOneThatIsNotNamed() {
    ManagerAddress address = ManagerAddress.parse("https://[::1]", 2000);
    assertThat(address).hasToString("https://[::1]:2000");
    assertThat(address.host()).isEqualTo("[::1]");
    assertThat(address.port()).isEqualTo(2000);
    assertThat(ManagerAddress.parse("ws-17:1948", 2000).port()).isEqualTo(1948);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "http://",
        "ftp://ws-17",
        "mail:http://ws-17",
        "ws 17",
        "ws-17,ws-18",
        "http://ws-17/netpoint",
        "http://ws-17?a=b",
        "http://ws-17#a",
        "http://alice:secret@ws-17",
        "http://ws-17:port",
        "::1",
      })
  void whatIsNoAddressIsRefusedWithTheForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ManagerAddress.parse(text))
        .withMessage(
            "'%s' is no address of a license manager; write http://host or http://host:port", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[fe80::1%25eth0]",
        "http://a-label-of-64-characters-is-one-more-than-a-host-name-may-have-x",
      })
  void aHostThatCouldNeverBeCalledIsRefusedBeforeItIsCalled(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ManagerAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://ws-17:0", "ws-17:65536"})
  void aPortOutOfRangeIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ManagerAddress.parse(text))
        .withMessage("'%s' has no port between 1 and 65535", text);
  }

  @Test
  void twoFormsOfOneAddressAreEqual() {
    ManagerAddress address = ManagerAddress.parse("ws-17");
    assertThat(address)
        .isEqualTo(ManagerAddress.parse("http://ws-17:1947/"))
        .hasSameHashCodeAs(ManagerAddress.parse("http://ws-17:1947/"))
        .isNotEqualTo(ManagerAddress.parse("https://ws-17"))
        .isNotEqualTo("http://ws-17:1947");
  }
}
