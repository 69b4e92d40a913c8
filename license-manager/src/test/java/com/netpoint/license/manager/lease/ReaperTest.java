package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.LEASE_TIME;
import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.NETPOINT;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.PoolId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReaperTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");

  private final Court court = Court.withSeats(1_000);
  private final Reaper reaper = new Reaper();

  @Test
  void aLeaseIsLeftAloneUntilItsLastMillisecond() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME.minus(MILLI));
    assertThat(reap()).isFalse();
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void anExpiredLeaseGoesWithItsSeat() {
    granted(court.checkout(ALICE));
    court.advance(LEASE_TIME);
    assertThat(reap()).isFalse();
    assertThat(court.leaseIds()).isEmpty();
    assertThat(court.inUse()).isZero();
  }

  @Test
  void whoRenewedIsSpared() {
    granted(court.checkout(ALICE));
    granted(court.checkout(BOB));
    court.advance(Duration.ofSeconds(30));
    granted(court.renew(BOB));
    court.advance(Duration.ofSeconds(30));
    reap();
    assertThat(court.leaseIds()).containsExactly(BOB.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void aSharedSeatStaysAsLongAsOneOfItsLeasesLives() {
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(30));
    granted(court.checkout(Applicant.of("another", "alice", "ws-1").withProcessId(2)));
    court.advance(Duration.ofSeconds(30));
    reap();
    assertThat(court.leaseIds()).containsExactly("another");
    assertThat(court.inUse()).isEqualTo(1);
  }

  @Test
  void aMassExpiryTakesSeveralStepsAndTellsSo() {
    for (int i = 0; i <= Reaper.STEP; i++) {
      granted(court.checkout(Applicant.of("lease-" + i, "user-" + i, "ws-1")));
    }
    court.advance(LEASE_TIME);
    assertThat(reap()).isTrue();
    assertThat(court.inUse()).isEqualTo(1);
    assertThat(reap()).isFalse();
    assertThat(court.inUse()).isZero();
  }

  @Test
  void whatExpiredFirstGoesFirst() {
    granted(court.checkout(BOB));
    court.advance(MILLI);
    for (int i = 0; i < Reaper.STEP; i++) {
      granted(court.checkout(Applicant.of("lease-" + i, "user-" + i, "ws-1")));
    }
    court.advance(LEASE_TIME);
    reap();
    assertThat(court.leaseIds()).hasSize(1).doesNotContain(BOB.leaseId());
  }

  @Test
  void poolsAreLockedInTheirOrderAndOnlyWhereSomethingExpired() {
    court.apply(
        Court.license("more")
            .entitlement(Court.seats("reports", 9))
            .entitlement(Court.seats("export", 9)));
    granted(court.checkout(ALICE.withFeature("reports")));
    granted(court.checkout(BOB));
    court.advance(LEASE_TIME);
    granted(court.checkout(Applicant.of("alive", "carol", "ws-3").withFeature("export")));
    reap();
    assertThat(court.store.locked())
        .containsExactly(NETPOINT, new PoolId("netpoint", "reports"))
        .isSorted();
  }

  @Test
  void deadIdsAreForgottenAfterTheirDayAndNotBefore() {
    court.checkin(ALICE);
    court.advance(LeaseDesk.DEAD_FOR.minus(MILLI));
    reap();
    assertThat(court.<Boolean>see(book -> book.isDead(ALICE.leaseId()))).isTrue();
    court.advance(MILLI);
    assertThat(court.<Boolean>see(Book::hasLeftovers)).isTrue();
    reap();
    assertThat(court.<Boolean>see(Book::hasLeftovers)).isFalse();
  }

  @Test
  void manyDeadIdsTakeSeveralStepsAndItTellsSo() {
    for (int i = 0; i < Reaper.STEP; i++) {
      court.checkin(Applicant.of("lease-" + i, "alice", "ws-1"));
    }
    court.advance(LeaseDesk.DEAD_FOR);
    assertThat(reap()).isTrue();
    assertThat(reap()).isFalse();
  }

  @Test
  void theWallClockReapsNobody() {
    granted(court.checkout(ALICE));
    court.store.setNow(new Moment(START.plusSeconds(59), START.plus(Duration.ofDays(400))));
    reap();
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
  }

  private boolean reap() {
    return court.ask(reaper::reap);
  }
}
