package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.NETPOINT;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.RefusalCode;
import org.junit.jupiter.api.Test;

class LeaseDeskCheckoutTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  @Test
  void aFreeSeatIsGrantedForTheLeaseTime() {
    Court court = Court.withSeats(1);
    Outcome.Granted granted = granted(court.checkout(ALICE, "q83v"));
    assertThat(granted.repeated()).isFalse();
    assertThat(granted.issuedAt()).isEqualTo(START);
    assertThat(granted.lasting()).isEqualTo(LEASE_TIME);
    assertThat(granted.renewableUntil()).isNull();
    assertThat(granted.request().nonce()).isEqualTo("q83v");
    assertThat(granted.terms().documents()).containsExactly("document of first");
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void theLeaseIsOnTheBooksAsItWasGranted() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    LeaseEntry lease = court.lease(ALICE);
    assertThat(lease.request().user()).isEqualTo("alice");
    assertThat(lease.address()).isEqualTo("192.0.2.7");
    assertThat(lease.since()).isEqualTo(START);
    assertThat(lease.lasting()).isEqualTo(LEASE_TIME);
    assertThat(lease.expiresAt()).isEqualTo(START.plus(LEASE_TIME));
  }

  @Test
  void theBooksKnowOnlyTheHashOfTheSecret() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    assertThat(court.lease(ALICE).secret()).isEqualTo(SecretHash.of(ALICE.secret()));
    assertThat(court.lease(ALICE).toString()).doesNotContain(ALICE.secret());
  }

  @Test
  void theLastSeatIsNeverGivenTwice() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void eachOfSeveralSeatsIsGivenOnce() {
    Court court = Court.withSeats(3);
    for (int i = 1; i <= 3; i++) {
      granted(court.checkout(Applicant.of("lease-" + i, "user-" + i, "ws-1")));
    }
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void aLeaseHoldsItsSeatUntilTheLastMillisecond() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME.minus(MILLI));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void anExpiredSeatIsFreeAtCheckoutThoughNoReaperCame() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    granted(court.checkout(BOB));
    assertThat(court.leaseIds()).containsExactly(BOB.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void allThatExpiredInThePoolGoesAtACheckoutHoweverMuch() {
    int many = 2 * Reaper.STEP + 1;
    Court court = Court.withSeats(many);
    for (int i = 0; i < many; i++) {
      granted(court.checkout(Applicant.of("lease-" + i, "user-" + i, "ws-1")));
    }
    court.advance(LEASE_TIME);
    granted(court.checkout(ALICE));
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
  }

  @Test
  void aFullPoolOfAnotherFeatureKeepsNobodyOut() {
    Court court = Court.withSeats(1);
    court.apply(Court.license("reports").entitlement(Court.seats("reports", 1)));
    granted(court.checkout(BOB.withFeature("reports")));
    granted(court.checkout(ALICE));
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void thePoolIsLockedByAGrant() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    assertThat(court.store.locked()).containsExactly(NETPOINT);
  }

  @Test
  void aWallClockStepNeitherFreesNorProlongsALease() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    court.store.setNow(
        new Moment(START.plus(LEASE_TIME).minus(MILLI), START.plus(LEASE_TIME.multipliedBy(99))));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.store.setNow(new Moment(START.plus(LEASE_TIME), START));
    granted(court.checkout(BOB));
  }
}
