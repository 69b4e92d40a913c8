package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeaseDeskRepeatedCheckoutTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(1);

  @Test
  void theSameLeaseComesBack() {
    granted(court.checkout(ALICE));
    assertThat(granted(court.checkout(ALICE)).repeated()).isTrue();
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void itCountsAsARenewal() {
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(20));
    assertThat(granted(court.checkout(ALICE)).lasting()).isEqualTo(LEASE_TIME);
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plusSeconds(80));
    assertThat(court.lease(ALICE).since()).isEqualTo(START);
  }

  @Test
  void itNeverShortensTheLease() {
    granted(court.checkout(ALICE));
    court.store.leaseTime(Duration.ofSeconds(15));
    court.advance(Duration.ofSeconds(20));
    assertThat(granted(court.checkout(ALICE)).lasting()).isEqualTo(Duration.ofSeconds(40));
    assertThat(court.lease(ALICE).expiresAt()).isEqualTo(START.plus(LEASE_TIME));
  }

  @Test
  void itIsAnsweredAnewUnderItsOwnNonce() {
    granted(court.checkout(ALICE, "first"));
    court.advance(Duration.ofSeconds(1));
    Outcome.Granted again = granted(court.checkout(ALICE, "second"));
    assertThat(again.request().nonce()).isEqualTo("second");
    assertThat(again.issuedAt()).isEqualTo(START.plusSeconds(1));
  }

  static Stream<Applicant> strangers() {
    return Stream.of(
        ALICE.withSecret("another secret"),
        ALICE.withUser("mallory"),
        ALICE.withMachine("ws-9"),
        ALICE.withProcessId(2),
        ALICE.withFeature("reports"),
        ALICE.withProduct("netplan"));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void aStrangerUnderTheSameIdIsAConflictAndChangesNothing(Applicant stranger) {
    court.apply(
        Court.license("other")
            .entitlement(Court.seats("reports", 5))
            .entitlement(new Entitlement("netplan", "netpoint", 5, Counting.USER, true)));
    granted(court.checkout(ALICE));
    LeaseEntry before = court.lease(ALICE);
    court.advance(Duration.ofSeconds(10));
    assertThat(refusal(court.checkout(stranger)).code()).isEqualTo(RefusalCode.LEASE_CONFLICT);
    assertThat(court.lease(ALICE)).usingRecursiveComparison().isEqualTo(before);
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
  }

  @Test
  void itIsGrantedThoughThePoolShrankMeanwhile() {
    Court two = Court.withSeats(2);
    granted(two.checkout(ALICE));
    granted(two.checkout(BOB));
    two.replaceFirstBy(1);
    assertThat(granted(two.checkout(BOB)).repeated()).isTrue();
  }

  @Test
  void untilItsLastMillisecondTheLeaseIsRepeated() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME.minus(MILLI));
    assertThat(granted(court.checkout(ALICE)).repeated()).isTrue();
  }

  @Test
  void onceExpiredTheIdGetsANewLeaseWhereASeatIsFree() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    assertThat(granted(court.checkout(ALICE)).repeated()).isFalse();
    assertThat(court.lease(ALICE).since()).isEqualTo(START.plus(LEASE_TIME));
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void onceExpiredTheIdCompetesLikeAnybody() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    granted(court.checkout(BOB));
    assertThat(refusal(court.checkout(ALICE)).code()).isEqualTo(RefusalCode.NO_SEAT_FREE);
  }

  @Test
  void anExpiredIdOfOneFeatureIsFreeForAnotherOnceItsSeatWasTakenBack() {
    court.apply(Court.license("reports").entitlement(Court.seats("reports", 1)));
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    granted(court.checkout(BOB));
    granted(court.checkout(ALICE.withFeature("reports")));
  }
}
