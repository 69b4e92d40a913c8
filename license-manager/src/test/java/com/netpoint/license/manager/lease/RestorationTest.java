package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Books that are told what they missed, or that nobody can tell. */
class RestorationTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Traveller ALICE = Traveller.of("alice", WEEK);
  private static final Traveller BOB = Traveller.of("bob", WEEK);
  private static final Applicant CAROL = Applicant.of("lease-of-carol", "carol", "ws-3");

  private final Court court = Court.withSeats(1);
  private final Restoration restoration = new Restoration(new Reaper());

  @BeforeEach
  void seatsMayLeave() {
    court.set(Catalog.ENABLE_DETACHING, "on");
  }

  @Test
  void whatIsAwayIsAwayWithTheEndThatItHas() {
    replay(DetachmentChange.to(entry(ALICE)));
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(granted(court.detach(ALICE)).repeated()).isTrue();
    court.advance(WEEK.plus(DetachmentEntry.MARGIN));
    granted(court.checkout(CAROL));
  }

  @Test
  void nobodyGivesHisSeatForOneThatCameBack() {
    granted(court.checkout(CAROL));
    replay(DetachmentChange.to(entry(ALICE)), DetachmentChange.gone(ALICE.id()));
    granted(court.renew(CAROL));
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void aSeatThatCameBackIsTheOneThatIsAwayNow() {
    granted(court.detach(ALICE));
    replay(DetachmentChange.to(entry(BOB)), DetachmentChange.gone(ALICE.id()));
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(granted(court.detach(BOB)).repeated()).isTrue();
  }

  @Test
  void aLeaseMakesRoomForWhatIsAway() {
    granted(court.checkout(CAROL));
    replay(DetachmentChange.to(entry(ALICE)));
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(refusal(court.renew(CAROL)).code()).isEqualTo(RefusalCode.LEASE_LOST);
  }

  @Test
  void theHoldersOwnLeaseSharesItsSeat() {
    granted(court.checkout(ALICE.working("lease-of-alice")));
    replay(DetachmentChange.to(entry(ALICE)));
    assertThat(court.inUse()).isEqualTo(1);
    granted(court.renew(ALICE.working("lease-of-alice")));
  }

  @Test
  void whatWasWrittenOffTakesNoSeat() {
    replay(DetachmentChange.to(entry(ALICE).writtenOff(START)));
    assertThat(court.inUse()).isZero();
    assertThat(court.overcommitted()).isEqualTo(1);
  }

  @Test
  void seatsThatMayBeAwayAreNotLentUntilAllMustBeBack() {
    Instant until = court.ask(restoration::holdBack);
    assertThat(until).isEqualTo(START.plus(Duration.ofDays(14)).plus(DetachmentEntry.MARGIN));
    assertThat(refusal(court.checkout(CAROL)).detail())
        .isEqualTo(
            "1 seat of netpoint is held back until 2026-12-08T08:05:00Z, since the license"
                + " manager's record of detached seats was lost and it may be away.");
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DETACH_LIMIT);
    court.advance(Duration.between(START, until).minusMillis(1));
    assertThat(refusal(court.checkout(CAROL)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(Duration.ofMillis(1));
    granted(court.checkout(CAROL));
  }

  @Test
  void whoeverKnowsThatNoneWasAwaySwitchesDetachingOff() {
    Instant unused = court.ask(restoration::holdBack);
    court.set(Catalog.ENABLE_DETACHING, "off");
    granted(court.checkout(CAROL));
  }

  @Test
  void seatsThatMayNotLeaveAreLent() {
    court.set(Catalog.RESERVED_SEATS, "1");
    Instant unused = court.ask(restoration::holdBack);
    granted(court.checkout(CAROL));
  }

  private void replay(DetachmentChange... changes) {
    court.write(book -> restoration.replay(book, List.of(changes)));
    assertThat(court.inUse()).isLessThanOrEqualTo(1);
  }

  /** As it was on the books of another court, which are lost. */
  private static DetachmentEntry entry(Traveller traveller) {
    Court other = Court.withSeats(1);
    other.set(Catalog.ENABLE_DETACHING, "on");
    return granted(other.detach(traveller)).detachment();
  }
}
