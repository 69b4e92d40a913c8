package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.SeatHolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderLinesTest {
  private final HolderLines berlin = HolderLines.asOf(Notices.CLOCK);

  @Test
  void todayIsTheTimeAloneInTheReadersOwnZone() {
    assertThat(berlin.since(Instant.parse("2026-11-24T10:40:00Z")))
        .isEqualTo("11:40 (for 1 h 20 min)");
  }

  @Test
  void todayBeginsAtTheReadersMidnight() {
    assertThat(berlin.since(Instant.parse("2026-11-23T23:00:00Z"))).isEqualTo("00:00 (for 13 h)");
    assertThat(berlin.since(Instant.parse("2026-11-23T22:59:00Z")))
        .isEqualTo("23 Nov, 23:59 (for 13 h 1 min)");
  }

  @Test
  void anotherYearIsNamed() {
    assertThat(berlin.since(Instant.parse("2025-12-31T22:00:00Z")))
        .isEqualTo("31 Dec 2025, 23:00 (for 327 days 14 h)");
  }

  @Test
  void aMomentAheadOfThisMachinesClockHasLastedNoTime() {
    assertThat(berlin.since(Notices.NOON_UTC.plusSeconds(60))).isEqualTo("13:01");
  }

  @Test
  void theSameMomentReadsDifferentlyElsewhere() {
    Clock tokyo = Clock.fixed(Notices.NOON_UTC, ZoneId.of("Asia/Tokyo"));
    assertThat(HolderLines.asOf(tokyo).since(Notices.NOON_UTC))
        .isEqualTo("21:00 (for less than a minute)");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, less than a minute",
    "PT59.999S, less than a minute",
    "PT1M, 1 min",
    "PT59M59S, 59 min",
    "PT1H, 1 h",
    "PT1H20M, 1 h 20 min",
    "PT23H59M, 23 h 59 min",
    "PT24H, 1 day",
    "PT25H59M, 1 day 1 h",
    "PT48H, 2 days",
    "P14DT3H, 14 days 3 h"
  })
  void durationsAreSaidInTheirTwoLargestUnits(Duration duration, String words) {
    assertThat(HolderLines.words(duration)).isEqualTo(words);
  }

  @Test
  void rowsKeepTheOrderGiven() {
    assertThat(berlin.rows(Notices.NO_SEAT.holders()))
        .containsExactly(
            List.of("alice", "ws-17", "11:40 (for 1 h 20 min)"),
            List.of("bob.mueller", "ws-3", "23 Nov, 17:45 (for 19 h 15 min)"));
  }

  @Test
  void namesAreOneShortLineEach() {
    SeatHolder odd = new SeatHolder("a\u001b[2Jb", "x".repeat(64), Notices.NOON_UTC);
    assertThat(berlin.rows(List.of(odd)).get(0)).startsWith("a?[2Jb", "x".repeat(37) + "...");
  }
}
