package com.netpoint.license.manager.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {
  private static final Instant TICKS = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void aTimeOnTheLeaseClockIsAsFarAwayInTheCalendar() {
    Moment now = new Moment(TICKS, TICKS.plusSeconds(3_600));
    assertThat(now.calendarAt(TICKS)).isEqualTo(now.calendar());
    assertThat(now.calendarAt(TICKS.plusSeconds(60))).isEqualTo(TICKS.plusSeconds(3_660));
    assertThat(now.calendarAt(TICKS.minusSeconds(60))).isEqualTo(TICKS.plusSeconds(3_540));
  }
}
