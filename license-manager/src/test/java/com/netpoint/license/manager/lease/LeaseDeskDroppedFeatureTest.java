package com.netpoint.license.manager.lease;

import static com.netpoint.license.manager.lease.Court.MILLI;
import static com.netpoint.license.manager.lease.Court.START;
import static com.netpoint.license.manager.lease.Court.granted;
import static com.netpoint.license.manager.lease.Court.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.ProductSeats;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replacing license says nothing any more of a feature that somebody works with. */
class LeaseDeskDroppedFeatureTest {
  private static final Applicant ALICE =
      Applicant.of("lease-of-alice", "alice", "ws-1").withFeature("reports");
  private static final Applicant BOB =
      Applicant.of("lease-of-bob", "bob", "ws-2").withFeature("reports");
  private static final Instant END = START.plusSeconds(50);

  private final Court court = new Court();

  @BeforeEach
  void aliceWorksWithReports() {
    court.apply(
        Court.license("first")
            .validUntil(END)
            .entitlement(Court.seats("netpoint", 2))
            .entitlement(Court.seats("reports", 2)));
    assertThat(granted(court.checkout(ALICE)).renewableUntil()).isEqualTo(END);
  }

  @Test
  void sheGoesOnUntilTheEndThatSheWasTold() {
    court.replaceFirstBy(2);
    court.advance(Duration.ofSeconds(20));
    Outcome.Granted renewed = granted(court.renew(ALICE));
    assertThat(renewed.renewableUntil()).isEqualTo(END);
    assertThat(renewed.terms().documents()).containsExactly("document of first");
    court.advance(Duration.ofSeconds(30).minus(MILLI));
    granted(court.renew(ALICE));
    court.advance(MILLI);
    assertThat(refusal(court.renew(ALICE)).code()).isEqualTo(RefusalCode.NOT_LICENSED);
  }

  @Test
  void newcomersAreToldThatTheFeatureIsNotLicensed() {
    court.replaceFirstBy(2);
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NOT_LICENSED);
    court.checkin(ALICE);
    assertThat(refusal(court.checkout(BOB)).code()).isEqualTo(RefusalCode.NOT_LICENSED);
  }

  @Test
  void herNextWindowComesIn() {
    court.replaceFirstBy(2);
    granted(court.checkout(ALICE.withLeaseId("another-of-alice").withProcessId(2)));
  }

  @Test
  void nothingChangesBeforeTheReplacementBegins() {
    court.apply(
        License.of("second", "this store", START.plusSeconds(10))
            .replaces(List.of("first"))
            .entitlement(Court.seats("netpoint", 2)));
    court.advance(Duration.ofSeconds(10).minus(MILLI));
    granted(court.checkout(BOB));
    court.checkin(BOB);
    court.advance(MILLI);
    assertThat(refusal(court.checkout(BOB.withLeaseId("another-of-bob"))).code())
        .isEqualTo(RefusalCode.NOT_LICENSED);
    granted(court.renew(ALICE));
  }

  @Test
  void itIsListedAsLongAsSomebodyHasASeat() {
    court.replaceFirstBy(2);
    assertThat(court.see(Listings::products))
        .extracting(ProductSeats::feature, ProductSeats::seats, ProductSeats::inUse)
        .containsExactly(tuple("netpoint", 2L, 0L), tuple("reports", 0L, 1L));
    court.checkin(ALICE);
    assertThat(court.see(Listings::products))
        .extracting(ProductSeats::feature)
        .containsExactly("netpoint");
  }
}
