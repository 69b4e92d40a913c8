package com.netpoint.license.manager.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.netpoint.license.manager.access.Access;
import com.netpoint.license.manager.lease.DetachDesk;
import com.netpoint.license.manager.lease.LeaseDesk;
import com.netpoint.license.manager.lease.Reaper;
import com.netpoint.license.manager.license.LicenseDesk;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HttpServerTest {
  private final CompletableFuture<Boolean> disk = new CompletableFuture<>();
  private final StubStore store = StubStore.waitingAt(disk);

  @Test
  void anAddressIsTakenByOneOnly() throws IOException {
    try (HttpServer first = HttpServer.bind(options(0), System::nanoTime)) {
      int port = first.address().getPort();
      assertThatIOException().isThrownBy(() -> HttpServer.bind(options(port), System::nanoTime));
    }
  }

  @Test
  void itTellsWhereItListens() throws IOException {
    try (HttpServer server = HttpServer.bind(options(0), System::nanoTime)) {
      assertThat(server.address().getHostString()).isEqualTo("127.0.0.1");
      assertThat(server.address().getPort()).isPositive();
    }
  }

  @Test
  void whoComesBeforeItServesIsAnsweredOnceItDoes() throws Exception {
    try (HttpServer server = HttpServer.bind(options(0), System::nanoTime)) {
      CompletableFuture<String> early =
          CompletableFuture.supplyAsync(() -> answer(server.address().getPort()));
      disk.complete(true);
      serve(server);
      assertThat(early.get(10, SECONDS)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void onceClosedItListensNoMore() throws IOException {
    HttpServer server = HttpServer.bind(options(0), System::nanoTime);
    serve(server);
    int port = server.address().getPort();
    server.close();
    assertThatIOException()
        .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void anOpenConnectionDoesNotHoldUpTheEnd() throws IOException {
    HttpServer server = HttpServer.bind(options(0), System::nanoTime);
    serve(server);
    try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      idle.setSoTimeout(10_000);
      idle.getOutputStream().write("GET /v1/health HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
      server.close();
      // The answer mostly comes too late for the connection that it is for.
      assertThat(rest(idle)).matches(rest -> rest.isEmpty() || rest.contains("GOING_DOWN"));
    }
  }

  @Test
  void whatIsUnderWayIsFinishedWithinTheDrainTime() throws Exception {
    HttpServer server = HttpServer.bind(options(0, Duration.ofSeconds(5)), System::nanoTime);
    serve(server);
    int port = server.address().getPort();
    CompletableFuture<String> underWay = CompletableFuture.supplyAsync(() -> answer(port));
    awaitSomebodyAtTheGate();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
    awaitNobodyListensAt(port);
    assertThat(underWay).isNotDone();
    assertThat(closing).isNotDone();
    disk.complete(true);
    assertThat(underWay.get(10, SECONDS)).startsWith("HTTP/1.1 200");
    closing.get(10, SECONDS);
  }

  @Test
  void whatTakesLongerThanTheDrainTimeIsCut() throws Exception {
    HttpServer server = HttpServer.bind(options(0, Duration.ofMillis(200)), System::nanoTime);
    serve(server);
    int port = server.address().getPort();
    CompletableFuture<String> underWay = CompletableFuture.supplyAsync(() -> answer(port));
    awaitSomebodyAtTheGate();
    server.close();
    assertThat(underWay.handle((answer, failure) -> String.valueOf(answer)).get(10, SECONDS))
        .doesNotContain("200 OK");
  }

  @Test
  void whoComesWhileItEndsIsToldSo() throws Exception {
    HttpServer server = HttpServer.bind(options(0, Duration.ofSeconds(5)), System::nanoTime);
    serve(server);
    int port = server.address().getPort();
    CompletableFuture<String> underWay = CompletableFuture.supplyAsync(() -> answer(port));
    awaitSomebodyAtTheGate();
    try (Socket kept = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(askedOn(kept)).startsWith("HTTP/1.1 404");
      CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
      String answer = askedOn(kept);
      while (answer.startsWith("HTTP/1.1 404")) {
        answer = askedOn(kept);
      }
      // Nothing came where the connection was closed before it could ask once more.
      assertThat(answer.isEmpty() || answer.contains("\"code\":\"GOING_DOWN\"")).isTrue();
      disk.complete(true);
      closing.get(10, SECONDS);
    }
    assertThat(underWay.get(10, SECONDS)).startsWith("HTTP/1.1 200");
  }

  private void serve(HttpServer server) {
    server.serve(
        store,
        new LeaseDesk(new Reaper()),
        new DetachDesk(new Reaper()),
        new LicenseDesk(Premises.VENDOR.publicKey(), "this-store"),
        store.identity(),
        Premises.INSTALLATION,
        null,
        Access.with(System::nanoTime),
        Premises.noPages());
  }

  private static HttpOptions options(int port) {
    return options(port, Duration.ofSeconds(1));
  }

  private static HttpOptions options(int port, Duration drainTime) {
    return new HttpOptions(
        "127.0.0.1",
        port,
        null,
        Duration.ofMinutes(11),
        Duration.ofSeconds(10),
        drainTime,
        32,
        10_000,
        "server-1",
        () -> "süd");
  }

  /** What still comes on a connection until it is closed, in whatever way. */
  private static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  private void awaitSomebodyAtTheGate() {
    await().until(() -> disk.getNumberOfDependents() > 0);
  }

  private static void awaitNobodyListensAt(int port) {
    await()
        .until(
            () -> {
              try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return !socket.isConnected();
              } catch (ConnectException e) {
                return true;
              }
            });
  }

  /** What comes back for an unknown address on a connection that is kept; empty when nothing. */
  private static String askedOn(Socket socket) {
    try {
      socket
          .getOutputStream()
          .write("GET /nothing HTTP/1.1\r\nHost: manager\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      byte[] answer = new byte[2_000];
      int length = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static String answer(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              "GET /v1/health HTTP/1.1\r\nHost: manager\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
