package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.MILLI;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.STORE;
import static com.netpoint.license.manager.license.Fixtures.applied;
import static com.netpoint.license.manager.license.Fixtures.entitlement;
import static com.netpoint.license.manager.license.Fixtures.license;
import static com.netpoint.license.manager.license.Fixtures.seats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.LicenseSummary;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicensesListTest {
  @Test
  void aLicenseIsValidFromItsBeginningUntilItsEnd() {
    Licenses licenses =
        applied(License.of("A", STORE, NOW).validUntil(NOW.plusSeconds(60)).entitlement(seats(1)));
    assertThat(state(licenses, NOW.minus(MILLI))).isEqualTo("not yet valid");
    assertThat(state(licenses, NOW)).isEqualTo("valid");
    assertThat(state(licenses, NOW.plusSeconds(60).minus(MILLI))).isEqualTo("valid");
    assertThat(state(licenses, NOW.plusSeconds(60))).isEqualTo("expired");
  }

  @Test
  void aReplacedLicenseIsListedAsThat() {
    Licenses licenses = applied(license("A", 1), license("B", 1).replaces(List.of("A")));
    assertThat(licenses.summaries(NOW))
        .extracting(LicenseSummary::state)
        .containsExactly("replaced", "valid");
  }

  @Test
  void theOrderIsThatOfApplying() {
    assertThat(applied(license("B", 1), license("A", 1)).summaries(NOW))
        .extracting(each -> each.license().id())
        .containsExactly("B", "A");
  }

  @Test
  void poolsAreThoseOfTheLicensesInForceValidOrNot() {
    Licenses licenses =
        applied(
            license("A").entitlement(entitlement("gone", 1, Counting.USER)),
            license("B", 1).replaces(List.of("A")).validUntil(NOW),
            license("C").entitlement(entitlement("export", 1, Counting.USER)),
            license("D").entitlement(new Entitlement("abacus", "z", 1, Counting.USER, true)));
    assertThat(licenses.pools(NOW))
        .containsExactly(new PoolId("abacus", "z"), new PoolId("netpoint", "export"), POOL);
  }

  @Test
  void droppedPoolsAreThoseOfReplacedLicensesOnly() {
    Licenses licenses =
        applied(
            license("A", 1).entitlement(entitlement("gone", 1, Counting.USER)),
            license("B", 1).replaces(List.of("A")));
    assertThat(licenses.droppedPools(NOW)).containsExactly(new PoolId("netpoint", "gone"));
    assertThat(licenses.counting(new PoolId("netpoint", "gone"), NOW)).isEqualTo(Counting.USER);
    assertThat(applied(license("A", 1).validUntil(NOW)).droppedPools(NOW)).isEmpty();
  }

  @Test
  void whatIsReplacedLaterIsStillValid() {
    Licenses licenses =
        applied(
            license("A", 1),
            License.of("B", STORE, NOW.plusSeconds(60))
                .replaces(List.of("A"))
                .entitlement(seats(1)));
    assertThat(licenses.summaries(NOW.plusSeconds(60).minus(MILLI)))
        .extracting(LicenseSummary::state)
        .containsExactly("valid", "not yet valid");
    assertThat(licenses.summaries(NOW.plusSeconds(60)))
        .extracting(LicenseSummary::state)
        .containsExactly("replaced", "valid");
  }

  @Test
  void aPoolThatNoLicenseNamesHasNoCountingRule() {
    assertThatIllegalArgumentException().isThrownBy(() -> applied().counting(POOL, NOW));
  }

  @Test
  void anEndedPoolKeepsItsCountingRule() {
    Licenses licenses =
        applied(
            license("A").validUntil(NOW).entitlement(entitlement("netpoint", 1, Counting.STATION)));
    assertThat(licenses.counting(POOL, NOW)).isEqualTo(Counting.STATION);
  }

  private static String state(Licenses licenses, Instant now) {
    return licenses.summaries(now).get(0).state();
  }
}
