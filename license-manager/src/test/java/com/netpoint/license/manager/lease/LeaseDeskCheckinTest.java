package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.NETPOINT;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseDeskCheckinTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");
  private static final Duration DAY = Duration.ofDays(1);

  private final Court court = Court.withSeats(1);

  @Test
  void theSeatIsFreeAtOnce() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE);
    assertThat(court.inUse()).isZero();
    assertThat(court.leaseIds()).isEmpty();
    granted(court.checkout(BOB));
  }

  @Test
  void thePoolIsLockedByIt() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE);
    assertThat(court.store.locked()).containsExactly(NETPOINT);
  }

  @Test
  void theIdIsDeadForADayLessAMillisecond() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE);
    court.advance(DAY.minus(MILLI));
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    assertThat(court.inUse()).isZero();
  }

  @Test
  void theIdMayBeUsedAgainAfterADay() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE);
    court.advance(DAY);
    assertThat(granted(court.checkout(ALICE)).repeated()).isFalse();
  }

  @Test
  void anIdNeverSeenIsDeadToo() {
    court.checkin(ALICE);
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    court.advance(DAY.minus(MILLI));
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    court.advance(MILLI);
    granted(court.checkout(ALICE));
  }

  @Test
  void aDeadIdIsRefusedWhateverItsSecret() {
    court.checkin(ALICE);
    assertThat(refusal(court.checkout(ALICE.withSecret("another"))).code())
        .isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void aCheckinWithAWrongSecretChangesNothing() {
    granted(court.checkout(ALICE));
    LeaseEntry before = court.lease(ALICE);
    court.checkin(ALICE.withSecret("another"));
    assertThat(court.lease(ALICE)).usingRecursiveComparison().isEqualTo(before);
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(court.<Boolean>see(book -> book.isDead(ALICE.leaseId()))).isFalse();
    granted(court.renew(ALICE));
  }

  @Test
  void anExpiredLeaseGoesAndItsIdIsDead() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    court.checkin(ALICE);
    assertThat(court.inUse()).isZero();
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void aRepeatedCheckinTakesNobodyElsesSeat() {
    granted(court.checkout(ALICE));
    court.checkin(ALICE);
    granted(court.checkout(BOB));
    court.checkin(ALICE);
    assertThat(court.leaseIds()).containsExactly(BOB.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void aCheckinOutlivesTheEndOfTheLicense() {
    Court ending = new Court();
    ending.apply(
        Court.license("ending")
            .validUntil(Court.START.plusSeconds(10))
            .entitlement(Court.seats("netpoint", 1)));
    granted(ending.checkout(ALICE));
    ending.advance(Duration.ofSeconds(10));
    ending.checkin(ALICE);
    assertThat(ending.inUse()).isZero();
  }

  @Test
  void whatBecameOfItIsTold() {
    granted(court.checkout(ALICE));
    assertThat(court.checkin(ALICE.withSecret("another"))).isEqualTo(Checkin.NOT_THE_OWNER);
    assertThat(court.checkin(ALICE)).isEqualTo(Checkin.TAKEN_BACK);
    assertThat(court.checkin(ALICE)).isEqualTo(Checkin.REPEATED);
    assertThat(court.checkin(BOB)).isEqualTo(Checkin.UNSEEN);
  }
}
