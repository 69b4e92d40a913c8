package com.netpoint.license.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntitlementTest {
  @Test
  void itSaysWhatTheVendorPromised() {
    Entitlement entitlement = new Entitlement("netpoint", "resources", 5, Counting.STATION, true);
    assertThat(entitlement.product()).isEqualTo("netpoint");
    assertThat(entitlement.feature()).isEqualTo("resources");
    assertThat(entitlement.seats()).isEqualTo(5);
    assertThat(entitlement.counting()).isEqualTo(Counting.STATION);
    assertThat(entitlement.detachable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void lessThanOneSeatIsRefused(long seats) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entitlement("netpoint", "netpoint", seats, Counting.USER, false))
        .withMessage("an entitlement has at least 1 seat, not " + seats);
  }

  @Test
  void oneSeatIsEnough() {
    assertThat(new Entitlement("netpoint", "netpoint", 1, Counting.USER, false).seats())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"'', netpoint", "netpoint, ''"})
  void anEmptyNameIsRefused(String product, String feature) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.seatsOf(product, feature))
        .withMessage("an entitlement names a product and a feature");
  }

  @ParameterizedTest
  @CsvSource({
    "netpoint, resources, true",
    "netpoint, netpoint, false",
    "other, resources, false",
    "NetPoint, resources, false"
  })
  void itCoversItsOwnFeatureOnly(String product, String feature, boolean covered) {
    assertThat(Samples.seatsOf("netpoint", "resources").covers(product, feature))
        .isEqualTo(covered);
  }
}
