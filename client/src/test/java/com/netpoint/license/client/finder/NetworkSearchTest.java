package com.netpoint.license.client.finder;

import static com.netpoint.license.client.finder.Findings.LONG;
import static com.netpoint.license.client.finder.Findings.SHORT;
import static com.netpoint.license.client.finder.Findings.plan;
import static com.netpoint.license.client.finder.Findings.search;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.NoAnswer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Networks that are asked by broadcast: the loopback's, and never one that others are on. */
@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the loopback has no broadcast address")
class NetworkSearchTest {
  private static final String LOOPBACK = "127.255.255.255";
  private final FakeNetwork network = new FakeNetwork().broadcast(LOOPBACK);

  @Test
  void everyManagerOnANetworkIsToldOnceHoweverOftenItAnswers() throws Exception {
    try (FakeResponder first = FakeResponder.elsewhere(LOOPBACK, "127.0.0.2", 0);
        FakeResponder second = FakeResponder.elsewhere(LOOPBACK, "127.0.0.3", first.port())) {
      List<Finding> told = search(network, SHORT, plan(first.port()).broadcast(true));
      assertThat(addressesIn(told))
          .containsExactlyInAnyOrder("http://127.0.0.2:2000", "http://127.0.0.3:2000");
      assertThat(told)
          .allSatisfy(
              finding -> {
                assertThat(finding.asked()).hasToString(LOOPBACK + " by UDP");
                assertThat(finding.asked().broadcast()).isTrue();
              });
      assertThat(second.heard)
          .hasSizeGreaterThan(1)
          .allSatisfy(question -> assertThat(question.broadcast()).isTrue());
    }
  }

  @Test
  void aManagerThatIsOnTwoNetworksIsToldOnceAndNoneOfThemIsSilent() throws Exception {
    network.broadcast("127.0.0.4");
    try (FakeResponder manager = FakeResponder.elsewhere(LOOPBACK, "127.0.0.2", 0);
        FakeResponder again = FakeResponder.elsewhere("127.0.0.4", "127.0.0.2", manager.port())) {
      List<Finding> told = search(network, SHORT, plan(manager.port()).broadcast(true));
      assertThat(addressesIn(told)).containsExactly("http://127.0.0.2:2000");
      assertThat(again.heard).isNotEmpty();
    }
  }

  @Test
  void aNetworkOnWhichNobodyAnswersIsSilent() throws Exception {
    try (FakeResponder other = FakeResponder.at("127.0.0.2", 0)) {
      List<Finding> told = search(network, SHORT, plan(other.port()).broadcast(true));
      assertThat(told).singleElement().extracting(Finding::whyNot).isEqualTo(Kind.SILENT);
    }
  }

  @Test
  void aNetworkIsNotAskedUnlessThePlanSaysSo() throws Exception {
    try (FakeResponder responder = FakeResponder.elsewhere(LOOPBACK, "127.0.0.2", 0)) {
      assertThat(search(network, LONG, plan(responder.port()))).isEmpty();
      assertThat(responder.heard).isEmpty();
    }
  }

  @Test
  void aBroadcastAddressAmongTheParametersFindsEveryManagerThere() throws Exception {
    try (FakeResponder first = FakeResponder.elsewhere(LOOPBACK, "127.0.0.2", 0);
        FakeResponder second = FakeResponder.elsewhere(LOOPBACK, "127.0.0.3", first.port())) {
      List<Finding> told = search(network, SHORT, plan(first.port(), LOOPBACK).aggressive(true));
      assertThat(addressesIn(told))
          .containsExactlyInAnyOrder("http://127.0.0.2:2000", "http://127.0.0.3:2000");
      assertThat(told).allSatisfy(finding -> assertThat(finding.asked().broadcast()).isFalse());
      assertThat(second.heard)
          .isNotEmpty()
          .allSatisfy(question -> assertThat(question.broadcast()).isTrue());
    }
  }

  @Test
  void whoHasEnoughHearsNothingMore() throws Exception {
    try (FakeResponder first = FakeResponder.elsewhere(LOOPBACK, "127.0.0.2", 0);
        FakeResponder second = FakeResponder.elsewhere(LOOPBACK, "127.0.0.3", first.port())) {
      List<Finding> told = new ArrayList<>();
      Findings.finder(network, LONG)
          .search(
              plan(first.port()).broadcast(true),
              finding -> {
                told.add(finding);
                return false;
              });
      assertThat(told).hasSize(1);
      assertThat(second.port()).isEqualTo(first.port());
    }
  }

  private static List<String> addressesIn(List<Finding> told) {
    return told.stream()
        .map(finding -> Objects.requireNonNull(finding.manager()).address().toString())
        .toList();
  }
}
