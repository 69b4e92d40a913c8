package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.manager.settings.Catalog;
import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.RefusalCode;
import org.junit.jupiter.api.Test;

/** Who is kept out by a rule, and who is in already. */
class LeaseDeskRulesTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(1);

  @Test
  void whomARuleDeniesIsToldWhichOneAndNothingIsWritten() {
    court.restrict("# no guests\ndeny=alice@ws-1");
    Refusal refusal = refusal(court.checkout(ALICE));
    assertThat(refusal.code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
    assertThat(refusal.detail())
        .isEqualTo("Line 2 of the User Restrictions keeps alice@ws-1.example out: deny=alice@ws-1");
    assertThat(court.inUse()).isZero();
    granted(court.checkout(BOB));
  }

  @Test
  void theRuleIsToldAlsoWhenNoSeatIsFree() {
    granted(court.checkout(BOB));
    court.restrict("deny=alice");
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
  }

  @Test
  void whatIsNotLicensedIsToldBeforeTheRule() {
    court.restrict("deny=all");
    assertThat(refusal(court.checkout(ALICE.withFeature("reports"))).code())
        .isEqualTo(RefusalCode.NOT_LICENSED);
  }

  @Test
  void aRuleThrowsNobodyOut() {
    granted(court.checkout(ALICE));
    court.restrict("deny=all");
    assertThat(granted(court.renew(ALICE)).lasting()).isEqualTo(LEASE_TIME);
    assertThat(granted(court.checkout(ALICE)).repeated()).isTrue();
  }

  @Test
  void whoIsInGetsNoSecondLeaseAgainstARule() {
    granted(court.checkout(ALICE));
    court.restrict("deny=alice");
    assertThat(refusal(court.checkout(ALICE.withLeaseId("another"))).code())
        .isEqualTo(RefusalCode.DENIED_BY_RULE);
  }

  @Test
  void whoseLeaseRanOutComesAnew() {
    granted(court.checkout(ALICE));
    court.restrict("deny=alice");
    court.advance(LEASE_TIME);
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
  }

  @Test
  void whoAsksFromAnAddressThatARuleDeniesIsToldWhichOne() {
    court.set(Catalog.CLIENT_RESTRICTIONS, "allow=192.0.2.8\ndeny=192.0.2.*");
    Refusal refusal = refusal(court.checkout(ALICE));
    assertThat(refusal.code()).isEqualTo(RefusalCode.DENIED_BY_RULE);
    assertThat(refusal.detail())
        .isEqualTo("Line 2 of the Access Restrictions keeps 192.0.2.7 out: deny=192.0.2.*");
    assertThat(court.inUse()).isZero();
  }

  @Test
  void withoutRemoteClientsNoOtherMachineIsLentASeat() {
    court.set(Catalog.ALLOW_REMOTE_CLIENTS, "off");
    assertThat(refusal(court.checkout(ALICE)).detail())
        .isEqualTo(
            "This license manager lends seats to its own machine only, and not to 192.0.2.7:"
                + " Allow Access from Remote Clients is off.");
  }

  @Test
  void whoHoldsASeatKeepsItAndGivesItBackAlsoFromWhereNobodyComesInAnyMore() {
    granted(court.checkout(ALICE));
    court.set(Catalog.CLIENT_RESTRICTIONS, "deny=all");
    granted(court.renew(ALICE));
    assertThat(granted(court.checkout(ALICE)).repeated()).isTrue();
    assertThat(court.checkin(ALICE)).isEqualTo(Checkin.TAKEN_BACK);
    assertThat(court.inUse()).isZero();
  }

  @Test
  void aRuleIsAboutItsPoolOnly() {
    court.restrict("deny=all,feature:reports");
    granted(court.checkout(ALICE));
  }

  @Test
  void seatsAreKeptForThoseNamed() {
    Court three = Court.withSeats(3, Counting.PROCESS);
    three.restrict("reserve=1 Alice");
    granted(three.checkout(BOB));
    granted(three.checkout(BOB.withLeaseId("second")));
    Refusal refusal = refusal(three.checkout(BOB.withLeaseId("third")));
    assertThat(refusal.code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
    assertThat(refusal.detail())
        .isEqualTo("2 of the 3 seats of netpoint are in use, and 1 is reserved for others.");
    granted(three.checkout(ALICE));
    assertThat(refusal(three.checkout(ALICE.withLeaseId("her second"))).detail())
        .isEqualTo("All 3 seats of netpoint are in use.");
  }

  @Test
  void theSeatOfOneNamedIsKeptAgainOnceItIsFree() {
    Court two = Court.withSeats(2);
    two.restrict("reserve=1 @ws-1");
    granted(two.checkout(ALICE));
    Checkin unused = two.checkin(ALICE);
    granted(two.checkout(BOB));
    assertThat(refusal(two.checkout(Applicant.of("lease-3", "carol", "ws-3"))).detail())
        .isEqualTo("1 of the 2 seats of netpoint is in use, and 1 is reserved for others.");
  }

  @Test
  void theOnlySeatMayBeReserved() {
    court.restrict("reserve=5 alice");
    assertThat(refusal(court.checkout(BOB)).detail())
        .isEqualTo("The only seat of netpoint is reserved for others.");
    granted(court.checkout(ALICE));
  }

  @Test
  void whoHasASeatSharesItHoweverManyAreKept() {
    Court two = Court.withSeats(2);
    granted(two.checkout(BOB));
    two.restrict("reserve=2 alice");
    granted(two.checkout(BOB.withLeaseId("second window").withProcessId(2)));
    assertThat(two.inUse()).isEqualTo(1);
  }

  @Test
  void theHoldersAreCountedOnlyWhereItMatters() {
    Court many = Court.withSeats(4);
    many.restrict("reserve=1 alice\nreserve=1 carol,feature:reports");
    for (int free = 4; free > 1; free--) {
      assertThat(granted(many.checkout(BOB.withLeaseId("l" + free).withUser("u" + free))))
          .isNotNull();
      assertThat(many.store.counted()).isEmpty();
    }
    refusal(many.checkout(BOB));
    assertThat(many.store.counted()).containsExactly("alice");
  }
}
