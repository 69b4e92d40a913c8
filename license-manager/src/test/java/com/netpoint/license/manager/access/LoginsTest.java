package com.netpoint.license.manager.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.CheapPassword;
import com.netpoint.license.manager.settings.PasswordHash;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginsTest {
  private static final PasswordHash PASSWORD = CheapPassword.of("correct horse");

  private long now = Long.MAX_VALUE - 5;
  private final Logins logins = new Logins(() -> now);

  @Test
  void whoHasGivenThePasswordIsKnownByWhatNobodyGuesses() {
    String id = logins.open(PASSWORD);
    assertThat(id).hasSize(32).isNotEqualTo(logins.open(PASSWORD));
    assertThat(logins.hold(id, PASSWORD, true)).isTrue();
    assertThat(logins.hold("", PASSWORD, true)).isFalse();
  }

  @Test
  void whoIsIdleForHalfAnHourIsOut() {
    String id = logins.open(PASSWORD);
    pass(Logins.IDLE.minusNanos(1));
    assertThat(logins.hold(id, PASSWORD, true)).isTrue();
    pass(Logins.IDLE.minusNanos(1));
    assertThat(logins.hold(id, PASSWORD, false)).isTrue();
    pass(Duration.ofNanos(1));
    assertThat(logins.hold(id, PASSWORD, true)).isFalse();
  }

  @Test
  void afterHalfADayEverybodyIsOut() {
    String id = logins.open(PASSWORD);
    for (int i = 0; i < 36; i++) {
      assertThat(logins.hold(id, PASSWORD, true)).isTrue();
      pass(Duration.ofMinutes(20));
    }
    assertThat(logins.hold(id, PASSWORD, true)).isFalse();
  }

  @Test
  void anotherPasswordEndsAllThatCameBefore() {
    String id = logins.open(PASSWORD);
    assertThat(logins.hold(id, CheapPassword.of("correct horse"), true)).isFalse();
    assertThat(logins.hold(id, PASSWORD, true)).isFalse();
    assertThat(logins.hold(logins.open(PASSWORD), null, true)).isFalse();
  }

  @Test
  void whoLeavesIsOut() {
    String id = logins.open(PASSWORD);
    logins.close(id);
    assertThat(logins.hold(id, PASSWORD, true)).isFalse();
  }

  @Test
  void whoWasIdleLongestGivesWay() {
    String first = logins.open(PASSWORD);
    String second = logins.open(PASSWORD);
    for (int i = 2; i < Logins.MOST; i++) {
      pass(Duration.ofNanos(1));
      String unused = logins.open(PASSWORD);
    }
    assertThat(logins.hold(first, PASSWORD, true)).isTrue();
    String unused = logins.open(PASSWORD);
    assertThat(logins.hold(second, PASSWORD, true)).isFalse();
    assertThat(logins.hold(first, PASSWORD, true)).isTrue();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
