package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseDeskCountingTest {
  private static final Applicant FIRST_WINDOW = Applicant.of("lease-1", "alice", "ws-1");
  private static final Applicant SECOND_WINDOW =
      Applicant.of("lease-2", "alice", "ws-1").withProcessId(2);
  private static final Applicant ON_THE_LAPTOP = Applicant.of("lease-3", "alice", "laptop");
  private static final Applicant BOB_BESIDE_HER = Applicant.of("lease-4", "bob", "ws-1");

  @Test
  void oneUserOnOneMachineSharesASeat() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(FIRST_WINDOW));
    assertThat(granted(court.checkout(SECOND_WINDOW)).repeated()).isFalse();
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(court.lease(SECOND_WINDOW).holder()).isEqualTo(court.lease(FIRST_WINDOW).holder());
  }

  @Test
  void oneUserOnTwoMachinesTakesTwoSeats() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(FIRST_WINDOW));
    assertThat(refusal(court.checkout(ON_THE_LAPTOP)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void twoUsersOnOneMachineTakeTwoSeats() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(FIRST_WINDOW));
    assertThat(refusal(court.checkout(BOB_BESIDE_HER)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void aStationIsOneSeatWhoeverWorksOnIt() {
    Court court = Court.withSeats(1, Counting.STATION);
    granted(court.checkout(FIRST_WINDOW));
    granted(court.checkout(SECOND_WINDOW));
    granted(court.checkout(BOB_BESIDE_HER));
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(refusal(court.checkout(ON_THE_LAPTOP)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void eachProcessIsASeat() {
    Court court = Court.withSeats(2, Counting.PROCESS);
    granted(court.checkout(FIRST_WINDOW));
    granted(court.checkout(SECOND_WINDOW));
    assertThat(court.inUse()).isEqualTo(2);
    assertThat(refusal(court.checkout(BOB_BESIDE_HER)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    assertThat(granted(court.checkout(FIRST_WINDOW)).repeated()).isTrue();
  }

  @Test
  void aSharedSeatIsFreeOnlyWhenTheLastLeaseIsGivenBack() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(FIRST_WINDOW));
    granted(court.checkout(SECOND_WINDOW));
    court.checkin(FIRST_WINDOW);
    assertThat(refusal(court.checkout(BOB_BESIDE_HER)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.checkin(SECOND_WINDOW);
    granted(court.checkout(BOB_BESIDE_HER));
  }

  @Test
  void aSharedSeatIsFreeOnlyWhenTheLastLeaseExpires() {
    Court court = Court.withSeats(1, Counting.USER);
    granted(court.checkout(FIRST_WINDOW));
    court.advance(Duration.ofSeconds(30));
    granted(court.checkout(SECOND_WINDOW));
    court.advance(LEASE_TIME.minus(MILLI));
    assertThat(refusal(court.checkout(BOB_BESIDE_HER)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    assertThat(court.leaseIds()).doesNotContain(BOB_BESIDE_HER.leaseId());
    court.advance(MILLI);
    granted(court.checkout(BOB_BESIDE_HER));
  }

  @Test
  void aHolderComesInAgainThoughThePoolIsFull() {
    Court court = Court.withSeats(2, Counting.USER);
    granted(court.checkout(FIRST_WINDOW));
    granted(court.checkout(BOB_BESIDE_HER));
    granted(court.checkout(SECOND_WINDOW));
    assertThat(court.inUse()).isEqualTo(2);
  }
}
