package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each limit at both sides of its boundary, and the sentence that names it. */
class DetachLimitsTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Traveller ALICE = Traveller.of("alice", DAY);
  private static final Traveller BOB = Traveller.of("bob", DAY);

  private final Court court =
      courtWith(Court.license("first").entitlement(Court.seats("netpoint", 10)));

  @Test
  void whatIsSwitchedOffIsToldByItsName() {
    court.set(Catalog.ENABLE_DETACHING, "off");
    assertRefused(
        ALICE,
        RefusalCode.DETACH_DISABLED,
        "Seats of netpoint cannot be detached: Enable Detaching of Licenses is off at the license"
            + " manager.");
  }

  @Test
  void aProductsOwnSettingBeatsTheGlobalOneEitherWay() {
    court.set(Catalog.PER_PRODUCT, "product:netpoint enable-detaching=off");
    assertRefused(
        ALICE,
        RefusalCode.DETACH_DISABLED,
        "Seats of netpoint cannot be detached: the Per-Product Settings of the license manager"
            + " switch it off for netpoint.");
    court.set(Catalog.ENABLE_DETACHING, "off");
    court.set(Catalog.PER_PRODUCT, "product:netpoint enable-detaching=on");
    granted(court.detach(ALICE));
  }

  @Test
  void aLicenseThatLetsNoSeatLeaveIsNamed() {
    Court other = courtWith(Court.license("first").entitlement(notDetachable(5)));
    assertThat(refusal(other.detach(ALICE)))
        .isEqualTo(
            Refusal.of(
                RefusalCode.DETACH_DISABLED,
                "License first does not let seats of netpoint be detached. Ask the vendor for one"
                    + " that does."));
  }

  @Test
  void theEndLiesInTheFuture() {
    assertRefused(
        ALICE.until(START),
        RefusalCode.DETACH_LIMIT,
        "The end, 2026-11-24T08:00:00Z, is over: it is 2026-11-24T08:00:00Z at the license"
            + " manager.");
    granted(court.detach(ALICE.until(START.plusSeconds(1))));
  }

  @Test
  void itIsAtMostMaxDetachDurationFromNow() {
    Instant latest = START.plus(Duration.ofDays(14));
    assertRefused(
        ALICE.until(latest.plusSeconds(1)),
        RefusalCode.DETACH_LIMIT,
        "Max. Detach Duration for netpoint is 14d: a seat may be away until 2026-12-08T08:00:00Z"
            + " at the latest, and not until 2026-12-08T08:00:01Z.");
    granted(court.detach(ALICE.until(latest)));
  }

  @Test
  void aProductHasALongestDurationOfItsOwn() {
    court.set(Catalog.PER_PRODUCT, "product:netpoint max-detach=30d");
    granted(court.detach(ALICE.until(START.plus(Duration.ofDays(30)))));
    assertThat(refusal(court.detach(BOB.until(START.plus(Duration.ofDays(31))))).code())
        .isEqualTo(RefusalCode.DETACH_LIMIT);
  }

  @Test
  void noSeatOutlivesTheLicenses() {
    Instant end = START.plus(Duration.ofDays(3));
    Court other =
        courtWith(Court.license("first").validUntil(end).entitlement(Court.seats("netpoint", 5)));
    assertThat(refusal(other.detach(ALICE.until(end.plusSeconds(1)))))
        .isEqualTo(
            Refusal.of(
                RefusalCode.DETACH_LIMIT,
                "The licenses that let seats of netpoint be detached end at 2026-11-27T08:00:00Z,"
                    + " before 2026-11-27T08:00:01Z."));
    granted(other.detach(ALICE.until(end)));
  }

  @Test
  void aLicenseThatTakesOverInTimeProlongsTheStay() {
    Instant end = START.plus(Duration.ofDays(3));
    Court other =
        courtWith(Court.license("first").validUntil(end).entitlement(Court.seats("netpoint", 5)));
    other.apply(License.of("second", "this store", end).entitlement(Court.seats("netpoint", 5)));
    DetachOutcome.Granted granted = granted(other.detach(ALICE.until(end.plus(DAY))));
    assertThat(granted.documents()).containsExactly("document of second", "document of first");
  }

  /** Two may leave now, but once the first license has ended only one could be away. */
  @Test
  void noMoreAreAwayAtAnyTimeThanTheLicensesOfThatTimeHave() {
    Instant end = START.plus(Duration.ofDays(3));
    Court other =
        courtWith(Court.license("first").validUntil(end).entitlement(Court.seats("netpoint", 1)));
    other.apply(Court.license("second").entitlement(Court.seats("netpoint", 1)));
    granted(other.detach(ALICE.until(end.plus(DAY))));
    assertThat(refusal(other.detach(BOB.until(end.plusSeconds(1)))).detail())
        .isEqualTo(
            "1 seat of netpoint is detached, and the licenses let no more than 1 of the 1 be"
                + " detached from 2026-11-27T08:00:00Z on.");
    granted(other.detach(BOB.until(end)));
  }

  @Test
  void seatsThatTheVendorKeepsStay() {
    Court other = courtWith(Court.license("first").entitlement(notDetachable(5)));
    other.apply(Court.license("second").entitlement(Court.seats("netpoint", 1)));
    granted(other.detach(ALICE));
    assertThat(refusal(other.detach(BOB)).detail())
        .isEqualTo(
            "1 seat of netpoint is detached, and the licenses let no more than 1 of the 6 be"
                + " detached.");
  }

  @Test
  void reservedSeatsStay() {
    court.set(Catalog.RESERVED_SEATS, "8");
    detachUpTo(2);
    assertThat(refusal(court.detach(ALICE)).detail())
        .isEqualTo(
            "2 seats of netpoint are detached, and Reserved Seats keeps 8 of the 10 in the pool.");
  }

  @Test
  void ofAPartOfASeatTheWholeStays() {
    court.set(Catalog.RESERVED_PERCENT, "71");
    detachUpTo(2);
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DETACH_LIMIT);
  }

  @Test
  void theLargerOfNumberAndPartHolds() {
    court.set(Catalog.RESERVED_SEATS, "7");
    court.set(Catalog.RESERVED_PERCENT, "90");
    detachUpTo(1);
    court.set(Catalog.RESERVED_SEATS, "10");
    court.set(Catalog.RESERVED_PERCENT, "10");
    assertThat(refusal(court.detach(ALICE)).code()).isEqualTo(RefusalCode.DETACH_LIMIT);
  }

  @Test
  void whoHasASeatAlreadyTakesNoneOfThoseThatStay() {
    court.set(Catalog.RESERVED_SEATS, "9");
    granted(court.detach(ALICE));
    granted(court.detach(ALICE.withId("another-detachment")));
    assertThat(refusal(court.detach(BOB)).code()).isEqualTo(RefusalCode.DETACH_LIMIT);
  }

  /** Working from home does not make room for another one to leave. */
  @Test
  void aSeatInUseIsConvertedOnlyWithinTheLimit() {
    court.set(Catalog.RESERVED_SEATS, "9");
    granted(court.detach(ALICE));
    granted(court.checkout(BOB.working("lease-of-bob")));
    assertThat(refusal(court.detach(BOB)).code()).isEqualTo(RefusalCode.DETACH_LIMIT);
  }

  private void detachUpTo(int number) {
    for (int i = 0; i < number; i++) {
      granted(court.detach(Traveller.of("user-" + i, DAY)));
    }
  }

  private void assertRefused(Traveller traveller, RefusalCode code, String sentence) {
    assertThat(refusal(court.detach(traveller))).isEqualTo(Refusal.of(code, sentence));
    assertThat(court.inUse()).isZero();
  }

  private static Court courtWith(License.Builder license) {
    Court court = new Court();
    court.apply(license);
    court.set(Catalog.ENABLE_DETACHING, "on");
    return court;
  }

  private static Entitlement notDetachable(long seats) {
    return new Entitlement("netpoint", "netpoint", seats, Counting.USER, false);
  }
}
