package com.netpoint.license.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeatUseTest {
  private static final PoolId POOL = new PoolId("netpoint", "netpoint");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void aUseHasItsShareOfEachDayAndCountsOnTheLast() {
    assertThat(held(NOON, NOON.plus(Duration.ofDays(2))).days())
        .extracting(DayUse::day, DayUse::held, DayUse::times)
        .containsExactly(
            tuple("2026-11-26", 12, 1), tuple("2026-11-25", 24, 0), tuple("2026-11-24", 12, 0));
  }

  @Test
  void aUseThatEndsAtMidnightHasNothingOfTheNextDayButItsEnd() {
    assertThat(held(NOON, NOON.plus(Duration.ofHours(12))).days())
        .extracting(DayUse::day, DayUse::held, DayUse::times)
        .containsExactly(tuple("2026-11-25", 0, 1), tuple("2026-11-24", 12, 0));
  }

  @Test
  void aUseNeverEndsBeforeItBegan() {
    assertThat(held(NOON, NOON.minusSeconds(1)).length()).isZero();
  }

  @Test
  void theLongerOfTwoIsTheLongest() {
    SeatUse one = held(NOON, NOON.plusSeconds(1));
    SeatUse two = held(NOON, NOON.plusSeconds(2));
    DayUse none = new DayUse(NOON, "alice", "", 1, Duration.ZERO, null);
    assertThat(of(one).plus(of(two)).longest()).isEqualTo(two);
    assertThat(of(two).plus(of(one)).longest()).isEqualTo(two);
    assertThat(none.plus(of(one)).longest()).isEqualTo(one);
    assertThat(of(one).plus(none).longest()).isEqualTo(one);
  }

  private static DayUse of(SeatUse use) {
    return use.days().get(0);
  }

  private static SeatUse held(Instant since, Instant until) {
    return SeatUse.held(POOL, new SeatHolder("alice", "ws-1", since), until);
  }

  private static org.assertj.core.groups.Tuple tuple(String day, int hours, long times) {
    return org.assertj.core.groups.Tuple.tuple(
        Instant.parse(day + "T00:00:00Z"), Duration.ofHours(hours), times);
  }
}
