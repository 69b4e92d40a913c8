package com.netpoint.license.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final Instant ISSUED = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void itRepeatsWhomItWasGrantedToAndWhen() {
    CheckoutRequest holder = Samples.holder();
    Lease lease = new Lease(holder, ISSUED, ISSUED.plusSeconds(60), Samples.END);
    assertThat(lease.holder()).isSameAs(holder);
    assertThat(lease.issuedAt()).isEqualTo(ISSUED);
    assertThat(lease.expiresAt()).isEqualTo(ISSUED.plusSeconds(60));
    assertThat(lease.renewableUntil()).isEqualTo(Samples.END);
  }

  @Test
  void itsTimeToLiveCountsFromItsIssue() {
    assertThat(new Lease(Samples.holder(), ISSUED, ISSUED.plusSeconds(60), null).timeToLive())
        .isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void anEndBeforeItsIssueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lease(Samples.holder(), ISSUED, ISSUED.minusNanos(1), null))
        .withMessage("a lease ends after it was issued");
  }

  @Test
  void oneThatEndsWithItsIssueLastsNoTime() {
    Lease lease = new Lease(Samples.holder(), ISSUED, ISSUED, null);
    assertThat(lease.timeToLive()).isZero();
    assertThat(lease.renewableUntil()).isNull();
  }
}
