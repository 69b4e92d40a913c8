package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.manager.license.Refusal;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import com.netpoint.license.protocol.SeatHolder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LeaseDeskRefusalTest {
  private static final Applicant ALICE = Applicant.of("lease-of-alice", "alice", "ws-1");
  private static final Applicant BOB = Applicant.of("lease-of-bob", "bob", "ws-2");
  private static final Applicant CAROL = Applicant.of("lease-of-carol", "carol", "ws-3");

  @Test
  void itNamesTheHoldersLongestFirst() {
    Court court = Court.withSeats(2);
    granted(court.checkout(BOB));
    court.advance(Duration.ofSeconds(5));
    granted(court.checkout(ALICE));
    court.advance(Duration.ofSeconds(5));
    granted(court.renew(BOB));
    List<SeatHolder> holders = holders(refusal(court.checkout(CAROL)));
    assertThat(holders).extracting(SeatHolder::user).containsExactly("bob", "alice");
    assertThat(holders)
        .extracting(SeatHolder::host)
        .containsExactly("ws-2.example", "ws-1.example");
    assertThat(holders).extracting(SeatHolder::since).containsExactly(START, START.plusSeconds(5));
  }

  @Test
  void itTellsHowManySeatsThereAre() {
    Court court = Court.withSeats(2);
    granted(court.checkout(ALICE));
    granted(court.checkout(BOB));
    Refusal refusal = refusal(court.checkout(CAROL));
    assertThat(refusal.detail()).isEqualTo("All 2 seats of netpoint are in use.");
    assertThat(Objects.requireNonNull(refusal.seatsTaken()).seats()).isEqualTo(2);
    assertThat(refusal.seatsTaken().inUse()).isEqualTo(2);
  }

  @Test
  void itSpeaksOfASingleSeatInTheSingular() {
    Court court = Court.withSeats(1);
    court.apply(Court.license("reports").entitlement(Court.seats("reports", 1)));
    granted(court.checkout(ALICE.withFeature("reports")));
    assertThat(refusal(court.checkout(BOB.withFeature("reports"))).detail())
        .isEqualTo("The only seat of netpoint/reports is in use.");
  }

  @Test
  void itNamesABoundedNumberOfHolders() {
    int many = FreeSeats.HOLDERS_TOLD + 1;
    Court court = Court.withSeats(many);
    for (int i = 0; i < many; i++) {
      granted(court.checkout(Applicant.of("lease-" + i, "user-" + i, "ws-1")));
      court.advance(Duration.ofMillis(1));
    }
    Refusal refusal = refusal(court.checkout(ALICE));
    assertThat(Objects.requireNonNull(refusal.seatsTaken()).inUse()).isEqualTo(many);
    assertThat(holders(refusal))
        .hasSize(FreeSeats.HOLDERS_TOLD)
        .first()
        .extracting(SeatHolder::user)
        .isEqualTo("user-0");
  }

  @Test
  void aProductThatNoLicenseNamesIsUnknown() {
    Refusal refusal = refusal(Court.withSeats(1).checkout(ALICE.withProduct("netplan")));
    assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_PRODUCT);
    assertThat(refusal.detail()).contains("netplan");
    assertThat(refusal.seatsTaken()).isNull();
  }

  @Test
  void aFeatureThatNoLicenseOfTheProductNamesIsNotLicensed() {
    Refusal refusal = refusal(Court.withSeats(1).checkout(ALICE.withFeature("reports")));
    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_LICENSED);
    assertThat(refusal.detail()).contains("netpoint", "reports");
  }

  @Test
  void aLicenseThatEndedIsTold() {
    Court court = new Court();
    court.apply(Court.license("ended").validUntil(START).entitlement(Court.seats("netpoint", 1)));
    Refusal refusal = refusal(court.checkout(ALICE));
    assertThat(refusal.code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(refusal.detail())
        .isEqualTo("The license for netpoint ended at 2026-11-24T08:00:00Z.");
  }

  @Test
  void aLicenseThatHasNotBegunIsTold() {
    Court court = new Court();
    court.apply(
        License.of("coming", "this store", START.plusSeconds(1))
            .entitlement(Court.seats("netpoint", 1)));
    Refusal refusal = refusal(court.checkout(ALICE));
    assertThat(refusal.code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(refusal.detail())
        .isEqualTo("The license for netpoint begins at 2026-11-24T08:00:01Z.");
    court.advance(Duration.ofSeconds(1));
    granted(court.checkout(ALICE));
  }

  @Test
  void nothingIsWrittenByIt() {
    Court court = Court.withSeats(1);
    granted(court.checkout(ALICE));
    refusal(court.checkout(BOB));
    refusal(court.checkout(BOB.withFeature("reports")));
    refusal(court.checkout(BOB.withProduct("netplan")));
    assertThat(court.leaseIds()).containsExactly(ALICE.leaseId());
    assertThat(court.inUse()).isEqualTo(1);
  }

  private static List<SeatHolder> holders(Refusal refusal) {
    return Objects.requireNonNull(refusal.seatsTaken()).holders();
  }
}
