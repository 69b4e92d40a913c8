package com.netpoint.license.agent.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedTextTest {
  @Test
  void holdersStandInColumnsBetweenTheCauseAndTheAdvice() {
    assertThat(RefusedText.lines(Notices.NO_SEAT, Notices.CLOCK))
        .containsExactly(
            "NetPoint: All 2 seats are in use.",
            "",
            "  User         Machine  Since",
            "  alice        ws-17    11:40 (for 1 h 20 min)",
            "  bob.mueller  ws-3     23 Nov, 17:45 (for 19 h 15 min)",
            "",
            "  http://lic:1947: 2 of 2 seats in use",
            "",
            "Try again later.");
  }

  @Test
  void withoutHoldersThereIsNoTable() {
    assertThat(RefusedText.lines(Notices.NO_MANAGER, Notices.CLOCK))
        .containsExactly(
            "NetPoint: No license manager answered.",
            "",
            "  http://a:1947: refused",
            "  http://b:1947: no answer within 5 s",
            "",
            "Check the network.");
  }

  @Test
  void withNothingMoreToSayThereAreTwoSentences() {
    assertThat(RefusedText.lines(Notices.NOT_LICENSED, Notices.CLOCK))
        .containsExactly("NetPoint: There is no license.", "", "Ask for one.");
  }
}
