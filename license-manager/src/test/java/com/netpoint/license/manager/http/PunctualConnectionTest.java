package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PunctualConnectionTest {
  private static final Duration ARRIVAL = Duration.ofMillis(500);
  private static final int MOST = 4;
  private static final String REQUEST = "GET /nothing HTTP/1.1\r\nHost: manager\r\n\r\n";

  private final Premises premises;
  private final List<Socket> sockets = new ArrayList<>();

  PunctualConnectionTest(@TempDir Path folder) {
    this.premises = Premises.in(folder, ARRIVAL, MOST);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    premises.close();
  }

  @Test
  void aHeadThatComesByteForByteIsNotAwaitedForEver() throws IOException {
    Socket socket = connect();
    assertThat(trickle(socket, "GET /nothing HTTP/1.1\r\nX-Slow: ")).isEmpty();
  }

  @Test
  void anotherHeadOnAConnectionThatWasServedIsNotAwaitedForEverEither() throws IOException {
    Socket socket = connect();
    assertThat(ask(socket)).startsWith("HTTP/1.1 404");
    assertThat(trickle(socket, "GET /nothing HTTP/1.1\r\nX-Slow: ")).isEmpty();
  }

  @Test
  void emptyLinesAreNoHead() throws IOException {
    Socket socket = connect();
    assertThat(trickle(socket, "\r\n", "\r\n")).isEmpty();
  }

  @Test
  void aBodyThatComesByteForByteIsNotAwaitedForEver() throws IOException {
    Socket socket = connect();
    String answer =
        trickle(
            socket,
            "POST /v1/leases HTTP/1.1\r\nHost: manager\r\nContent-Type: application/json\r\n"
                + "Content-Length: 60000\r\n\r\n{");
    // Nothing comes where a byte was still on its way when the manager closed the connection.
    assertThat(answer).matches(each -> each.isEmpty() || each.contains("The body did not arrive."));
  }

  @Test
  void aConnectionThatWasServedMayBeSilentForLonger() throws IOException {
    Socket kept = connect();
    assertThat(ask(kept)).startsWith("HTTP/1.1 404");
    awaitEnd(connect());
    assertThat(ask(kept)).startsWith("HTTP/1.1 404");
  }

  @Test
  void whereOthersWaitToBeLetInSilentConnectionsGiveWay() throws IOException {
    for (int i = 0; i < MOST; i++) {
      assertThat(ask(connect())).startsWith("HTTP/1.1 404");
    }
    assertThat(ask(connect())).startsWith("HTTP/1.1 404");
    awaitEnd(sockets.get(0));
  }

  private Socket connect() throws IOException {
    Socket socket = premises.connect();
    sockets.add(socket);
    return socket;
  }

  private static String ask(Socket socket) throws IOException {
    write(socket, REQUEST);
    byte[] answer = new byte[2_000];
    int length = socket.getInputStream().read(answer);
    return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
  }

  private static void awaitEnd(Socket socket) throws IOException {
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  private static String trickle(Socket socket, String beginning) throws IOException {
    return trickle(socket, beginning, "x");
  }

  /** Sends a bit every 50 ms until the manager has had enough; returns what it said to that. */
  private static String trickle(Socket socket, String beginning, String bit) throws IOException {
    socket.setSoTimeout(50);
    write(socket, beginning);
    byte[] answer = new byte[2_000];
    while (true) {
      try {
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
      } catch (SocketTimeoutException e) {
        write(socket, bit);
      } catch (SocketException e) {
        return "";
      }
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException e) {
      // The manager closed it; what it said before can still be read.
    }
  }
}
