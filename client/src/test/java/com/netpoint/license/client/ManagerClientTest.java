package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.json.LeaseJson;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Objects;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the calls look like on the wire. */
class ManagerClientTest {
  private final LeaseSecret secret = LeaseSecret.random(new SecureRandom());
  private FakeManager manager;

  @BeforeEach
  void start() throws IOException {
    manager = new FakeManager();
  }

  @AfterEach
  void stop() {
    manager.close();
  }

  @Test
  void aCheckoutPostsTheRequestAndReadsTheAnswer() throws Exception {
    manager.willAnswer(201, LeaseJson.answer(Answers.genuine()));
    Reply<LeaseAnswer> reply = manager.client().checkout(Answers.request(), secret);
    assertThat(Objects.requireNonNull(reply.value()).leaseId()).isEqualTo("this-lease");
    RecordedRequest sent = manager.nextRequest();
    assertThat(sent.getRequestLine()).isEqualTo("POST /v1/leases HTTP/1.1");
    assertThat(bodyOf(sent)).isEqualTo(LeaseJson.checkout(Answers.request()));
    assertThat(sent.getHeaders().get("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void aRenewalPostsTheNonceUnderTheLease() throws Exception {
    manager.willAnswer(200, LeaseJson.answer(Answers.genuine()));
    Reply<LeaseAnswer> reply = manager.client().renew("this-lease", secret, "fresh");
    assertThat(reply.value()).isNotNull();
    RecordedRequest sent = manager.nextRequest();
    assertThat(sent.getRequestLine()).isEqualTo("POST /v1/leases/this-lease/renewals HTTP/1.1");
    assertThat(bodyOf(sent)).isEqualTo("{\"nonce\":\"fresh\"}");
  }

  @Test
  void aCheckinDeletesTheLease() throws Exception {
    manager.willAnswer(204, "");
    assertThat(manager.client().checkin("this-lease", secret).value()).isEqualTo("this-lease");
    RecordedRequest sent = manager.nextRequest();
    assertThat(sent.getRequestLine()).isEqualTo("DELETE /v1/leases/this-lease HTTP/1.1");
    assertThat(sent.getBodySize()).isZero();
  }

  @Test
  void aManagerSaysWhichStoreItServes() throws Exception {
    manager.willAnswer(200, "{\"status\":\"up\",\"store\":\"thumbprint\"}");
    assertThat(manager.client().store().value()).isEqualTo("thumbprint");
    RecordedRequest sent = manager.nextRequest();
    assertThat(sent.getRequestLine()).isEqualTo("GET /v1/health HTTP/1.1");
    assertThat(sent.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void theSecretTravelsInTheAuthorizationHeaderOnly() throws Exception {
    String bearer = secret.bearer();
    String text = bearer.substring("Bearer ".length());
    manager.willAnswer(201, LeaseJson.answer(Answers.genuine()));
    manager.willAnswer(200, LeaseJson.answer(Answers.genuine()));
    manager.willAnswer(204, "");
    manager.client().checkout(Answers.request(), secret);
    manager.client().renew("this-lease", secret, "fresh");
    manager.client().checkin("this-lease", secret);
    for (int call = 0; call < 3; call++) {
      RecordedRequest sent = manager.nextRequest();
      assertThat(sent.getHeaders().values("Authorization")).containsExactly(bearer);
      String rest =
          sent.getRequestLine()
              + sent.getHeaders().newBuilder().removeAll("Authorization").build()
              + bodyOf(sent);
      assertThat(rest).doesNotContain(text);
    }
  }

  @Test
  void threeCallsTravelOverOneKeptConnection() throws Exception {
    for (int call = 0; call < 3; call++) {
      manager.willAnswer(204, "");
      manager.client().checkin("this-lease", secret);
      RecordedRequest sent = manager.nextRequest();
      assertThat(sent.getConnectionIndex()).isZero();
      assertThat(sent.getExchangeIndex()).isEqualTo(call);
    }
  }

  @Test
  void aClosedConnectionIsOpenedAnew() throws Exception {
    for (int call = 0; call < 2; call++) {
      manager.willAnswer(204, "");
      manager.client().checkin("this-lease", secret);
      manager.connection.close();
      assertThat(manager.nextRequest().getConnectionIndex()).isEqualTo(call);
    }
  }

  @Test
  void aClientKnowsWhomItAsks() {
    assertThat(manager.client().address()).isEqualTo(manager.address());
  }

  private static String bodyOf(RecordedRequest request) {
    ByteString body = request.getBody();
    return body == null ? "" : body.utf8();
  }
}
