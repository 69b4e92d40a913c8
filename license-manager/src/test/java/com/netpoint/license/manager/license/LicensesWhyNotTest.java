package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.DAY;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.STORE;
import static com.netpoint.license.manager.license.Fixtures.applied;
import static com.netpoint.license.manager.license.Fixtures.license;
import static com.netpoint.license.manager.license.Fixtures.seats;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicensesWhyNotTest {
  @Test
  void aProductWithoutLicenseIsUnknown() {
    Refusal refusal = applied().whyNot(POOL, NOW);
    assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN_PRODUCT);
    assertThat(refusal.detail())
        .isEqualTo("No license for netpoint is applied to this license manager.");
  }

  @Test
  void aFeatureWithoutEntitlementIsNotLicensed() {
    Refusal refusal = applied(license("A", 1)).whyNot(new PoolId("netpoint", "reports"), NOW);
    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_LICENSED);
    assertThat(refusal.detail()).isEqualTo("The licenses for netpoint do not cover reports.");
  }

  @Test
  void theLastEndIsTold() {
    Refusal refusal =
        applied(
                license("A", 1).validUntil(NOW.minusSeconds(3_600)),
                license("B", 1).validUntil(NOW.minusSeconds(60)),
                license("C", 1).validUntil(NOW.minusSeconds(600)))
            .whyNot(POOL, NOW);
    assertThat(refusal.code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(refusal.detail())
        .isEqualTo("The license for netpoint ended at 2026-11-24T07:59:00Z.");
  }

  @Test
  void aBeginningInTheFutureIsTold() {
    Refusal refusal =
        applied(
                license("A", 1).validUntil(NOW),
                License.of("B", STORE, NOW.plus(DAY)).entitlement(seats(1)))
            .whyNot(POOL, NOW);
    assertThat(refusal.code()).isEqualTo(RefusalCode.LICENSE_EXPIRED);
    assertThat(refusal.detail())
        .isEqualTo("The license for netpoint begins at 2026-11-25T08:00:00Z.");
  }

  @Test
  void aReplacedLicenseIsNoReason() {
    Licenses licenses =
        applied(
            license("A").entitlement(Fixtures.entitlement("reports", 1, Counting.USER)),
            license("B", 1).replaces(List.of("A")));
    assertThat(licenses.whyNot(new PoolId("netpoint", "reports"), NOW).code())
        .isEqualTo(RefusalCode.NOT_LICENSED);
  }
}
