package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Settings;
import com.netpoint.license.manager.settings.Source;
import com.netpoint.license.manager.settings.Visibility;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ServeCommandTest {
  private final TestRooms rooms = new TestRooms();
  private final Terminal terminal = new Terminal(rooms);

  @Test
  void withoutOptionsTheDefaultsAreServed() {
    assertThat(terminal.run("serve").exitCode()).isZero();
    ManagerOptions options = rooms.served().get(0);
    assertThat(options.data().toString()).endsWith("netpoint-license-manager");
    assertThat(options.host()).isNull();
    assertThat(options.name()).isNull();
    assertThat(options.answerBroadcasts()).isFalse();
    assertThat(Catalog.all())
        .allSatisfy(each -> assertThat(settings(options).source(each)).isEqualTo(Source.DEFAULT));
    assertThat(options.detachmentJournal())
        .isEqualTo(
            options.data().toAbsolutePath().resolveSibling("netpoint-license-manager-detachments"));
    assertThat(options.vendorKey()).isNull();
    assertThat(options.idleTimeout()).isEqualTo(Duration.ofMinutes(11));
    assertThat(options.arrivalTime()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.drainTime()).isEqualTo(Duration.ofSeconds(1));
    assertThat(options.httpThreads()).isEqualTo(32);
    assertThat(options.connections()).isEqualTo(10_000);
  }

  @Test
  void everyOptionIsHandedOn() {
    String all =
        "serve --data folder --host 127.0.0.1 --port 0 --name süd --answer-broadcasts --lease-time 5m"
            + " --vendor-key vendor-public.pem --idle-timeout 20m --arrival-time 10s"
            + " --drain-time 500ms --http-threads 16 --connections 200"
            + " --tls-certificate manager.pem --tls-key key.pem --detachment-journal elsewhere";
    assertThat(terminal.run((Object[]) all.split(" ", -1)).exitCode()).isZero();
    ManagerOptions options = rooms.served().get(0);
    assertThat(options.data()).isEqualTo(Path.of("folder"));
    assertThat(options.detachmentJournal()).isEqualTo(Path.of("elsewhere"));
    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(settings(options).get(Catalog.NETWORK_VISIBILITY)).isEqualTo(Visibility.LOCALHOST);
    assertThat(settings(options).get(Catalog.PORT)).isZero();
    assertThat(settings(options).get(Catalog.CERTIFICATE)).endsWith("/manager.pem");
    assertThat(settings(options).get(Catalog.CERTIFICATE_KEY)).endsWith("/key.pem");
    assertThat(options.name()).isEqualTo("süd");
    assertThat(options.answerBroadcasts()).isTrue();
    assertThat(settings(options).get(Catalog.LEASE_TIME)).isEqualTo(Duration.ofMinutes(5));
    assertThat(settings(options).source(Catalog.LEASE_TIME)).isEqualTo(Source.COMMAND_LINE);
    assertThat(settings(options).get(Catalog.MACHINE_NAME)).isEqualTo("süd");
    assertThat(settings(options).get(Catalog.ANSWER_BROADCASTS)).isTrue();
    assertThat(options.vendorKey()).isEqualTo(Path.of("vendor-public.pem"));
    assertThat(options.idleTimeout()).isEqualTo(Duration.ofMinutes(20));
    assertThat(options.arrivalTime()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.drainTime()).isEqualTo(Duration.ofMillis(500));
    assertThat(options.httpThreads()).isEqualTo(16);
    assertThat(options.connections()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, LOCALHOST",
    "127.0.0.7, LOCALHOST",
    "::1, LOCALHOST",
    "0.0.0.0, ALL",
    "192.0.2.7, ALL",
  })
  void anAddressIsVisibleToThisMachineOrToOthers(String host, Visibility visibility) {
    assertThat(terminal.run("serve", "--host", host).exitCode()).isZero();
    assertThat(settings(rooms.served().get(0)).get(Catalog.NETWORK_VISIBILITY))
        .isEqualTo(visibility);
  }

  @ParameterizedTest
  @CsvSource({"--tls-certificate, --tls-key", "--tls-key, --tls-certificate"})
  void aCertificateAndItsKeyComeTogether(String one, String other) {
    assertThat(terminal.run("serve", one, "file.pem").usage()).contains(other);
    assertThat(rooms.served()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 0",
    "--port, 65535",
    "--lease-time, 15s",
    "--lease-time, 15000ms",
    "--lease-time, 12h",
    "--lease-time, 720m",
    "--idle-timeout, 1s",
    "--arrival-time, 10m",
    "--drain-time, 100ms",
    "--http-threads, 8",
    "--connections, 1000000",
  })
  void whatLiesOnTheBoundsIsServed(String option, String value) {
    assertThat(terminal.run("serve", option, value).exitCode()).isZero();
    assertThat(rooms.served()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, -1, 0, 65535",
    "--port, 65536, 0, 65535",
    "--port, 70000, 0, 65535",
    "--lease-time, 14999ms, 15s, 12h",
    "--lease-time, 0s, 15s, 12h",
    "--lease-time, 43201s, 15s, 12h",
    "--lease-time, 1d, 15s, 12h",
    "--idle-timeout, 999ms, 1s, 1d",
    "--arrival-time, 11m, 1s, 10m",
    "--drain-time, 99ms, 100ms, 1m",
    "--http-threads, 7, 8, 1024",
    "--connections, 15, 16, 1000000",
  })
  void whatLiesOutsideIsRefusedByNameWithTheBounds(
      String option, String value, String least, String most) {
    assertThat(terminal.run("serve", option, value).usage().lines().findFirst())
        .hasValue(
            "Invalid value for option '"
                + option
                + "': it lies between "
                + least
                + " and "
                + most
                + ", not "
                + value);
    assertThat(rooms.served()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("namesThatAreNone")
  void aNameThatIsNoneIsTold(String name, String why) {
    assertThat(terminal.run("serve", "--name", name).usage())
        .startsWith("Invalid value for option '--name': it has " + why);
    assertThat(rooms.served()).isEmpty();
  }

  static Stream<Arguments> namesThatAreNone() {
    return Stream.of(
        Arguments.of("", "1 to 64 characters, not 0"),
        Arguments.of("   ", "1 to 64 characters, not 0"),
        Arguments.of("x".repeat(65), "1 to 64 characters, not 65"),
        Arguments.of("a\u001bb", "no control characters"));
  }

  @Test
  void theLongestNameIsTakenWithoutTheBlanksAroundIt() {
    assertThat(terminal.run("serve", "--name", " " + "x".repeat(64) + " ").exitCode()).isZero();
    assertThat(rooms.served().get(0).name()).isEqualTo("x".repeat(64));
  }

  @Test
  void aTimeThatIsNoneIsTold() {
    assertThat(terminal.run("serve", "--lease-time", "soon").usage())
        .startsWith(
            "Invalid value for option '--lease-time':"
                + " 'soon' is no duration; write 500ms, 5s, 30m, 12h or 14d");
  }

  @ParameterizedTest
  @CsvSource({"--port, http", "--prot, 1947", "--connections, many"})
  void whatIsMisspeltIsToldByName(String option, String value) {
    assertThat(terminal.run("serve", option, value).usage()).contains(option);
    assertThat(rooms.served()).isEmpty();
  }

  private static Settings settings(ManagerOptions options) {
    return new Settings(Map.of(), options.overrides());
  }
}
