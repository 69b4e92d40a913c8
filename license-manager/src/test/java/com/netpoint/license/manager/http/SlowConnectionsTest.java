package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Far more connections than the manager has threads, none of which gets done. */
@Timeout(30)
class SlowConnectionsTest {
  private static final int MANY = 1_000;

  private final List<Socket> slow = new ArrayList<>();
  private Premises premises;

  /** Both ends of each connection are open in this process. */
  @BeforeAll
  static void asManyFilesMayBeOpen() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      assertThat(system.getMaxFileDescriptorCount())
          .as("open files that the system allows; raise it with: ulimit -n 4096")
          .isGreaterThan(2 * MANY + 500);
    }
  }

  @BeforeEach
  void aManagerLendsSeats(@TempDir Path folder) {
    premises = Premises.in(folder).withSeats(20);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : slow) {
      socket.close();
    }
    premises.close();
  }

  @Test
  void halfAHeaderEachKeepsNobodyWaiting() throws IOException {
    open("POST /v1/leases HTTP/1.1\r\nHost: manager\r\nX-Slow: ");
    everybodyElseIsAnswered();
  }

  @Test
  void halfABodyEachKeepsNobodyWaiting() throws IOException {
    open(
        "POST /v1/licenses HTTP/1.1\r\nHost: manager\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{\"document\":\"");
    everybodyElseIsAnswered();
  }

  private void open(String beginning) throws IOException {
    for (int i = 0; i < MANY; i++) {
      Socket socket = premises.connect();
      slow.add(socket);
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void everybodyElseIsAnswered() {
    for (int i = 0; i < 20; i++) {
      assertThat(premises.checkout("user-" + i).statusCode()).isEqualTo(201);
    }
    assertThat(premises.get("/v1/health").statusCode()).isEqualTo(200);
  }
}
