package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseDeskRenewTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(1);

  @Test
  void aRenewalGivesTheFullLeaseTimeFromNowOn() {
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(20));
    Outcome.Granted renewed = granted(court.renew(ALICE));
    assertThat(renewed.lasting()).isEqualTo(LEASE_TIME);
    assertThat(renewed.issuedAt()).isEqualTo(START.plusSeconds(20));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plusSeconds(80));
    assertThat(court.lease(ALICE).since()).isEqualTo(START);
  }

  @Test
  void aRenewalIsAnsweredUnderItsOwnNonceForTheSameHolder() {
    granted(court.checkout(ALICE, "first"));
    Outcome.Granted renewed = granted(court.renew(ALICE, "second"));
    assertThat(renewed.request())
        .usingRecursiveComparison()
        .isEqualTo(ALICE.checkout("second").request());
  }

  @Test
  void aRenewalNeverShortensALease() {
    granted(court.checkout(ALICE));
    court.store.leaseTime(Duration.ofSeconds(15));
    court.advance(Duration.ofSeconds(10));
    assertThat(granted(court.renew(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(50));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plus(LEASE_TIME));
  }

  @Test
  void aShorterLeaseTimeCountsOnceLessOfTheLeaseIsLeft() {
    granted(court.checkout(ALICE));
    court.store.leaseTime(Duration.ofSeconds(15));
    court.advance(Duration.ofSeconds(46));
    assertThat(granted(court.renew(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(15));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plusSeconds(61));
  }

  @Test
  void aRenewalIsInTimeUntilTheLastMillisecond() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME.minus(MILLI));
    granted(court.renew(ALICE));
  }

  @Test
  void aRenewalAtTheVeryEndIsTooLateEvenIfTheSeatIsStillFree() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    LeaseEntry before = court.lease(ALICE);
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LEASE_LOST);
    assertThat(court.lease(ALICE)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aLateRenewalNeverRevivesASeatThatWasGivenAway() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    granted(court.checkout(BOB));
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LEASE_LOST);
    assertThat(court.leaseIds()).containsExactly(BOB.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void aRenewalWithAWrongSecretIsLostAndChangesNothing() {
    granted(court.checkout(ALICE));
    LeaseEntry before = court.lease(ALICE);
    court.advance(Duration.ofSeconds(20));
    assertThat(refusal(court.renew(ALICE.withSecret("another"))).code())
        .isEqualTo(RefusalCode.LEASE_LOST);
    assertThat(court.lease(ALICE)).usingRecursiveComparison().isEqualTo(before);
    granted(court.renew(ALICE));
  }

  @Test
  void aLeaseNeverGrantedIsLost() {
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LEASE_LOST);
    assertThat(court.leaseIds()).isEmpty();
  }

  @Test
  void aLeaseThatWasGivenBackIsLost() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE);
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LEASE_LOST);
    assertThat(court.inUse()).isZero();
  }

  @Test
  void aRenewalLocksNoPool() {
    granted(court.checkout(ALICE));
    granted(court.renew(ALICE));
    assertThat(court.store.locked()).isEmpty();
  }

  @Test
  void aHolderWhoRenewsKeepsHisSeatForEver() {
    granted(court.checkout(ALICE));
    for (int i = 0; i < 100; i++) {
      court.advance(LEASE_TIME.minus(MILLI));
      assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
      granted(court.renew(ALICE));
    }
  }
}
