package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manager is gone for long: the application goes on, is warned, and ends. */
class LeaseAbsenceTest extends KeeperTest {

  @Test
  void theUserIsWarnedTenMinutesBeforeTheGraceEnds() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    Duration warning = GRACE.minus(TIME_TO_SAVE);
    until(warning, keeper);
    assertNothingHappened();
    at(warning, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isEqualTo(TIME_TO_SAVE);
    assertThat(losing.reason)
        .isEqualTo(
            "The license manager does not answer (" + manager.address() + ": out of order).");
  }

  @Test
  void theApplicationEndsWithItsGraceAndNotBefore() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(GRACE, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(GRACE, keeper);
    assertThat(losing.events).containsExactly("warn", "end");
    assertThat(losing.reason).startsWith("The license manager does not answer");
  }

  @Test
  void itIsEndedOnce() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(GRACE.plusMinutes(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "60, 60", "90, 60"})
  void theConfigurationCanOnlyShortenTheGrace(long configured, long minutes) {
    LeaseKeeper keeper = keeper(Duration.ofMinutes(configured), OnLost.EXIT);
    manager.isOutOfOrder();
    until(Duration.ofMinutes(minutes), keeper);
    assertThat(losing.events).containsExactly("warn");
    at(Duration.ofMinutes(minutes), keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void whileAllIsWellAShortGraceIsNoReasonToWarn() {
    LeaseKeeper keeper = keeper(Duration.ofMinutes(5), OnLost.EXIT);
    until(Duration.ofMinutes(30), keeper);
    assertNothingHappened();
  }

  @Test
  void inAShortGraceTheFirstAnswerThatIsMissingIsWarnedOf() {
    LeaseKeeper keeper = keeper(Duration.ofMinutes(5), OnLost.EXIT);
    manager.isOutOfOrder();
    until(RENEWAL, keeper);
    assertNothingHappened();
    at(RENEWAL, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(5).minus(RENEWAL));
    until(Duration.ofMinutes(5), keeper);
    assertThat(losing.events).containsExactly("warn");
    at(Duration.ofMinutes(5), keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void aGraceThatIsShorterThanTheLeaseDoesNotEndItEarlier() {
    LeaseKeeper keeper = keeper(Duration.ofSeconds(1), OnLost.EXIT);
    manager.isOutOfOrder();
    until(RUN_OUT, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(RUN_OUT, keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void aWarningIsTakenBackWhenTheManagerIsThereAgain() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(GRACE.minusMinutes(5), keeper);
    manager.grants();
    until(GRACE.plusHours(1), keeper);
    assertThat(losing.events).containsExactly("warn", "well again");
  }

  @Test
  void theGraceBeginsAnewWithEveryConfirmation() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(Duration.ofMinutes(45), keeper);
    manager.grants();
    until(Duration.ofMinutes(46), keeper);
    long confirmed = keeper.seat().confirmedAt();
    manager.isOutOfOrder();
    until(Duration.ofMinutes(100), keeper);
    assertThat(losing.events).containsExactly("warn");
    clock.advance(Duration.ofNanos(confirmed + GRACE.toNanos() - clock.now()).minus(MILLI));
    keeper.step(clock.now());
    assertThat(losing.events).containsExactly("warn");
    clock.advance(MILLI);
    keeper.step(clock.now());
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void anApplicationThatWaitsForAnAnswerIsNotEnded() {
    losing.asks = true;
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(GRACE.plusHours(1), keeper);
    assertThat(losing.events).containsExactly("warn");
    losing.asks = false;
    keeper.step(clock.now());
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void whereTheLicenseConsentsAnApplicationGoesOnWithAWarning() {
    store.mayOutliveManager = true;
    LeaseKeeper keeper = keeper(null, OnLost.WARN);
    manager.isOutOfOrder();
    until(GRACE.plusHours(1), keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isNull();
  }

  @ParameterizedTest
  @CsvSource({"WARN, false", "EXIT, true"})
  void withoutConsentOrWithoutTheWishItEnds(OnLost onLost, boolean consent) {
    store.mayOutliveManager = consent;
    LeaseKeeper keeper = keeper(null, onLost);
    manager.isOutOfOrder();
    until(GRACE.plusSeconds(2), keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  /** On Windows the monotonic clock runs on while a laptop sleeps. */
  @Test
  void whoeverWakesAfterTheGraceIsWarnedAndHasTimeToSave() {
    LeaseKeeper keeper = keeper();
    until(Duration.ofMinutes(1), keeper);
    manager.isOutOfOrder();
    Duration awake = Duration.ofHours(20);
    at(awake, keeper);
    assertThat(losing.events).containsExactly("warn");
    Duration end = awake.plus(TIME_TO_SAVE).minus(RENEWAL);
    until(end, keeper);
    assertThat(losing.events).containsExactly("warn");
    at(end, keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  @Test
  void whoeverWakesAfterAGraceOfNothingHasAMinuteAllTheSame() {
    LeaseKeeper keeper = keeper(Duration.ofMillis(1), OnLost.EXIT);
    manager.isOutOfOrder();
    Duration awake = Duration.ofHours(20);
    at(awake, keeper);
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.left).isEqualTo(Duration.ofMinutes(1));
    until(awake.plusMinutes(1), keeper);
    assertThat(losing.events).containsExactly("warn");
    at(awake.plusMinutes(1), keeper);
    assertThat(losing.events).containsExactly("warn", "end");
  }

  /** What nobody expects, as it may be thrown by a Java runtime that is short of something. */
  @Test
  void aFaultInACallCountsAsNoAnswer() {
    LeaseKeeper keeper = keeper(Duration.ofMinutes(5), OnLost.EXIT);
    clock.isBroken = true;
    clock.advance(RENEWAL);
    assertThatIllegalStateException().isThrownBy(() -> keeper.step(clock.now()));
    assertThat(losing.events).containsExactly("warn");
    assertThat(losing.reason).isEqualTo("The license agent met a fault.");
  }

  @Test
  void theRefusalOfAnotherStoreIsNoDenial() throws Exception {
    FakeManager elsewhere = another(new FakeStore());
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    elsewhere.refuses("NO_SEAT_FREE", "All 2 seats are in use.");
    until(GRACE.minus(TIME_TO_SAVE), keeper);
    assertNothingHappened();
    until(GRACE.minusMinutes(1), keeper);
    assertThat(losing.reason)
        .isEqualTo(
            "The license manager does not answer ("
                + manager.address()
                + ": out of order; "
                + elsewhere.address()
                + ": All 2 seats are in use.).");
  }

  @Test
  void aFirstWarningIsNotLateHoweverLongTheThreadMaySleep() {
    store.timeToLive = Duration.ofHours(12);
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    Duration end = store.timeToLive;
    until(end.minus(TIME_TO_SAVE), keeper);
    assertNothingHappened();
    at(end.minus(TIME_TO_SAVE), keeper);
    assertThat(losing.events).containsExactly("warn");
  }
}
