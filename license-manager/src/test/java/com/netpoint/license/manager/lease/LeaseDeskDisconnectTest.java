package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.RefusalCode;
import org.junit.jupiter.api.Test;

class LeaseDeskDisconnectTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(1);

  @Test
  void theSeatIsFreeAtOnce() {
    granted(court.checkout(ALICE));
    assertThat(court.disconnect(ALICE)).isTrue();
    assertThat(court.inUse()).isZero();
    granted(court.checkout(BOB));
  }

  @Test
  void theLeaseIsLostToItsProcess() {
    granted(court.checkout(ALICE));
    court.disconnect(ALICE);
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.LEASE_LOST);
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void whatHasExpiredOrNeverWasIsNotDisconnected() {
    assertThat(court.disconnect(BOB)).isFalse();
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    assertThat(court.disconnect(ALICE)).isFalse();
  }
}
