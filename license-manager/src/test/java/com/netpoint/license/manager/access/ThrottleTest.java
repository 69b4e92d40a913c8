package com.netpoint.license.manager.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private long now = Long.MAX_VALUE - 5;
  private final Throttle throttle = new Throttle(2, Duration.ofSeconds(10), () -> now);

  @Test
  void theFirstWrongTriesCostNothingAndEachOfTheNextDoublesTheTime() {
    throttle.count("a");
    assertThat(throttle.wait("a")).isZero();
    for (int seconds : new int[] {1, 2, 4, 8, 10, 10}) {
      throttle.count("a");
      assertThat(throttle.wait("a")).isEqualTo(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void theTimeRunsFromTheLastTryOn() {
    tryThreeTimes("a");
    now += Duration.ofSeconds(2).toNanos() - 1;
    assertThat(throttle.wait("a")).isEqualTo(Duration.ofNanos(1));
    now += 1;
    assertThat(throttle.wait("a")).isZero();
  }

  @Test
  void whoWasRightIsNew() {
    tryThreeTimes("a");
    throttle.forgive("a");
    throttle.count("a");
    assertThat(throttle.wait("a")).isZero();
  }

  @Test
  void oneTryIsTakenBackAndNoOther() {
    tryThreeTimes("a");
    throttle.takeBack("a");
    throttle.count("a");
    assertThat(throttle.wait("a")).isEqualTo(Duration.ofSeconds(2));
    throttle.count("b");
    throttle.takeBack("b");
    throttle.takeBack("b");
    assertThat(throttle.wait("b")).isZero();
  }

  @Test
  void nobodyWaitsForAnother() {
    tryThreeTimes("a");
    assertThat(throttle.wait("b")).isZero();
  }

  @Test
  void afterAQuarterOfAnHourAllIsForgotten() {
    tryThreeTimes("a");
    now += Duration.ofMinutes(15).toNanos();
    throttle.count("a");
    assertThat(throttle.wait("a")).isZero();
  }

  @Test
  void beyondTenThousandTheyShareOneCount() {
    for (int i = 0; i < Throttle.MOST; i++) {
      throttle.count("n" + i);
    }
    tryThreeTimes("late");
    assertThat(throttle.wait("another that is late")).isEqualTo(Duration.ofSeconds(2));
    assertThat(throttle.wait("n7")).isZero();
    now += Duration.ofMinutes(15).toNanos();
    assertThat(throttle.wait("late")).isZero();
  }

  private void tryThreeTimes(String who) {
    for (int i = 0; i < 3; i++) {
      throttle.count(who);
    }
  }
}
