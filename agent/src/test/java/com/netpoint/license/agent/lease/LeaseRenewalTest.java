package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** All is well, or will be. */
class LeaseRenewalTest extends KeeperTest {

  @Test
  void nothingIsDueBeforeTheRenewal() {
    LeaseKeeper keeper = keeper();
    assertThat(at(Duration.ZERO, keeper)).isBetween(RENEWAL.minus(MILLI), RENEWAL);
    at(RENEWAL.minus(MILLI), keeper);
    assertThat(manager.calls()).isEmpty();
    assertNothingHappened();
  }

  @Test
  void aLeaseIsRenewedAtAThirdOfItsTime() {
    LeaseKeeper keeper = keeper();
    at(RENEWAL, keeper);
    assertThat(manager.calls()).containsExactly("renewal");
    assertThat(keeper.seat().confirmedAt()).isEqualTo(clock.now());
    assertNothingHappened();
  }

  @Test
  void aRenewalComesUpToAFifthEarlierSoThatNotAllComeAtOnce() {
    random = 0;
    LeaseKeeper keeper = keeper();
    Duration earliest = Duration.ofSeconds(16);
    assertThat(at(Duration.ZERO, keeper)).isEqualTo(earliest);
    at(earliest.minus(MILLI), keeper);
    assertThat(manager.calls()).isEmpty();
    at(earliest, keeper);
    assertThat(manager.calls()).containsExactly("renewal");
  }

  @Test
  void itGoesOnLikeThatForAsLongAsTheManagerAnswers() {
    LeaseKeeper keeper = keeper();
    until(Duration.ofMinutes(10), keeper);
    assertThat(manager.calls()).hasSizeBetween(29, 31).containsOnly("renewal");
    assertNothingHappened();
  }

  @Test
  void aShortAbsenceIsNoticedByNobody() {
    LeaseKeeper keeper = keeper();
    at(RENEWAL.minus(MILLI), keeper);
    manager.isOutOfOrder();
    until(Duration.ofSeconds(50), keeper);
    manager.grants();
    until(Duration.ofMinutes(2), keeper);
    assertThat(manager.calls()).contains("renewal").doesNotContain("checkout");
    assertNothingHappened();
  }

  @Test
  void aManagerThatDoesNotAnswerIsAskedAgainLessAndLessOften() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    Duration now = RENEWAL;
    for (long seconds : new long[] {1, 2, 4, 8, 15, 15}) {
      Duration longest = Duration.ofSeconds(seconds);
      manager.forgetCalls();
      at(now, keeper);
      assertThat(manager.calls()).hasSize(1);
      now = now.plus(longest);
      at(now.minus(MILLI), keeper);
      assertThat(manager.calls()).hasSize(1);
    }
  }

  @Test
  void nextTriesComeUpToTwiceAsEarlySoThatNotAllComeAtOnce() {
    random = 0;
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    assertThat(at(RENEWAL, keeper)).isEqualTo(Duration.ofMillis(500));
    for (int tries = 0; tries < 9; tries++) {
      clock.advance(Duration.ofSeconds(15));
      keeper.step(clock.now());
    }
    manager.forgetCalls();
    clock.advance(Duration.ofMillis(7_499));
    keeper.step(clock.now());
    assertThat(manager.calls()).isEmpty();
    clock.advance(MILLI);
    keeper.step(clock.now());
    assertThat(manager.calls()).hasSize(1);
  }

  @Test
  void afterAnAnswerTheTriesBeginAnew() {
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(Duration.ofMinutes(1), keeper);
    manager.grants();
    until(Duration.ofMinutes(2), keeper);
    manager.isOutOfOrder();
    clock.advance(RENEWAL);
    assertThat(Duration.ofNanos(keeper.step(clock.now())))
        .isBetween(Duration.ofMillis(999), Duration.ofSeconds(1));
  }

  @Test
  void aLeaseThatHasNotRunOutIsRenewed() {
    LeaseKeeper keeper = keeper();
    at(RUN_OUT.minus(MILLI), keeper);
    assertThat(manager.calls()).containsExactly("renewal");
  }

  @Test
  void aLeaseThatHasRunOutIsCheckedOutAnew() {
    LeaseKeeper keeper = keeper();
    at(RUN_OUT, keeper);
    assertThat(manager.calls()).containsExactly("checkout");
    assertThat(keeper.seat().confirmedAt()).isEqualTo(clock.now());
    assertNothingHappened();
  }

  @Test
  void onlyAfterItsLeaseHasRunOutAnAgentGoesToAnotherStore() throws Exception {
    FakeManager elsewhere = another(new FakeStore());
    LeaseKeeper keeper = keeper();
    manager.isOutOfOrder();
    until(RUN_OUT, keeper);
    assertThat(elsewhere.calls()).doesNotContain("checkout");
    until(RUN_OUT.plusSeconds(30), keeper);
    assertThat(elsewhere.calls()).contains("checkout");
    assertThat(keeper.seat().store()).isEqualTo(elsewhere.store().thumbprint());
  }

  @Test
  void aLostLeaseIsCheckedOutAtOnceUnderTheSameId() {
    LeaseKeeper keeper = keeper();
    manager.lostTheLease();
    at(RENEWAL, keeper);
    assertThat(manager.calls()).containsExactly("renewal", "checkout");
    assertThat(manager.call(1).leaseId).isEqualTo(manager.call(0).leaseId);
    assertThat(keeper.seat().confirmedAt()).isEqualTo(clock.now());
    assertNothingHappened();
  }

  @Test
  void aThreadNeverWaitsForNothingAtAll() {
    assertThat(LeaseKeeper.waitMillis(1)).isEqualTo(1);
    assertThat(LeaseKeeper.waitMillis(Duration.ofMillis(1500).toNanos())).isEqualTo(1500);
  }
}
