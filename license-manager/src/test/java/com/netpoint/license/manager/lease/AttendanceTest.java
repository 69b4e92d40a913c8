package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AttendanceTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");
  private static final Duration NIGHT = Duration.ofHours(10);
  private static final Duration LONGEST = Attendance.LONGEST_PRESENCE;

  private final Court court = Court.withSeats(1);
  private final Attendance attendance = new Attendance();

  @Test
  void newBooksKnowNoAbsence() {
    assertThat(arrive()).isZero();
    assertThat(heartbeat()).isEqualTo(START);
  }

  @Test
  void whoWasAliveAtTheLastHeartbeatGetsExactlyALeaseTimeFromTheArrivalOn() {
    beat();
    granted(court.checkout(ALICE));
    court.advance(NIGHT);
    assertThat(arrive()).isEqualTo(1);
    Instant end = START.plus(NIGHT).plus(LEASE_TIME);
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(end);
    court.advance(LEASE_TIME.minus(MILLI));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.checkout(BOB));
  }

  @Test
  void whoHadExpiredAtTheLastHeartbeatDoesNot() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    write(Book::recordHeartbeat);
    court.advance(NIGHT);
    assertThat(arrive()).isZero();
    granted(court.checkout(BOB));
  }

  @Test
  void aMillisecondOfLifeAtTheLastHeartbeatIsEnough() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME.minus(MILLI));
    write(Book::recordHeartbeat);
    court.advance(NIGHT);
    assertThat(arrive()).isEqualTo(1);
    granted(court.renew(ALICE));
  }

  @Test
  void eachLeaseGetsTheTimeThatItWasGranted() {
    beat();
    court.store.leaseTime(Duration.ofHours(12));
    granted(court.checkout(ALICE));
    court.store.leaseTime(Duration.ofSeconds(15));
    court.advance(NIGHT);
    arrive();
    assertThat(court.lease(ALICE).expiresAt())
        .isEqualTo(START.plus(NIGHT).plus(Duration.ofHours(12)));
  }

  @Test
  void anArrivalIsAHeartbeat() {
    beat();
    court.advance(NIGHT);
    arrive();
    assertThat(heartbeat()).isEqualTo(START.plus(NIGHT));
  }

  @Test
  void aSecondAbsenceCountsFromTheLastHeartbeatBeforeIt() {
    beat();
    granted(court.checkout(ALICE));
    court.advance(NIGHT);
    arrive();
    court.advance(LEASE_TIME);
    write(Book::recordHeartbeat);
    court.advance(NIGHT);
    assertThat(arrive()).isZero();
    granted(court.checkout(BOB));
  }

  @Test
  void aYoungHeartbeatIsLeftAsItIs() {
    beat();
    court.advance(Attendance.BEAT.minus(MILLI));
    assertThat(beat()).isZero();
    assertThat(heartbeat()).isEqualTo(START);
    court.advance(MILLI);
    assertThat(beat()).isZero();
    assertThat(heartbeat()).isEqualTo(START.plus(Attendance.BEAT));
  }

  @Test
  void aGapUpToTheLimitChangesNothing() {
    beat();
    granted(court.checkout(ALICE));
    court.advance(LONGEST);
    assertThat(beat()).isZero();
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plus(LEASE_TIME));
    assertThat(heartbeat()).isEqualTo(START.plus(LONGEST));
  }

  @Test
  void aGapBeyondTheLimitIsAnAbsence() {
    beat();
    granted(court.checkout(ALICE));
    court.advance(LONGEST.plus(MILLI));
    assertThat(beat()).isEqualTo(1);
    assertThat(court.lease(ALICE).expiresAt())
        .isEqualTo(START.plus(LONGEST).plus(MILLI).plus(LEASE_TIME));
    assertThat(heartbeat()).isEqualTo(START.plus(LONGEST).plus(MILLI));
  }

  @Test
  void beatsInTimeNeverProlongALease() {
    beat();
    granted(court.checkout(ALICE));
    for (int i = 0; i < 10; i++) {
      court.advance(LONGEST);
      assertThat(beat()).isZero();
    }
    granted(court.checkout(BOB));
  }

  @Test
  void theFirstBeatOfNewBooksIsNoGap() {
    granted(court.checkout(ALICE));
    court.advance(NIGHT);
    assertThat(beat()).isZero();
    assertThat(heartbeat()).isEqualTo(START.plus(NIGHT));
  }

  @Test
  void aStepOfTheWallClockIsNoAbsence() {
    beat();
    granted(court.checkout(ALICE));
    court.store.setNow(new Moment(START.plusSeconds(1), START.plus(NIGHT)));
    assertThat(beat()).isZero();
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plus(LEASE_TIME));
  }

  /** What the limit rests on: renewals come at a third of the lease time. */
  @Test
  void aShortestLeaseSurvivesAnUnnoticedGapBetweenTwoRenewals() {
    Duration shortest = Duration.ofSeconds(15);
    Duration renewal = shortest.dividedBy(3);
    assertThat(renewal.plus(LONGEST)).isLessThan(shortest);
    assertThat(Attendance.BEAT.plus(Housekeeping.INTERVAL)).isLessThan(LONGEST);
  }

  private int arrive() {
    return court.ask(attendance::arrive);
  }

  private int beat() {
    return court.ask(attendance::beat);
  }

  private void write(Consumer<Book> entry) {
    court.write(entry);
  }

  private Instant heartbeat() {
    return court.see(book -> Objects.requireNonNull(book.lastHeartbeat()));
  }
}
