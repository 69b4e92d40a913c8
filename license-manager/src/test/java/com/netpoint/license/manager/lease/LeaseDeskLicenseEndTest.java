package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseDeskLicenseEndTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private static Court endingAt(Instant end) {
    Court court = new Court();
    court.apply(Court.license("ending").validUntil(end).entitlement(Court.seats("netpoint", 2)));
    return court;
  }

  @Test
  void theEndIsToldWithEveryGrant() {
    Instant end = START.plus(Duration.ofDays(30));
    Court court = endingAt(end);
    assertThat(granted(court.checkout(ALICE)).renewableUntil()).isEqualTo(end);
    assertThat(granted(court.renew(ALICE)).renewableUntil()).isEqualTo(end);
  }

  @Test
  void aLeaseThatEndsWithTheLicenseHasItsFullTime() {
    Court court = endingAt(START.plus(LEASE_TIME));
    assertThat(granted(court.checkout(ALICE)).lasting()).isEqualTo(LEASE_TIME);
  }

  @Test
  void aLeaseIsCutToWholeSecondsWhereTheLicenseEndsBefore() {
    Court court = endingAt(START.plus(LEASE_TIME).minus(MILLI));
    assertThat(granted(court.checkout(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(59));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plusSeconds(59));
  }

  @Test
  void aRenewalIsCutWhereTheLicenseEnds() {
    Court court = endingAt(START.plusSeconds(90));
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(59));
    assertThat(granted(court.renew(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(31));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plusSeconds(90));
  }

  @Test
  void aLeaseLastsASecondAtLeast() {
    Court court = endingAt(START.plus(MILLI));
    assertThat(granted(court.checkout(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void thereIsNoNewcomerFromTheEndOn() {
    Court court = endingAt(START.plusSeconds(10));
    court.advance(Duration.ofSeconds(10).minus(MILLI));
    granted(court.checkout(ALICE));
    court.advance(MILLI);
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
  }

  @Test
  void renewalsStopAtTheEndAndTellIt() {
    Court court = endingAt(START.plusSeconds(10));
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(10).minus(MILLI));
    granted(court.renew(ALICE));
    court.advance(MILLI);
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
  }

  @Test
  void aRefusedRenewalLeavesTheLeaseWhatItHas() {
    Court court = endingAt(START.plusSeconds(10));
    granted(court.checkout(ALICE));
    LeaseEntry before = court.lease(ALICE);
    court.store.setNow(new Moment(START.plusSeconds(5), START.plusSeconds(10)));
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(court.lease(ALICE)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void renewalsGoOnWhereAnotherLicenseFollows() {
    Court court = endingAt(START.plusSeconds(10));
    court.apply(
        License.of("next", "this store", START.plusSeconds(10))
            .entitlement(Court.seats("netpoint", 2)));
    Outcome.Granted granted = granted(court.checkout(ALICE));
    assertThat(granted.renewableUntil()).isNull();
    assertThat(granted.lasting()).isEqualTo(LEASE_TIME);
    court.advance(Duration.ofSeconds(10));
    assertThat(granted(court.renew(ALICE)).terms().documents()).containsExactly("document of next");
  }

  @Test
  void theCalendarEndsALicenseAndTheLeaseClockALease() {
    Court court = endingAt(START.plusSeconds(100));
    court.store.setNow(new Moment(START, START.plusSeconds(70)));
    assertThat(granted(court.checkout(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(30));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plusSeconds(30));
  }
}
