package com.netpoint.license.client.finder;

import static com.netpoint.license.client.finder.Findings.LONG;
import static com.netpoint.license.client.finder.Findings.SHORT;
import static com.netpoint.license.client.finder.Findings.plan;
import static com.netpoint.license.client.finder.Findings.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.netpoint.license.client.NoAnswer.Kind;
import com.netpoint.license.protocol.SearchQuestion;
import com.netpoint.license.protocol.json.SearchDatagram;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts that are asked by UDP. All of them are on 127.0.0.0/8 or ::1. */
@Timeout(60)
class HostSearchTest {
  private final FakeNetwork network = new FakeNetwork();

  @Test
  void aManagerIsToldWithWhatItSaysOfItself() throws Exception {
    try (FakeResponder responder = FakeResponder.at("127.0.0.2", 0)) {
      Finding finding = only(search(network, LONG, plan(responder.port(), "127.0.0.2")));
      assertThat(finding.asked()).hasToString("127.0.0.2 by UDP");
      assertThat(finding.asked().broadcast()).isFalse();
      assertThat(finding.reason()).isEmpty();
      assertThat(finding.millis()).isBetween(0L, 60_000L);
      FoundManager manager = Objects.requireNonNull(finding.manager());
      assertThat(manager.address()).hasToString("http://127.0.0.2:2000");
      assertThat(manager.name()).isEqualTo("m");
      assertThat(manager.version()).isEqualTo("1.0");
      assertThat(manager.store()).isEqualTo("s1");
      assertThat(manager.more()).isTrue();
      assertThat(manager.pools()).singleElement().extracting("seats").isEqualTo(40L);
      SearchQuestion question = responder.heard.take();
      assertThat(question.broadcast()).isFalse();
    }
  }

  @Test
  void aManagerIsCalledByTheNameThatWasGiven() throws Exception {
    network.host("licenses.example", "127.0.0.2");
    try (FakeResponder responder = FakeResponder.at("127.0.0.2", 0)) {
      List<Finding> told = search(network, LONG, plan(responder.port(), "licenses.example"));
      assertThat(addressIn(only(told))).isEqualTo("http://licenses.example:2000");
    }
  }

  @Test
  void aHostOfIpv6IsAskedAsWell() throws Exception {
    FakeResponder opened = null;
    try {
      opened = FakeResponder.at("::1", 0);
    } catch (BindException e) {
      assumeTrue(false, "this machine has no ::1");
    }
    try (FakeResponder responder = Objects.requireNonNull(opened)) {
      assertThat(addressIn(only(search(network, LONG, plan(responder.port(), "::1")))))
          .isEqualTo("http://[::1]:2000");
    }
  }

  @Test
  void whereNobodyListensItIsRefusedAtOnce() throws Exception {
    assertThat(whyNot(search(network, LONG, plan(unusedPort(), "127.0.0.9"))))
        .isEqualTo(Kind.REFUSED);
  }

