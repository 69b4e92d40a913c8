package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The license ends while the application runs. */
class LicenseEndTest extends KeeperTest {
  private static final Duration END = Duration.ofHours(1);

  @BeforeEach
  void announce() {
    store.untilLicenseEnds = END;
  }

  @Test
  void theEndIsAnnouncedTenMinutesBefore() {
    LeaseKeeper keeper = keeper();
    store.untilLicenseEnds = END.minus(RENEWAL);
    manager.isOutOfOrder();
    Duration warning = END.minus(TIME_TO_SAVE);
    until(warning, keeper);
    assertNothingHappened();
    at(warning, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
  }

  @Test
  void theReasonIsTheLicenseWhileTheManagerAnswers() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    at(RENEWAL, keeper);
    manager.grants();
    renewUntil(END.minusMinutes(9), keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("The license ends.");
  }

  @Test
  void theApplicationEndsWithTheLicenseAndNotBefore() {
    LeaseKeeper keeper = keeper();
    renewUntil(END.minus(MILLI), keeper);
    assertThat(losing.events).containsExactly("warn");
    manager.refuses("LICENSE_EXPIRED", "The license has ended.");
    at(END.plus(RENEWAL), keeper);
    assertThat(losing.events).containsExactly("warn", "end, denied");
    assertThat(losing.reason).isEqualTo("The license has ended.");
  }

  @Test
  void theApplicationEndsWithTheLicenseToTheMomentWhenNobodyAnswers() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(END, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(END, keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void whoeverMayOutliveHisManagerDoesNotOutliveHisLicense() {
    store.mayOutliveManager = true;
    LeaseKeeper keeper = keeper(Duration.ofMinutes(20), OnLost.WARN);
    manager.isOutOfOrder();
    until(END.minus(TIME_TO_SAVE), keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isNull();
    at(END.minus(TIME_TO_SAVE), keeper);
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
    until(END, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(END, keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void aLicenseThatWasReplacedTakesTheWarningBack() {
    LeaseKeeper keeper = keeper();
    renewUntil(END.minusMinutes(5), keeper);
    assertThat(losing.events).containsExactly("warn");
    store.untilLicenseEnds = null;
    until(END.plusHours(1), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
  }

  @Test
  void theAnnouncementIsNotLateHoweverSeldomALeaseIsRenewed() {
    store.timeToLive = Duration.ofMinutes(30);
    store.untilLicenseEnds = Duration.ofMinutes(15);
    LeaseKeeper keeper = keeper();
    assertThat(at(Duration.ZERO, keeper)).isEqualTo(Duration.ofMinutes(5));
    assertNothingHappened();
    at(Duration.ofMinutes(5), keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("The license ends.");
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
  }

  /** Lives through the time with a manager whose clock runs along. */
  private void renewUntil(Duration time, LeaseKeeper keeper) {
    for (Duration now = Duration.ZERO; now.compareTo(time) < 0; now = now.plus(RENEWAL)) {
      store.untilLicenseEnds = END.minus(now);
      at(now, keeper);
    }
    store.untilLicenseEnds = END.minus(time);
    at(time, keeper);
  }
}
