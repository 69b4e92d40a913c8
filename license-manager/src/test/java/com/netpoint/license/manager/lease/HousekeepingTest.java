package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.manager.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");

  private final Court court = Court.withSeats(1_000);
  private final List<Settings> news = new ArrayList<>();
  private final Housekeeping housekeeping =
      new Housekeeping(court.store, new Reaper(), new Retention(), news::add);

  @BeforeEach
  void aManagerServes() {
    Attendance attendance = new Attendance();
    court.write(SeatsWatch::note);
    court.store.opening(attendance::beat);
  }

  @Test
  void eachRoundBringsTheSettingsThatHold() {
    housekeeping.round();
    court.set(Catalog.ALLOW_REMOTE_CLIENTS, "off");
    housekeeping.round();
    assertThat(news)
        .extracting(each -> each.get(Catalog.ALLOW_REMOTE_CLIENTS))
        .containsExactly(true, false);
  }

  @Test
  void idleBooksAreWrittenToOnceAMinute() {
    court.write(Book::recordHeartbeat);
    assertThat(writesOfARound()).isZero();
    court.advance(Attendance.IDLE_BEAT.minus(MILLI));
    assertThat(writesOfARound()).isZero();
    court.advance(MILLI);
    assertThat(writesOfARound()).isEqualTo(1);
    assertThat(writesOfARound()).isZero();
  }

  @Test
  void aLeaseOnTheBooksWantsAHeartbeatOnceTheLastOneIsOld() {
    granted(court.checkout(ALICE));
    court.advance(Attendance.BEAT.minus(MILLI));
    assertThat(writesOfARound()).isZero();
    court.advance(MILLI);
    assertThat(writesOfARound()).isEqualTo(1);
    assertThat(court.see(Book::lastHeartbeat)).isEqualTo(START.plus(Attendance.BEAT));
  }

  @Test
  void booksWithLeasesAndNoHeartbeatGetOne() {
    court.store.opening(book -> {});
    granted(court.checkout(ALICE));
    assertThat(writesOfARound()).isEqualTo(1);
  }

  @Test
  void aLostSeatShowsAsFreeAfterTheNextRound() {
    granted(court.checkout(ALICE));
    serveFor(LEASE_TIME.toSeconds() - 1);
    assertThat(court.inUse()).isEqualTo(1);
    serveFor(1);
    assertThat(court.inUse()).isZero();
  }

  @Test
  void aMassExpiryShowsAfterTheNextRoundToo() {
    for (int i = 0; i <= 2 * Reaper.STEP; i++) {
      granted(court.checkout(Applicant.of("lease-" + i, "user-" + i, "ws-1")));
    }
    serveFor(LEASE_TIME.toSeconds());
    assertThat(court.inUse()).isZero();
  }

  @Test
  void deadIdsAreForgottenInTime() {
    court.checkin(ALICE);
    court.advance(LeaseDesk.DEAD_FOR.minus(MILLI));
    court.write(Book::recordHeartbeat);
    assertThat(writesOfARound()).isZero();
    court.advance(MILLI);
    assertThat(writesOfARound()).isEqualTo(1);
    assertThat(writesOfARound()).isZero();
  }

  @Test
  void aRoundThatFailsThrowsSoThatItsCallerTriesAgain() {
    granted(court.checkout(ALICE));
    court.advance(Attendance.BEAT);
    court.store.opening(
        book -> {
          throw new StoreException("the disk is full");
        });
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(housekeeping::round)
        .withCauseInstanceOf(StoreException.class);
  }

  private void serveFor(long seconds) {
    for (long i = 0; i < seconds; i++) {
      court.advance(Duration.ofSeconds(1));
      housekeeping.round();
    }
  }

  private int writesOfARound() {
    int before = court.store.writes();
    housekeeping.round();
    return court.store.writes() - before;
  }
}
