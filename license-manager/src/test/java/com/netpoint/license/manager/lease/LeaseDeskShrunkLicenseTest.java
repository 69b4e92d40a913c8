package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.RefusalCode;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseDeskShrunkLicenseTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");
  private static final Applicant CAROL = Applicant.of("lease-of-carol", "carol", "ws-3");
  private static final Applicant DAVE = Applicant.of("lease-of-dave", "dave", "ws-4");

  private final Court court = Court.withSeats(3);

  @BeforeEach
  void threeWorkOnALicenseThatShrinksToTwo() {
    granted(court.checkout(ALICE));
    granted(court.checkout(BOB));
    granted(court.checkout(CAROL));
    court.replaceFirstBy(2);
  }

  @Test
  void theHoldersGoOn() {
    granted(court.renew(ALICE));
    granted(court.renew(BOB));
    granted(court.renew(CAROL));
  }

  @Test
  void aHoldersNextProcessComesIn() {
    granted(court.checkout(Applicant.of("another-of-alice", "alice", "ws-1").withProcessId(2)));
    assertThat(court.inUse()).isEqualTo(3);
  }

  @Test
  void thereIsNoNewcomerUntilTheHoldersAreFewerThanTheSeats() {
    assertThat(refusal(court.checkout(DAVE)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.checkin(ALICE);
    assertThat(refusal(court.checkout(DAVE)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.checkin(BOB);
    granted(court.checkout(DAVE));
  }

  @Test
  void theRefusalTellsBothNumbers() {
    Refusal refusal = refusal(court.checkout(DAVE));
    assertThat(Objects.requireNonNull(refusal.seatsTaken()).seats()).isEqualTo(2);
    assertThat(refusal.seatsTaken().inUse()).isEqualTo(3);
    assertThat(refusal.seatsTaken().holders()).hasSize(3);
  }

  @Test
  void aLicenseThatGrowsLetsNewcomersInAtOnce() {
    court.apply(Court.license("third").entitlement(Court.seats("netpoint", 2)));
    granted(court.checkout(DAVE));
    assertThat(court.inUse()).isEqualTo(4);
  }
}
