package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Problem;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who takes a seat along, and that it is one seat. */
class DetachDeskTest {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Traveller ALICE = Traveller.of("alice", WEEK);
  private static final Traveller BOB = Traveller.of("bob", WEEK);
  private static final Applicant CAROL = Applicant.of("lease-of-carol", "carol", "ws-3");

  private final Court court = Court.withSeats(1);

  @BeforeEach
  void seatsMayLeave() {
    court.set(Catalog.ENABLE_DETACHING, "on");
  }

  @Test
  void aFreeSeatLeavesUntilTheEndThatWasAskedFor() {
    DetachOutcome.Granted granted = granted(court.detach(ALICE));
    assertThat(granted.repeated()).isFalse();
    assertThat(granted.detachment().until()).isEqualTo(START.plus(WEEK));
    assertThat(granted.detachment().since()).isEqualTo(START);
    assertThat(granted.detachment().counting()).isEqualTo(Counting.USER);
    assertThat(granted.documents()).containsExactly("document of first");
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(court.detached()).isEqualTo(1);
    assertThat(refusal(court.checkout(CAROL)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void theEndIsInWholeSeconds() {
    Instant until = START.plus(WEEK).plus(Duration.ofMillis(999));
    assertThat(granted(court.detach(ALICE.until(until))).detachment().until())
        .isEqualTo(START.plus(WEEK));
  }

  @ParameterizedTest
  @EnumSource(names = {"USER", "STATION"})
  void whoWorksTakesHisOwnSeatAlong(Counting counting) {
    Court one = Court.withSeats(1, counting);
    one.set(Catalog.ENABLE_DETACHING, "on");
    granted(one.checkout(ALICE.working("lease-of-alice")));
    granted(one.detach(ALICE));
    assertThat(one.inUse()).isEqualTo(1);
    assertThat(one.checkin(ALICE.working("lease-of-alice"))).isEqualTo(Checkin.TAKEN_BACK);
    assertThat(one.inUse()).isEqualTo(1);
    granted(one.checkout(ALICE.working("another-lease")));
    assertThat(one.inUse()).isEqualTo(1);
  }

  @Test
  void whereProcessesAreCountedADetachmentHasASeatOfItsOwn() {
    Court two = Court.withSeats(2, Counting.PROCESS);
    two.set(Catalog.ENABLE_DETACHING, "on");
    granted(two.checkout(ALICE.working("lease-of-alice")));
    granted(two.detach(ALICE));
    assertThat(two.inUse()).isEqualTo(2);
    assertThat(refusal(two.checkout(CAROL)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  /** Its id is public: whoever knows it must not share the seat by it. */
  @Test
  void noLeaseSharesTheSeatOfADetachmentByItsId() {
    Court two = Court.withSeats(2, Counting.PROCESS);
    two.set(Catalog.ENABLE_DETACHING, "on");
    granted(two.detach(ALICE));
    granted(two.checkout(CAROL.withLeaseId(ALICE.id())));
    assertThat(two.inUse()).isEqualTo(2);
  }

  @Test
  void aRepeatedRequestGetsTheSameDetachmentWithTheEndThatItHas() {
    granted(court.detach(ALICE));
    court.advance(Duration.ofDays(1));
    DetachOutcome.Granted again = granted(court.detach(ALICE.until(START.plus(WEEK.plus(WEEK)))));
    assertThat(again.repeated()).isTrue();
    assertThat(again.detachment().until()).isEqualTo(START.plus(WEEK));
    assertThat(again.documents()).containsExactly("document of first");
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void rulesAndLimitsThatCameLaterChangeNothingAboutARepeatedRequest() {
    granted(court.detach(ALICE));
    court.restrict("deny=all");
    court.set(Catalog.ENABLE_DETACHING, "off");
    assertThat(granted(court.detach(ALICE)).repeated()).isTrue();
  }

  @Test
  void anIdThatIsInUseIsNobodyElses() {
    granted(court.detach(ALICE));
    for (Traveller other :
        new Traveller[] {
          ALICE.withSecret("another"), ALICE.withUser("bob"), ALICE.withMachine("another")
        }) {
      assertThat(refusal(court.detach(other)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    }
  }

  @Test
  void anIdThatIsInUseInAnotherPoolIsAConflict() {
    court.apply(Court.license("reports").entitlement(Court.seats("reports", 1)));
    granted(court.detach(ALICE));
    assertThat(refusal(court.detach(ALICE.withFeature("reports"))).code())
        .isEqualTo(RefusalCode.LEASE_CONFLICT);
  }

  @Test
  void aSecondIdOfTheSameHolderSharesHisSeat() {
    granted(court.detach(ALICE));
    granted(court.detach(ALICE.withId("another-detachment")));
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(court.detached()).isEqualTo(1);
    assertThat(court.giveBack(ALICE)).isEqualTo(Checkin.TAKEN_BACK);
    assertThat(court.inUse()).isEqualTo(1);
    court.giveBack(ALICE.withId("another-detachment"));
    assertThat(court.inUse()).isZero();
  }

  @Test
  void whoFindsNoSeatIsToldWhoHasThem() {
    granted(court.checkout(CAROL));
    var refusal = refusal(court.detach(ALICE));
    assertThat(refusal.code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    Problem.SeatsTaken taken = Objects.requireNonNull(refusal.seatsTaken());
    assertThat(taken.holders()).extracting(each -> each.user()).containsExactly("carol");
  }

  @Test
  void aLeaseThatExpiredMakesRoom() {
    granted(court.checkout(CAROL));
    court.advance(Court.LEASE_TIME.minus(MILLI));
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.advance(MILLI);
    granted(court.detach(ALICE));
  }

  @Test
  void theRulesHoldAsForACheckout() {
    court.restrict("deny=alice");
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
    court.restrict("reserve=1 carol");
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    court.restrict("");
    court.set(Catalog.ALLOW_REMOTE_CLIENTS, "off");
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
  }

  @Test
  void theOrderOfRefusalsIsLicenseThenRuleThenSetting() {
    court.set(Catalog.ENABLE_DETACHING, "off");
    court.restrict("deny=alice");
    assertThat(refusal(court.detach(ALICE.withFeature("export"))).code())
        .isEqualTo(RefusalCode.NOT_LICENSED);
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
    assertThat(refusal(court.detach(BOB)).code()).isEqualTo(RefusalCode.DETACH_DISABLED);
  }

  @Test
  void nobodyLosesADetachedSeatWhenTheLicenseShrinksOrEnds() {
    granted(court.detach(ALICE));
    court.apply(
        Court.license("second")
            .replaces(List.of("first"))
            .validUntil(START.plusSeconds(60))
            .entitlement(Court.seats("netpoint", 1)));
    court.advance(Duration.ofDays(2));
    boolean unused = court.ask(new Reaper()::reap);
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(refusal(court.checkout(CAROL)).code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    court.advance(Duration.ofDays(5).plus(DetachmentEntry.MARGIN));
    boolean unusedToo = court.ask(new Reaper()::reap);
    assertThat(court.inUse()).isZero();
  }
}
