package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.applied;
import static com.netpoint.license.manager.license.Fixtures.license;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LicensesReplacementTest {
  @Test
  void aReplacedLicenseMakesNoSeats() {
    assertThat(seats(applied(license("A", 40), license("B", 2).replaces(List.of("A")))))
        .isEqualTo(2);
  }

  @Test
  void theOrderOfApplyingMakesNoDifference() {
    assertThat(seats(applied(license("B", 2).replaces(List.of("A")), license("A", 40))))
        .isEqualTo(2);
  }

  @Test
  void oneLicenseMayReplaceSeveral() {
    assertThat(
            seats(
                applied(
                    license("A", 40),
                    license("B", 2),
                    license("C", 1).replaces(List.of("A", "B")))))
        .isEqualTo(1);
  }

  @Test
  void aLinkThatWasReplacedItselfStillReplaces() {
    assertThat(
            seats(
                applied(
                    license("A", 40),
                    license("B", 2).replaces(List.of("A")),
                    license("C", 1).replaces(List.of("B")))))
        .isEqualTo(1);
  }

  @Test
  void anEndedLicenseStillReplaces() {
    Licenses licenses =
        applied(license("A", 40), license("B", 2).replaces(List.of("A")).validUntil(NOW));
    assertThat(licenses.terms(POOL, NOW)).isNull();
  }

  @Test
  void onesThatNobodyAppliedAreReplacedInAdvance() {
    Licenses licenses = applied(license("B", 2).replaces(List.of("A")));
    assertThat(licenses.isReplaced("A")).isTrue();
    assertThat(licenses.isApplied("A")).isFalse();
    assertThat(licenses.isReplaced("B")).isFalse();
    assertThat(licenses.isApplied("B")).isTrue();
  }

  private static long seats(Licenses licenses) {
    return Objects.requireNonNull(licenses.terms(POOL, NOW), "no terms").seats();
  }
}
