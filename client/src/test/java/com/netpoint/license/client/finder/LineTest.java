package com.netpoint.license.client.finder;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.client.ManagerAddress;
import com.netpoint.license.client.NoAnswer.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
  private final List<Finding> told = new ArrayList<>();
  private final Telling telling = new Telling(told::add, () -> 0);
  private final Line host = new Line(new Asked("ws-17", false, Transport.UDP), false, telling);
  private final Line net = new Line(new Asked("10.0.0.255", true, Transport.UDP), true, telling);

  @Test
  void aHostIsOverWithItsFirstAnswer() {
    host.found(manager("s1"), 3);
    host.found(manager("s2"), 4);
    host.failed(Reason.of(Kind.REFUSED));
    host.end();
    assertThat(host.over()).isTrue();
    assertThat(told).singleElement().extracting(Finding::millis).isEqualTo(3L);
  }

  @Test
  void aNetworkGoesOnAndIsNotSilentAfterwards() {
    net.found(manager("s1"), 3);
    net.found(manager("s2"), 4);
    assertThat(net.over()).isFalse();
    net.end();
    assertThat(net.over()).isTrue();
    assertThat(told).hasSize(2);
  }

  @Test
  void aForgerWithAThousandManagersIsCutOff() {
    for (int i = 0; i < 1000; i++) {
      net.found(manager("s" + i), 1);
    }
    assertThat(told).hasSize(256);
  }

  @Test
  void aForgerOnANetworkKeepsNoHostFromBeingTold() {
    for (int i = 0; i < 1000; i++) {
      net.found(manager("s" + i), 1);
    }
    told.clear();
    host.found(manager("s1"), 3);
    assertThat(told).singleElement().extracting(Finding::asked).hasToString("ws-17 by UDP");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, UNREACHABLE, REFUSED",
    "UNREACHABLE, REFUSED, REFUSED",
    "REFUSED, STRANGER, STRANGER",
    "SILENT, UNREACHABLE, SILENT",
    "UNREACHABLE, UNREACHABLE, UNREACHABLE",
  })
  void ofTwoAddressesTheReasonThatSaysMoreIsTold(Kind first, Kind second, Kind whyNot) {
    host.expect(2);
    host.failed(Reason.of(first));
    assertThat(host.over()).isFalse();
    host.failed(Reason.of(second));
    assertThat(told).singleElement().extracting(Finding::whyNot).isEqualTo(whyNot);
  }

  @Test
  void afterAnInterruptNothingIsTold() {
    Thread.currentThread().interrupt();
    net.found(manager("s1"), 3);
    host.end();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void aStrangerIsToldAtTheEnd() {
    host.heardStranger();
    assertThat(told).isEmpty();
    host.end();
    assertThat(told).singleElement().extracting(Finding::whyNot).isEqualTo(Kind.STRANGER);
  }

  @Test
  void aFindingPrintsAsALine() {
    host.found(manager("s1"), 3);
    assertThat(told.get(0)).hasToString("ws-17 by UDP: http://ws-17:1947, 3 ms");
  }

  private static FoundManager manager(String store) {
    return new FoundManager(ManagerAddress.parse("ws-17"), "m", "1", store, List.of(), false);
  }
}
