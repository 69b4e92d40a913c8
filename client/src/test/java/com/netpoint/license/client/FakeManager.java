package com.netpoint.license.client;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server on 127.0.0.1 that gives prepared answers, with a client's way to it. */
final class FakeManager implements Closeable {
  final MockWebServer server = new MockWebServer();
  final ManagerConnection connection;

  FakeManager() throws IOException {
    this(Duration.ofSeconds(5));
  }

  FakeManager(Duration requestTimeout) throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
    connection = new ManagerConnection(requestTimeout, requestTimeout, ServerTrust.system());
  }

  ManagerAddress address() {
    return ManagerAddress.parse("http://127.0.0.1:" + server.getPort());
  }

  ManagerClient client() {
    return new ManagerClient(address(), connection);
  }

  void willAnswer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
  }

  /** The next request is read and never answered. */
  void willStall() {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
  }

  RecordedRequest nextRequest() throws InterruptedException {
    return Objects.requireNonNull(server.takeRequest(10, TimeUnit.SECONDS), "no request came");
  }

  @Override
  public void close() {
    connection.close();
    server.close();
  }
}
