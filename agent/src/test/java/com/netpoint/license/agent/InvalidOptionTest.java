package com.netpoint.license.agent;

import static com.netpoint.license.agent.OptionKey.AGGRESSIVE_SEARCH;
import static com.netpoint.license.agent.OptionKey.BROADCAST_SEARCH;
import static com.netpoint.license.agent.OptionKey.CONNECT_TIMEOUT;
import static com.netpoint.license.agent.OptionKey.DETACHED_DIR;
import static com.netpoint.license.agent.OptionKey.FEATURE;
import static com.netpoint.license.agent.OptionKey.GRACE;
import static com.netpoint.license.agent.OptionKey.ON_LOST;
import static com.netpoint.license.agent.OptionKey.ON_REFUSED;
import static com.netpoint.license.agent.OptionKey.PRODUCT;
import static com.netpoint.license.agent.OptionKey.REMOTE_ACCESS;
import static com.netpoint.license.agent.OptionKey.REQUEST_TIMEOUT;
import static com.netpoint.license.agent.OptionKey.SEARCH;
import static com.netpoint.license.agent.OptionKey.SERVERS;
import static com.netpoint.license.agent.OptionKey.SERVER_CA;
import static com.netpoint.license.agent.OptionKey.SERVER_PIN;
import static com.netpoint.license.agent.OptionKey.VENDOR_KEY;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake stops the start, and names the key, what is wrong, and what is right. */
class InvalidOptionTest {
  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            SERVERS,
            "http://a,ftp://b",
            "license.servers: 'ftp://b' is no address of a license manager; write http://host or"
                + " http://host:port."),
        Arguments.of(
            CONNECT_TIMEOUT,
            "soon",
            "license.connect-timeout: 'soon' is no duration; write 500ms, 5s, 30m, 12h or 14d."),
        Arguments.of(REQUEST_TIMEOUT, "0s", "license.request-timeout must be longer than nothing."),
        Arguments.of(
            CONNECT_TIMEOUT,
            "25h",
            "license.connect-timeout is 25h; it must not be longer than 1d."),
        Arguments.of(GRACE, "0s", "license.grace must be longer than nothing."),
        Arguments.of(
            GRACE, "1w", "license.grace: '1w' is no duration; write 500ms, 5s, 30m, 12h or 14d."),
        Arguments.of(
            ON_REFUSED, "popup", "license.on-refused: 'popup' is none of dialog, console, exit."),
        Arguments.of(ON_LOST, "EXIT", "license.on-lost: 'EXIT' is none of exit, warn."),
        Arguments.of(
            REMOTE_ACCESS, "yes", "license.remote-access: 'yes' is neither true nor false."),
        Arguments.of(
            BROADCAST_SEARCH, "", "license.broadcast-search: '' is neither true nor false."),
        Arguments.of(
            AGGRESSIVE_SEARCH,
            "TRUE",
            "license.aggressive-search: 'TRUE' is neither true nor false."),
        Arguments.of(
            SEARCH,
            "ws-17,http://ws/x",
            "license.search: 'http://ws/x' is no search parameter; write a host, an IP address or a"
                + " broadcast address, and :port where it is not 1947."),
        Arguments.of(
            SEARCH,
            IntStream.range(0, 65).mapToObj(i -> "ws-" + i).collect(Collectors.joining(",")),
            "license.search: there are 65 search parameters, and 64 at most."),
        Arguments.of(
            PRODUCT, " ", "license.product is empty; it names the product that is checked out."),
        Arguments.of(FEATURE, "", "license.feature is empty; it names the feature of it."),
        Arguments.of(
            VENDOR_KEY,
            "",
            "license.vendor-key is missing; it names the vendor's public key: a PEM file, or a"
                + " JWK."),
        Arguments.of(
            VENDOR_KEY,
            "-----BEGIN PUBLIC KEY-----",
            "license.vendor-key: there is no PUBLIC KEY in PEM form in it."),
        Arguments.of(
            DETACHED_DIR, "a\0b", "license.detached-dir: Nul character not allowed: a\0b."),
        Arguments.of(
            SERVER_PIN,
            "sha1/abc",
            "license.server-pin: 'sha1/abc' is no pin; write sha256/ and the base64 of the public"
                + " key's SHA-256."));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void itIsNamedWithWhatIsRight(OptionKey key, String value, String sentence) {
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> Options.with(key, value))
        .withMessage(sentence);
  }

  @Test
  void aVendorKeyThatCannotBeReadIsNamedWithItsFile() {
    assertMistake(
        VENDOR_KEY,
        "vendor.pem",
        "license.vendor-key names the file "
            + folder.resolve("vendor.pem")
            + ", which cannot be read.");
  }

  @Test
  void aFileThatHoldsNoVendorKeyIsNamed() throws Exception {
    Files.writeString(folder.resolve("vendor.pem"), "garbage");
    assertMistake(
        VENDOR_KEY, "vendor.pem", "license.vendor-key: there is no PUBLIC KEY in PEM form in it.");
  }

  @Test
  void aJwkThatIsNoKeyIsNamed() {
    assertMistake(
        VENDOR_KEY,
        "{}",
        "license.vendor-key: this is no public key as JWK: member 'kty' is missing.");
  }

  @Test
  void anAuthorityThatCannotBeReadIsNamedWithItsFile() {
    assertMistake(
        SERVER_CA,
        "ca.pem",
        "license.server-ca names the file " + folder.resolve("ca.pem") + ", which cannot be read.");
  }

  @Test
  void aFileThatHoldsNoAuthorityIsNamed() throws Exception {
    Files.writeString(folder.resolve("ca.pem"), "garbage");
    assertMistake(SERVER_CA, "ca.pem", "license.server-ca: there is no certificate in it.");
  }

  private void assertMistake(OptionKey key, String value, String sentence) {
    Map<OptionKey, String> given = Options.least();
    given.put(key, value);
    assertThatExceptionOfType(InvalidOptionException.class)
        .isThrownBy(() -> new AgentOptions(given, folder))
        .withMessage(sentence);
  }
}
