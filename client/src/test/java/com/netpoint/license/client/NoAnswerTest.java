package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.LeaseAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ways in which nothing comes back, and whether the request may have been carried out. */
@Timeout(60)
class NoAnswerTest {
  private final LeaseSecret secret = LeaseSecret.random(new SecureRandom());

  @Test
  void whereNobodyListensTheConnectionIsRefusedAndNothingWasSent() throws Exception {
    assertNothingWasSent("127.0.0.1:" + unusedPort(), "connection refused");
  }

  @Test
  void anUnknownHostIsNamedSoAndNothingWasSent() {
    assertNothingWasSent("license-manager.invalid", "no such host");
  }

  @Test
  void aManagerThatDoesNotAnswerInTimeMayHaveCarriedTheRequestOut() throws Exception {
    try (FakeManager manager = new FakeManager(Duration.ofMillis(300))) {
      manager.willStall();
      assertMayHaveBeenSent(checkout(manager), "no answer in time");
      assertThat(manager.nextRequest().getTarget()).isEqualTo("/v1/leases");
    }
  }

  @Test
  void aConnectionThatBreaksAfterTheRequestMayHaveCarriedItOut() throws Exception {
    try (FakeManager manager = new FakeManager()) {
      manager.server.enqueue(
          new MockResponse.Builder()
              .onResponseStart(new SocketEffect.CloseSocket(true, true, true))
              .build());
      assertBrokenAfterSending(checkout(manager));
    }
  }

  @Test
  void anEndlessAnswerIsCutOff() throws Exception {
    try (Endless endless = new Endless();
        ManagerConnection connection = connection(Duration.ofSeconds(30))) {
      ManagerAddress address = ManagerAddress.parse("127.0.0.1:" + endless.port());
      Reply<LeaseAnswer> reply =
          new ManagerClient(address, connection).checkout(Answers.request(), secret);
      assertMayHaveBeenSent(
          reply, "the connection broke (the answer is longer than any of a license manager)");
    }
  }

  @Test
  void abortEndsACallThatIsUnderWay() throws Exception {
    try (FakeManager manager = new FakeManager(Duration.ofMinutes(10))) {
      manager.willStall();
      CompletableFuture<Reply<LeaseAnswer>> call =
          CompletableFuture.supplyAsync(() -> checkout(manager));
      assertThat(manager.nextRequest().getTarget()).isEqualTo("/v1/leases");
      manager.connection.abort();
      assertBrokenAfterSending(call.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void anAbortedConnectionServesTheNextCall() throws Exception {
    try (FakeManager manager = new FakeManager()) {
      manager.connection.abort();
      manager.willAnswer(204, "");
      assertThat(manager.client().checkin("this-lease", secret).value()).isEqualTo("this-lease");
    }
  }

  private Reply<LeaseAnswer> checkout(FakeManager manager) {
    return manager.client().checkout(Answers.request(), secret);
  }

  private void assertNothingWasSent(String address, String reason) {
    try (ManagerConnection connection = connection(Duration.ofSeconds(10))) {
      ManagerClient client = new ManagerClient(ManagerAddress.parse(address), connection);
      NoAnswer none = Objects.requireNonNull(client.checkout(Answers.request(), secret).noAnswer());
      assertThat(none.reason()).isEqualTo(reason);
      assertThat(none.requestSent()).isFalse();
    }
  }

  private static void assertMayHaveBeenSent(Reply<?> reply, String reason) {
    NoAnswer none = Objects.requireNonNull(reply.noAnswer());
    assertThat(none.reason()).isEqualTo(reason);
    assertThat(none.requestSent()).isTrue();
  }

  private static void assertBrokenAfterSending(Reply<?> reply) {
    NoAnswer none = Objects.requireNonNull(reply.noAnswer());
    assertThat(none.reason()).startsWith("the connection broke (");
    assertThat(none.requestSent()).isTrue();
  }

  private static ManagerConnection connection(Duration timeout) {
    return new ManagerConnection(timeout, timeout, ServerTrust.system());
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
