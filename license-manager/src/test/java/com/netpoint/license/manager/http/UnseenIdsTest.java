package com.netpoint.license.manager.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.store.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnseenIdsTest {
  private static final int MOST = 10;
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestClock clock = new TestClock(Premises.START);
  private final UnseenIds unseen = new UnseenIds(MOST, clock);

  @Test
  void theLastOfAnHourIsTakenAndTheNextWaitsForTheNextHour() {
    clock.run(Duration.ofMinutes(20));
    count("192.0.2.7", MOST - 1);
    assertThat(unseen.wait("192.0.2.7")).isZero();
    count("192.0.2.7", 1);
    assertThat(unseen.wait("192.0.2.7")).isEqualTo(Duration.ofMinutes(40));
    clock.run(Duration.ofMinutes(40).minusNanos(1));
    assertThat(unseen.wait("192.0.2.7")).isEqualTo(Duration.ofNanos(1));
    clock.run(Duration.ofNanos(1));
    assertThat(unseen.wait("192.0.2.7")).isZero();
  }

  @Test
  void oneNetworkIsNotInTheWayOfAnother() {
    count("192.0.2.7", MOST);
    assertThat(unseen.wait("192.0.2.8")).isZero();
  }

  @Test
  void whoComesAfterTooManyNetworksSharesTheCountOfAllOthers() {
    for (int i = 0; i < UnseenIds.MOST_NETWORKS; i++) {
      unseen.count("network-" + i);
    }
    count("late", MOST);
    assertThat(unseen.wait("later")).isEqualTo(HOUR);
    assertThat(unseen.wait("network-0")).isZero();
  }

  private void count(String network, int times) {
    for (int i = 0; i < times; i++) {
      unseen.count(network);
    }
  }
}
