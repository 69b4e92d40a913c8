package com.netpoint.license.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.LeaseAnswer;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.SeatHolder;
import com.netpoint.license.protocol.json.LeaseJson;
import com.netpoint.license.protocol.json.ProblemJson;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer that arrived is taken for: a yes, a lawful no, or none. */
class ManagerRepliesTest {
  private static final String STRANGER = "something else than a license manager answers there";

  private FakeManager manager;

  @BeforeEach
  void start() throws IOException {
    manager = new FakeManager();
  }

  @AfterEach
  void stop() {
    manager.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void aYesHasAValueAndNothingElse(int status) {
    manager.willAnswer(status, LeaseJson.answer(Answers.genuine()));
    Reply<LeaseAnswer> reply = checkout();
    assertThat(reply.value()).isNotNull();
    assertThat(reply.refusal()).isNull();
    assertThat(reply.noAnswer()).isNull();
  }

  @Test
  void aLawfulNoIsARefusalWithWhoHoldsTheSeats() {
    Problem full =
        Problem.of(409, "NO_SEAT_FREE", "No seat is free", "All 2 seats are in use.")
            .fromStore("thumbprint")
            .withSeatsTaken(
                new Problem.SeatsTaken(
                    2, 2, List.of(new SeatHolder("bob", "ws-18", Answers.ISSUED))));
    manager.willAnswer(409, ProblemJson.write(full));
    Reply<LeaseAnswer> reply = checkout();
    Problem refusal = Objects.requireNonNull(reply.refusal());
    assertThat(refusal.code()).isEqualTo("NO_SEAT_FREE");
    assertThat(refusal.store()).isEqualTo("thumbprint");
    assertThat(Objects.requireNonNull(refusal.seatsTaken()).holders())
        .extracting(SeatHolder::user)
        .containsExactly("bob");
    assertThat(reply.value()).isNull();
    assertThat(reply.noAnswer()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "409, LEASE_CONFLICT",
    "403, NOT_LICENSED",
    "403, LICENSE_EXPIRED",
    "403, DENIED_BY_RULE",
    "404, UNKNOWN_PRODUCT",
    "410, LEASE_LOST",
  })
  void everyOtherRefusalOfTheWireIsOneToo(int status, String code) {
    manager.willAnswer(status, ProblemJson.write(Problem.of(status, code, "No", "No.")));
    assertThat(Objects.requireNonNull(checkout().refusal()).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"500, INTERNAL", "503, STORE_NOT_USABLE", "409, A_CODE_OF_THE_FUTURE"})
  void aFaultOfTheManagerIsNoAnswerAndSaysItsDetail(int status, String code) {
    manager.willAnswer(
        status, ProblemJson.write(Problem.of(status, code, "Fault", "The disk is full.")));
    assertNoAnswer(checkout(), "The disk is full.");
  }

  @Test
  void aFaultWithoutADetailSaysItsTitle() {
    manager.willAnswer(500, ProblemJson.write(Problem.of(500, "INTERNAL", "Out of order", "")));
    assertNoAnswer(checkout(), "Out of order");
  }

  @ParameterizedTest
  @CsvSource({
    "200, garbage",
    "200, {}",
    "200, '[]'",
    "200, ''",
    "404, <html><body>Not Found</body></html>",
    "502, ''",
    "409, '{\"status\":409}'",
  })
  void anAnswerThatIsNoManagersIsNoAnswer(int status, String body) {
    manager.willAnswer(status, body);
    assertNoAnswer(checkout(), STRANGER);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    manager.server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Location", manager.address() + "/elsewhere")
            .build());
    assertNoAnswer(checkout(), STRANGER);
    assertThat(manager.server.getRequestCount()).isEqualTo(1);
  }

  private Reply<LeaseAnswer> checkout() {
    return manager.client().checkout(Answers.request(), LeaseSecret.random(new SecureRandom()));
  }

  private static void assertNoAnswer(Reply<?> reply, String reason) {
    NoAnswer none = Objects.requireNonNull(reply.noAnswer());
    assertThat(none.reason()).isEqualTo(reason);
    assertThat(none.requestSent()).isTrue();
    assertThat(reply.value()).isNull();
    assertThat(reply.refusal()).isNull();
  }
}
