package com.netpoint.license.manager.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {
  private final TestRooms rooms = new TestRooms();
  private final Terminal terminal = new Terminal(rooms);

  @Test
  void withoutOptionsTheDefaultsAreServed() {
    assertThat(terminal.run("serve").exitCode()).isZero();
    ServeOptions options = rooms.served().get(0);
    assertThat(options.data().toString()).endsWith("netpoint-license-manager");
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(options.port()).isEqualTo(1947);
    assertThat(options.leaseTime()).isEqualTo(Duration.ofSeconds(60));
    assertThat(options.vendorKey()).isNull();
  }

  @Test
  void everyOptionIsHandedOn() {
    terminal.run(
        "serve",
        "--data",
        "folder",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--lease-time",
        "5m",
        "--vendor-key",
        "vendor-public.pem");
    assertThat(rooms.served())
        .containsExactly(
            new ServeOptions(
                Path.of("folder"),
                "127.0.0.1",
                0,
                Duration.ofMinutes(5),
                Path.of("vendor-public.pem")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"15s", "15000ms", "12h", "720m"})
  void aLeaseTimeLiesBetween15SecondsAnd12Hours(String time) {
    assertThat(terminal.run("serve", "--lease-time", time).exitCode()).isZero();
    assertThat(rooms.served()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"14999ms", "0s", "43201s", "1d"})
  void anotherLeaseTimeIsRefusedWithTheLimits(String time) {
    assertThat(terminal.run("serve", "--lease-time", time).sentence())
        .isEqualTo("--lease-time lies between 15s and 12h, not " + time + ".");
    assertThat(rooms.served()).isEmpty();
  }

  @Test
  void aLeaseTimeThatIsNoneIsTold() {
    assertThat(terminal.run("serve", "--lease-time", "soon").sentence())
        .isEqualTo("--lease-time: 'soon' is no duration; write 500ms, 5s, 30m, 12h or 14d.");
  }

  @ParameterizedTest
  @CsvSource({"--port, http", "--prot, 1947"})
  void whatIsMisspeltIsToldByName(String option, String value) {
    assertThat(terminal.run("serve", option, value).usage()).contains(option);
    assertThat(rooms.served()).isEmpty();
  }
}
