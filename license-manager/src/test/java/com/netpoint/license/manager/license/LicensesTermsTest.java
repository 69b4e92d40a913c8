package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.DAY;
import static com.netpoint.license.manager.license.Fixtures.MILLI;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.STORE;
import static com.netpoint.license.manager.license.Fixtures.applied;
import static com.netpoint.license.manager.license.Fixtures.entitlement;
import static com.netpoint.license.manager.license.Fixtures.license;
import static com.netpoint.license.manager.license.Fixtures.seats;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LicensesTermsTest {
  @Test
  void seatsAreTheSumOfTheValidLicenses() {
    assertThat(terms(applied(license("A", 40), license("B", 2))).seats()).isEqualTo(42);
  }

  @Test
  void otherFeaturesAndProductsAddNothing() {
    Licenses licenses =
        applied(
            license("A", 40),
            license("B").entitlement(entitlement("reports", 7, Counting.USER)),
            license("C")
                .entitlement(new Entitlement("netplan", "netpoint", 7, Counting.USER, true)));
    assertThat(terms(licenses).seats()).isEqualTo(40);
    assertThat(terms(licenses).documents()).containsExactly("document of A");
  }

  @Test
  void aLicenseCountsFromItsBeginningOn() {
    Licenses licenses =
        applied(license("A", 40), License.of("B", STORE, NOW).entitlement(seats(2)));
    assertThat(Objects.requireNonNull(licenses.terms(POOL, NOW.minus(MILLI))).seats())
        .isEqualTo(40);
    assertThat(terms(licenses).seats()).isEqualTo(42);
  }

  @Test
  void aLicenseCountsUntilItsEnd() {
    Licenses licenses = applied(license("A", 40), license("B", 2).validUntil(NOW));
    assertThat(Objects.requireNonNull(licenses.terms(POOL, NOW.minus(MILLI))).seats())
        .isEqualTo(42);
    assertThat(terms(licenses).seats()).isEqualTo(40);
  }

  @Test
  void thereAreNoTermsWithoutAValidLicense() {
    assertThat(applied().terms(POOL, NOW)).isNull();
    assertThat(applied(license("A", 40).validUntil(NOW)).terms(POOL, NOW)).isNull();
    assertThat(
            applied(License.of("A", STORE, NOW.plus(MILLI)).entitlement(seats(1))).terms(POOL, NOW))
        .isNull();
  }

  @Test
  void theCountingRuleIsTheLicenses() {
    Licenses licenses =
        applied(license("A").entitlement(entitlement("netpoint", 1, Counting.PROCESS)));
    assertThat(terms(licenses).counting()).isEqualTo(Counting.PROCESS);
    assertThat(licenses.counting(POOL, NOW)).isEqualTo(Counting.PROCESS);
  }

  @Test
  void theDocumentWithTheLongestGraceComesFirst() {
    Licenses licenses =
        applied(
            license("short", 1).maxGrace(Duration.ofHours(1)),
            license("long", 1).maxGrace(DAY),
            license("middle", 1).maxGrace(Duration.ofHours(12)));
    assertThat(terms(licenses).documents())
        .containsExactly("document of long", "document of middle", "document of short");
  }

  /** A vendor may write "without limit" as the greatest number there is. */
  @Test
  void aSumBeyondAllNumbersIsTheGreatestNumber() {
    Licenses licenses = applied(license("A", Long.MAX_VALUE), license("B", 1));
    assertThat(terms(licenses).seats()).isEqualTo(Long.MAX_VALUE);
  }

  private static PoolTerms terms(Licenses licenses) {
    return Objects.requireNonNull(licenses.terms(POOL, NOW), "no terms");
  }
}
