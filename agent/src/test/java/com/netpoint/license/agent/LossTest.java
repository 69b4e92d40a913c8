package com.netpoint.license.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.agent.notice.Notifier;
import com.netpoint.license.agent.notice.RefusedNotice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {
  private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Berlin"));

  private final List<String> said = new ArrayList<>();
  private final List<ExitCode> exits = new ArrayList<>();
  private boolean asks;
  private final Loss loss = new Loss(new Saying(), "NetPoint", CLOCK, exits::add);

  @ParameterizedTest
  @CsvSource({
    "600, in 10 minutes",
    "599, in 10 minutes",
    "541, in 10 minutes",
    "540, in 9 minutes",
    "61, in 2 minutes",
    "60, in less than a minute",
    "0, in less than a minute",
  })
  void theTimeLeftIsSaidInWholeMinutes(long seconds, String time) {
    loss.warn("The manager is gone.", Duration.ofSeconds(seconds));
    assertThat(said)
        .containsExactly(
            "warn NetPoint: The manager is gone. Please save your work: NetPoint ends "
                + time
                + ".");
  }

  @Test
  void anApplicationThatMayGoOnIsToldSo() {
    loss.warn("The manager is gone.", null);
    assertThat(said)
        .containsExactly("warn NetPoint: The manager is gone. NetPoint goes on without its seat.");
  }

  @Test
  void oneWarningStandsAndItsSentenceChanges() {
    loss.warn("Gone.", Duration.ofMinutes(2));
    loss.warn("Gone.", Duration.ofMinutes(1));
    assertThat(said).hasSize(2);
    assertThat(said.get(1))
        .isEqualTo("say Gone. Please save your work: NetPoint ends in less than a minute.");
  }

  @Test
  void aWarningIsTakenAwayOnceAndAnotherOneCanFollow() {
    loss.warn("Gone.", null);
    loss.wellAgain();
    loss.wellAgain();
    loss.warn("Gone.", null);
    assertThat(said)
        .containsExactly(
            "warn NetPoint: Gone. NetPoint goes on without its seat.",
            "close",
            "warn NetPoint: Gone. NetPoint goes on without its seat.");
  }

  @Test
  void theEndIsRemindedOfInTheUsersOwnTime() {
    loss.remind(Instant.parse("2026-12-01T08:00:00Z"));
    assertThat(said)
        .containsExactly(
            "warn NetPoint: The seat that this machine took along ends on Tuesday, 1 December,"
                + " 09:00. Have it extended, or be connected to the license manager by then.");
  }

  @Test
  void aReminderTakesThePlaceOfTheLastOneAndIsTakenBackAsAWarningIs() {
    loss.remind(Instant.EPOCH);
    loss.remind(Instant.EPOCH);
    loss.warn("Soon.", Duration.ofMinutes(15));
    loss.wellAgain();
    assertThat(said).hasSize(5);
    assertThat(said.get(1)).isEqualTo("close");
    assertThat(said.get(2)).startsWith("warn NetPoint: The seat");
    assertThat(said.get(3)).startsWith("say Soon. Please save your work");
    assertThat(said.get(4)).isEqualTo("close");
  }

  @Test
  void whetherTheApplicationAsksIsTheNotifiersToTell() {
    assertThat(loss.applicationAsks()).isFalse();
    asks = true;
    assertThat(loss.applicationAsks()).isTrue();
  }

  @Test
  void theEndIsSaidOnStandardErrorAndTellsTheTwoCausesApart() {
    assertThat(StandardError.during(() -> loss.end("All 2 seats are in use.", true)))
        .isEqualTo("NetPoint ends: All 2 seats are in use.\n");
    StandardError.during(() -> loss.end("Nobody answers.", false));
    assertThat(exits).containsExactly(ExitCode.NO_PERMISSION, ExitCode.UNAVAILABLE);
  }

  private final class Saying implements Notifier {
    @Override
    public boolean refused(RefusedNotice notice, Retry retry) {
      throw new AssertionError("a running application is not refused");
    }

    @Override
    public StandingWarning warn(String product, String sentence) {
      said.add("warn " + product + ": " + sentence);
      return new StandingWarning() {
        @Override
        public void say(String another) {
          said.add("say " + another);
        }

        @Override
        public void close() {
          said.add("close");
        }
      };
    }

    @Override
    public boolean applicationAsks() {
      return asks;
    }
  }
}
