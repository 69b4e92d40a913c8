package com.netpoint.license.protocol;

import static com.netpoint.license.protocol.Samples.BEGIN;
import static com.netpoint.license.protocol.Samples.END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseTest {
  private static final License ENDING =
      Samples.license()
          .validUntil(END)
          .entitlement(Samples.seatsOf("netpoint", "netpoint"))
          .entitlement(Samples.seatsOf("netpoint", "resources"))
          .build();

  @Test
  void itBeginsWithItsFirstInstant() {
    assertThat(ENDING.validAt(BEGIN.minusNanos(1))).isFalse();
    assertThat(ENDING.validAt(BEGIN)).isTrue();
  }

  @Test
  void itEndsWithItsLastInstantAndNotAfterIt() {
    assertThat(ENDING.validAt(END.minusNanos(1))).isTrue();
    assertThat(ENDING.validAt(END)).isFalse();
  }

  @Test
  void withoutAnEndItIsValidForEver() {
    License endless =
        Samples.license().entitlement(Samples.seatsOf("netpoint", "netpoint")).build();
    assertThat(endless.validUntil()).isNull();
    assertThat(endless.validAt(Instant.MAX)).isTrue();
    assertThat(endless.validAt(BEGIN.minusNanos(1))).isFalse();
  }

  @Test
  void itAnswersForTheFeatureAsked() {
    assertThat(ENDING.entitlementFor("netpoint", "resources"))
        .isSameAs(ENDING.entitlements().get(1));
  }

  @Test
  void itSaysNothingAboutOtherFeatures() {
    assertThat(ENDING.entitlementFor("netpoint", "reports")).isNull();
    assertThat(ENDING.entitlementFor("other", "netpoint")).isNull();
  }

  @Test
  void oneThatEndsAsItBeginsIsRefused() {
    License.Builder license =
        Samples.license().entitlement(Samples.seatsOf("netpoint", "netpoint")).validUntil(BEGIN);
    assertThatIllegalArgumentException()
        .isThrownBy(license::build)
        .withMessage("a license ends after it begins");
    assertThat(license.validUntil(BEGIN.plusNanos(1)).build().validAt(BEGIN)).isTrue();
  }

  @Test
  void oneThatEndsBeforeItBeginsIsRefused() {
    License.Builder license =
        Samples.license()
            .entitlement(Samples.seatsOf("netpoint", "netpoint"))
            .validUntil(BEGIN.minusSeconds(1));
    assertThatIllegalArgumentException().isThrownBy(license::build);
  }

  @Test
  void oneWithoutEntitlementsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.license().build())
        .withMessage("a license has at least one entitlement");
  }

  @Test
  void twoEntitlementsForOneFeatureAreRefusedByItsName() {
    License.Builder license =
        Samples.license()
            .entitlement(Samples.seatsOf("netpoint", "netpoint"))
            .entitlement(Samples.seatsOf("netpoint", "resources"))
            .entitlement(Samples.seatsOf("netpoint", "resources"));
    assertThatIllegalArgumentException()
        .isThrownBy(license::build)
        .withMessage("a license has one entitlement for a feature, not two for resources");
  }

  @Test
  void whatTheVendorDoesNotSayIsTheDefault() {
    assertThat(ENDING.customer()).isEmpty();
    assertThat(ENDING.maxGrace()).isEqualTo(Duration.ofHours(12));
    assertThat(ENDING.mayOutliveManager()).isFalse();
    assertThat(ENDING.replaces()).isEmpty();
  }

  @Test
  void aBuilderUsedAgainDoesNotChangeWhatItBuilt() {
    License.Builder builder =
        Samples.license().entitlement(Samples.seatsOf("netpoint", "netpoint"));
    License built = builder.build();
    builder.entitlement(Samples.seatsOf("netpoint", "resources")).replaces(List.of("NP-1"));
    assertThat(built.entitlements()).hasSize(1);
    assertThat(built.replaces()).isEmpty();
  }

  @Test
  void itsListsCannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ENDING.entitlements().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ENDING.replaces().add("NP-1"));
  }
}
