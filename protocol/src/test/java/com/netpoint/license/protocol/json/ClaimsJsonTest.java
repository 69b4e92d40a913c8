package com.netpoint.license.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.License;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsJsonTest {
  private static final String LICENSE = Golden.text("license-claims.json");
  private static final String LEASE = Golden.text("lease-claims.json");

  @Test
  void aLicenseWithoutAnEndHasNoExp() {
    License endless = ClaimsJson.readLicense(LICENSE.replace("\"exp\":1827619200,", ""));
    assertThat(endless.validUntil()).isNull();
    assertThat(ClaimsJson.license(endless)).doesNotContain("\"exp\"");
  }

  @Test
  void aLeaseThatIsRenewableForEverDoesNotSayUntilWhen() {
    Lease endless = ClaimsJson.readLease(LEASE.replace("\"renewableUntil\":1827619200,", ""));
    assertThat(endless.renewableUntil()).isNull();
    assertThat(ClaimsJson.lease(endless)).doesNotContain("renewableUntil");
  }

  @ParameterizedTest
  @CsvSource({
    "exp, 1793491200, a license ends after it begins",
    "exp, -1, member 'exp' is no time of this era",
    "nbf, -1, member 'nbf' is no time of this era",
    "exp, 253402300800, member 'exp' is no time of this era",
    "seats, 0, 'an entitlement has at least 1 seat, not 0'"
  })
  void aLicenseThatContradictsItselfIsRefused(String member, long value, String message) {
    String text = LICENSE.replaceFirst("\"" + member + "\":\\d+", "\"" + member + "\":" + value);
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ClaimsJson.readLicense(text))
        .withMessage(message);
  }

  @Test
  void aLicenseWithTwoEntitlementsForOneFeatureIsRefused() {
    String text = LICENSE.replace("\"feature\":\"resources\"", "\"feature\":\"netpoint\"");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ClaimsJson.readLicense(text))
        .withMessage("a license has one entitlement for a feature, not two for netpoint");
  }

  @Test
  void aLicenseWithoutEntitlementsIsRefused() {
    String text = LICENSE.replaceFirst("\"entitlements\":\\[.*]", "\"entitlements\":[]");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ClaimsJson.readLicense(text))
        .withMessage("a license has at least one entitlement");
  }

  @Test
  void aLeaseThatEndsBeforeItWasIssuedIsRefused() {
    String text = LEASE.replace("\"exp\":1795507260", "\"exp\":1795507199");
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ClaimsJson.readLease(text))
        .withMessage("a lease ends after it was issued");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 253_402_300_799L})
  void timesFrom1970ToTheEndOf9999AreRead(long seconds) {
    String text = LEASE.replace("\"renewableUntil\":1827619200", "\"renewableUntil\":" + seconds);
    assertThat(ClaimsJson.readLease(text).renewableUntil())
        .isEqualTo(Instant.ofEpochSecond(seconds));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MAX_VALUE})
  void aGraceThatIsNoneIsRefused(long seconds) {
    String text = LICENSE.replace("\"maxGraceSeconds\":43200", "\"maxGraceSeconds\":" + seconds);
    assertThatExceptionOfType(InvalidJsonException.class)
        .isThrownBy(() -> ClaimsJson.readLicense(text))
        .withMessage("member 'maxGraceSeconds' is no grace");
  }
}