  @Test
  void aHostThatSaysNothingIsToldAtTheEndAndNotBefore() throws Exception {
    try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
      List<Finding> told = search(network, SHORT, plan(silent.getLocalPort(), "127.0.0.2"));
      assertThat(whyNot(told)).isEqualTo(Kind.SILENT);
      assertThat(only(told).reason()).isEqualTo("no answer in time");
      assertThat(only(told).millis()).isGreaterThanOrEqualTo(SHORT.toMillis());
    }
  }

  @Test
  void anUnknownHostIsToldAtOnceAndDoesNotKeepOthersFromBeingFound() throws Exception {
    try (FakeResponder responder = FakeResponder.at("127.0.0.2", 0)) {
      List<Finding> told =
          search(network, LONG, plan(responder.port(), "nowhere.invalid", "127.0.0.2"));
      assertThat(told)
          .extracting(Finding::whyNot)
          .containsExactlyInAnyOrder(Kind.NO_SUCH_HOST, null);
    }
  }

  @Test
  void aNameThatTakesLongDoesNotHoldUpTheOthers() throws Exception {
    try (FakeResponder responder = FakeResponder.at("127.0.0.2", 0)) {
      List<Finding> told =
          search(network, SHORT, plan(responder.port(), FakeNetwork.SLOW, "127.0.0.2"));
      assertThat(told).extracting(Finding::whyNot).containsExactly(null, Kind.SILENT);
      assertThat(told.get(0).millis()).isLessThan(SHORT.toMillis());
    } finally {
      network.slow.countDown();
    }
  }

  @Test
  void somethingElseIsToldWhenNoManagerAnsweredAfterIt() throws Exception {
    try (FakeResponder stranger =
        FakeResponder.answering("127.0.0.2", 0, question -> List.of(FakeResponder.garbage()))) {
      assertThat(whyNot(search(network, SHORT, plan(stranger.port(), "127.0.0.2"))))
          .isEqualTo(Kind.STRANGER);
    }
  }

  @Test
  void garbageDoesNotKeepAManagerFromBeingFound() throws Exception {
    try (FakeResponder responder =
        FakeResponder.answering(
            "127.0.0.2",
            0,
            question -> List.of(FakeResponder.garbage(), new byte[0], answerTo(question)))) {
      assertThat(whyNot(search(network, LONG, plan(responder.port(), "127.0.0.2"))))
          .isEqualTo("found");
    }
  }

  @Test
  void anAnswerWithAnotherNonceIsNone() throws Exception {
    try (FakeResponder replaying =
        FakeResponder.answering(
            "127.0.0.2",
            0,
            question -> List.of(answerTo(new SearchQuestion("another-nonce-0123", false))))) {
      assertThat(whyNot(search(network, SHORT, plan(replaying.port(), "127.0.0.2"))))
          .isEqualTo(Kind.SILENT);
    }
  }

  @Test
  void aQuestionThatIsLostIsAskedAgain() throws Exception {
    AtomicInteger count = new AtomicInteger();
    try (FakeResponder responder =
        FakeResponder.answering(
            "127.0.0.2",
            0,
            question -> count.getAndIncrement() < 2 ? List.of() : List.of(answerTo(question)))) {
      Finding finding = only(search(network, LONG, plan(responder.port(), "127.0.0.2")));
      assertThat(finding.manager()).isNotNull();
      assertThat(finding.millis()).isGreaterThanOrEqualTo(600);
    }
  }

  @Test
  void ofAHostWithTwoAddressesTheOneThatAnswersCounts() throws Exception {
    network.host("two.example", "127.0.0.9", "127.0.0.2");
    try (FakeResponder responder = FakeResponder.at("127.0.0.2", 0)) {
      List<Finding> told = search(network, LONG, plan(responder.port(), "two.example"));
      assertThat(addressIn(only(told))).isEqualTo("http://two.example:2000");
    }
  }

  @Test
  void aHostOfWhichEveryAddressRefusesIsRefused() throws Exception {
    network.host("two.example", "127.0.0.9", "127.0.0.8");
    assertThat(whyNot(search(network, LONG, plan(unusedPort(), "two.example"))))
        .isEqualTo(Kind.REFUSED);
  }

  @Test
  void aHostMayAnswerFromAnotherAddressThanWasAsked() throws Exception {
    network.host("homes.example", "127.0.0.5");
    try (FakeResponder responder = FakeResponder.elsewhere("127.0.0.5", "127.0.0.6", 0)) {
      assertThat(addressIn(only(search(network, LONG, plan(responder.port(), "127.0.0.5")))))
          .isEqualTo("http://127.0.0.6:2000");
      assertThat(addressIn(only(search(network, LONG, plan(responder.port(), "homes.example")))))
          .isEqualTo("http://homes.example:2000");
    }
  }

  private static byte[] answerTo(SearchQuestion question) {
    return SearchDatagram.answer(FakeResponder.MANAGER.apply(question));
  }

  private static Finding only(List<Finding> told) {
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private static String addressIn(Finding finding) {
    return Objects.requireNonNull(finding.manager()).address().toString();
  }

  private static Object whyNot(List<Finding> told) {
    return Objects.requireNonNullElse(only(told).whyNot(), "found");
  }

  private static int unusedPort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.9", 0))) {
      return socket.getLocalPort();
    }
  }
}
