package com.netpoint.license.agent.lease;

import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.Entitlement;
import com.netpoint.license.protocol.License;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossRulesTest {

  @Test
  void withoutConfigurationTheLicenseSetsTheGrace() {
    assertThat(new LossRules(null, OnLost.EXIT).grace(license(12, false)))
        .isEqualTo(Duration.ofHours(12));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "11, 11", "12, 12", "13, 12"})
  void theConfigurationCanOnlyShortenIt(long configured, long hours) {
    assertThat(new LossRules(Duration.ofHours(configured), OnLost.EXIT).grace(license(12, false)))
        .isEqualTo(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @CsvSource({"WARN, true, true", "WARN, false, false", "EXIT, true, false", "EXIT, false, false"})
  void goingOnForEverNeedsTheLicensesConsent(OnLost onLost, boolean consent, boolean goesOn) {
    assertThat(new LossRules(null, onLost).mayGoOn(license(12, consent))).isEqualTo(goesOn);
  }

  private static License license(long graceHours, boolean mayOutliveManager) {
    return License.of("L-1", "thumbprint", Instant.EPOCH)
        .customer("ACME")
        .maxGrace(Duration.ofHours(graceHours))
        .mayOutliveManager(mayOutliveManager)
        .entitlement(new Entitlement("netpoint", "netpoint", 2, Counting.USER, false))
        .build();
  }
}
