package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.audit.Retention;
import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.DetachmentSummary;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a detached seat comes back, later or not at all. */
class DetachDeskEndTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration OVER = WEEK.plus(DetachmentEntry.MARGIN);
  private static final Traveller ALICE = Traveller.of("alice", WEEK);
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(1);

  @BeforeEach
  void aliceIsAway() {
    court.set(Catalog.ENABLE_DETACHING, "on");
    granted(court.detach(ALICE));
  }

  @Test
  void theSeatIsFreeFiveMinutesAfterItsEnd() {
    court.advance(OVER.minus(MILLI));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.checkout(BOB));
    assertThat(court.see(Listings::detachments)).isEmpty();
  }

  @Test
  void itIsFreeByItself() {
    Housekeeping housekeeping =
        new Housekeeping(court.store, new Reaper(), new Retention(), settings -> {});
    court.advance(OVER.minus(MILLI));
    housekeeping.round();
    assertThat(court.inUse()).isEqualTo(1);
    court.advance(MILLI);
    housekeeping.round();
    assertThat(court.inUse()).isZero();
  }

  @Test
  void aStepOfTheWallClockAloneFreesNothing() {
    court.store.setNow(new Moment(START.plus(OVER).minus(MILLI), START.plus(OVER.multipliedBy(2))));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.checkout(BOB));
  }

  @Test
  void theCalendarHasToSayItToo() {
    court.store.setNow(new Moment(START.plus(OVER), START.plus(OVER).minus(MILLI)));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.checkout(BOB));
  }

  @Test
  void anExtensionIsLaterThanTheEnd() {
    assertThat(refusal(court.extend(ALICE, ALICE.until())))
        .isEqualTo(
            Refusal.of(
                RefusalCode.DETACH_LIMIT,
                "The seat is away until 2026-12-01T08:00:00Z already; choose a later end."));
    Instant later = ALICE.until().plusSeconds(1);
    DetachOutcome.Granted extended = granted(court.extend(ALICE, later));
    assertThat(extended.detachment().until()).isEqualTo(later);
    assertThat(extended.detachment().since()).isEqualTo(START);
    court.advance(OVER.plus(Duration.ofSeconds(1)).minus(MILLI));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.checkout(BOB));
  }

  @Test
  void theLimitsOfAnExtensionCountFromNow() {
    Instant inTwoWeeks = START.plus(Duration.ofDays(14));
    assertThat(refusal(court.extend(ALICE, inTwoWeeks.plusSeconds(1))).code())
        .isEqualTo(RefusalCode.DETACH_LIMIT);
    court.advance(Duration.ofSeconds(1));
    granted(court.extend(ALICE, inTwoWeeks.plusSeconds(1)));
    court.set(Catalog.ENABLE_DETACHING, "off");
    assertThat(refusal(court.extend(ALICE, inTwoWeeks.plusSeconds(2))).code())
        .isEqualTo(RefusalCode.DETACH_DISABLED);
  }

  /**
   * The calendar that stepped forward after the grant must not make the lease clock's end earlier.
   */
  @Test
  void anExtensionAfterAStepOfTheWallClockLosesNoTime() {
    court.store.setNow(new Moment(START, START.plus(WEEK)));
    granted(court.extend(ALICE, ALICE.until().plusSeconds(60)));
    court.advance(OVER.plusSeconds(60).minus(MILLI));
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.checkout(BOB));
  }

  @Test
  void onlyTheOwnerExtendsOrAnAdministratorWhomNoRuleConcerns() {
    Instant later = ALICE.until().plusSeconds(1);
    assertThat(refusal(court.extend(ALICE.withSecret("another"), later)).code())
        .isEqualTo(RefusalCode.DETACHMENT_LOST);
    assertThat(refusal(court.extend(ALICE.withId("unknown"), later)).code())
        .isEqualTo(RefusalCode.DETACHMENT_LOST);
    court.restrict("deny=alice");
    assertThat(refusal(court.extend(ALICE, later)).code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
    granted(court.extendFor(ALICE, "admin", later));
  }

  @Test
  void whatIsOverIsNotExtended() {
    court.advance(OVER.minus(MILLI));
    granted(court.extend(ALICE, START.plus(OVER).plusSeconds(60)));
    court.advance(Duration.ofSeconds(60).plus(DetachmentEntry.MARGIN).plus(MILLI));
    assertThat(refusal(court.extend(ALICE, START.plus(OVER).plus(WEEK))).code())
        .isEqualTo(RefusalCode.DETACHMENT_LOST);
  }

  @Test
  void aReturnedSeatIsFreeAtOnceAndItsIdIsDead() {
    assertThat(court.giveBack(ALICE.withSecret("another"))).isEqualTo(Checkin.NOT_THE_OWNER);
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(court.giveBack(ALICE)).isEqualTo(Checkin.TAKEN_BACK);
    assertThat(court.inUse()).isZero();
    assertThat(court.giveBack(ALICE)).isEqualTo(Checkin.REPEATED);
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    court.advance(DetachmentReturns.DEAD_FOR.minus(MILLI));
    boolean unused = court.ask(new Reaper()::reap);
    Traveller late = ALICE.until(START.plus(DetachmentReturns.DEAD_FOR).plus(WEEK));
    assertThat(refusal(court.detach(late)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void aReturnThatIsReplayedAfterAnotherDetachmentChangesNothing() {
    court.giveBack(ALICE);
    granted(court.detach(ALICE.withId("another-detachment")));
    court.giveBack(ALICE);
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  /** Whoever gave up waiting brings back what may be granted yet. */
  @Test
  void anIdThatWasNeverSeenIsDeadForADay() {
    Traveller carol = Traveller.of("carol", WEEK);
    court.giveBack(ALICE);
    assertThat(court.giveBack(carol)).isEqualTo(Checkin.UNSEEN);
    court.advance(LeaseDesk.DEAD_FOR.minus(MILLI));
    assertThat(refusal(court.detach(carol)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    court.advance(MILLI);
    granted(court.detach(carol));
  }

  /** Anybody may check in the id of a lease that he makes up. */
  @Test
  void aCheckinUnderItsIdRaisesNoDeadDetachmentAndKillsNoLivingOne() {
    Applicant stranger = BOB.withLeaseId(ALICE.id());
    court.checkin(stranger);
    assertThat(court.inUse()).isEqualTo(1);
    court.giveBack(ALICE);
    court.checkin(stranger);
    court.advance(LeaseDesk.DEAD_FOR);
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void whoWorksKeepsHisSeatWhenHeBringsItBack() {
    granted(court.checkout(ALICE.working("lease-of-alice")));
    court.giveBack(ALICE);
    assertThat(court.inUse()).isEqualTo(1);
    granted(court.renew(ALICE.working("lease-of-alice")));
  }

  @Test
  void aSeatThatIsWrittenOffIsForOthersAndStaysOnTheListUntilItsEnd() {
    assertThat(court.writeOff(ALICE)).isNull();
    granted(court.checkout(BOB));
    assertThat(court.detached()).isZero();
    assertThat(court.overcommitted()).isEqualTo(1);
    DetachmentSummary listed = court.see(Listings::detachments).get(0);
    assertThat(Objects.requireNonNull(listed.writtenOffAt())).isEqualTo(START);
    assertThat(court.writeOff(ALICE)).isNull();
    court.advance(OVER);
    boolean unused = court.ask(new Reaper()::reap);
    assertThat(court.overcommitted()).isZero();
    assertThat(court.see(Listings::detachments)).isEmpty();
  }

  @Test
  void whatWasWrittenOffIsNeitherExtendedNorSignedAnewButMayComeBack() {
    assertThat(court.writeOff(ALICE)).isNull();
    assertThat(refusal(court.extend(ALICE, ALICE.until().plusSeconds(1))).code())
        .isEqualTo(RefusalCode.DETACHMENT_LOST);
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DETACHMENT_LOST);
    granted(court.checkout(BOB));
    assertThat(court.giveBack(ALICE)).isEqualTo(Checkin.TAKEN_BACK);
    assertThat(court.overcommitted()).isZero();
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void aLicenseMayForbidIt() {
    court.apply(
        Court.license("second").mayBeWrittenOff(false).entitlement(Court.seats("netpoint", 1)));
    Refusal refusal = Objects.requireNonNull(court.writeOff(ALICE));
    assertThat(refusal.code()).isEqualTo(RefusalCode.DETACH_DISABLED);
    assertThat(refusal.detail())
        .isEqualTo(
            "License second does not let a detached seat be lent to others before its end,"
                + " 2026-12-01T08:00:00Z.");
    assertThat(court.detached()).isEqualTo(1);
    court.apply(
        Court.license("third").replaces(List.of("second")).entitlement(Court.seats("netpoint", 1)));
    assertThat(court.writeOff(ALICE)).isNull();
  }

  @Test
  void whatIsNotOnTheBooksCannotBeWrittenOff() {
    Refusal refusal = Objects.requireNonNull(court.writeOff(ALICE.withId("unknown")));
    assertThat(refusal.code()).isEqualTo(RefusalCode.DETACHMENT_LOST);
  }

  @Test
  void whoWorksKeepsHisSeatWhenHisLaptopIsWrittenOff() {
    granted(court.checkout(ALICE.working("lease-of-alice")));
    assertThat(court.writeOff(ALICE)).isNull();
    assertThat(court.inUse()).isEqualTo(1);
    granted(court.renew(ALICE.working("lease-of-alice")));
  }
}
