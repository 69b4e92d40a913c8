package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.DAY;
import static com.netpoint.license.manager.license.Fixtures.MILLI;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.STORE;
import static com.netpoint.license.manager.license.Fixtures.applied;
import static com.netpoint.license.manager.license.Fixtures.entitlement;
import static com.netpoint.license.manager.license.Fixtures.license;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.License;
import com.netpoint.license.protocol.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LicensesReplacementTest {
  private static final Instant TOMORROW = NOW.plus(DAY);

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
    assertThat(licenses.isReplaced("A", NOW)).isTrue();
    assertThat(licenses.isApplied("A")).isFalse();
    assertThat(licenses.isReplaced("B", NOW)).isFalse();
    assertThat(licenses.isApplied("B")).isTrue();
  }

  @Test
  void aReplacementCountsFromItsBeginningOn() {
    Licenses licenses = applied(license("A", 40), later("B", 2).replaces(List.of("A")));
    assertThat(Objects.requireNonNull(licenses.terms(POOL, TOMORROW.minus(MILLI))).seats())
        .isEqualTo(40);
    assertThat(Objects.requireNonNull(licenses.terms(POOL, TOMORROW)).seats()).isEqualTo(2);
    assertThat(Objects.requireNonNull(licenses.terms(POOL, TOMORROW)).documents())
        .containsExactly("document of B");
  }

  @Test
  void aReplacementThatHasNotBegunAnnouncesItsOwnEnd() {
    Instant inAWeek = NOW.plus(DAY.multipliedBy(7));
    Licenses licenses =
        applied(license("A", 40), later("B", 2).replaces(List.of("A")).validUntil(inAWeek));
    assertThat(terms(licenses, NOW).endsAt()).isEqualTo(inAWeek);
  }

  @Test
  void aDroppedPoolHasNoSeatsAndKeepsTheEndThatWasAnnounced() {
    Licenses licenses =
        applied(license("A", 40).validUntil(TOMORROW), reports("B").replaces(List.of("A")));
    PoolTerms terms = terms(licenses, TOMORROW.minus(MILLI));
    assertThat(terms.seats()).isZero();
    assertThat(terms.endsAt()).isEqualTo(TOMORROW);
    assertThat(terms.documents()).containsExactly("document of A");
    assertThat(licenses.whyNot(POOL, NOW).code()).isEqualTo(RefusalCode.NOT_LICENSED);
    assertThat(licenses.terms(POOL, TOMORROW)).isNull();
  }

  @Test
  void aPoolThatIsGoingToBeDroppedAnnouncesTheSameEnd() {
    Licenses licenses =
        applied(
            license("A", 40).validUntil(TOMORROW.plus(DAY)),
            License.of("B", STORE, TOMORROW)
                .entitlement(entitlement("reports", 1, Counting.USER))
                .replaces(List.of("A")));
    assertThat(terms(licenses, NOW).endsAt()).isEqualTo(TOMORROW.plus(DAY));
    assertThat(terms(licenses, TOMORROW.minus(MILLI)).seats()).isEqualTo(40);
    assertThat(terms(licenses, TOMORROW).seats()).isZero();
    assertThat(terms(licenses, TOMORROW).endsAt()).isEqualTo(TOMORROW.plus(DAY));
  }

  @Test
  void aSuccessorThatCoversThePoolAgainTakesOverAndEndsIt() {
    Licenses licenses =
        applied(
            license("A", 40).validUntil(TOMORROW.plus(DAY)),
            reports("B").replaces(List.of("A")),
            license("C", 3).replaces(List.of("B")).validUntil(TOMORROW));
    assertThat(terms(licenses, NOW).seats()).isEqualTo(3);
    assertThat(terms(licenses, NOW).endsAt()).isEqualTo(TOMORROW);
    assertThat(licenses.terms(POOL, TOMORROW)).isNull();
  }

  /** B takes A's place tomorrow only, whatever took the place of B. */
  @Test
  void aSuccessorByWayOfALaterLinkEndsNothingBeforeIt() {
    Licenses licenses =
        applied(
            license("A", 40),
            License.of("B", STORE, TOMORROW)
                .entitlement(entitlement("reports", 1, Counting.USER))
                .replaces(List.of("A")),
            license("C", 3).replaces(List.of("B")).validUntil(NOW));
    assertThat(terms(licenses, NOW).seats()).isEqualTo(40);
    assertThat(terms(licenses, NOW).endsAt()).isEqualTo(TOMORROW);
  }

  @Test
  void oneThatWasReplacedBeforeItBeganIsAnnouncedToNobody() {
    Licenses licenses =
        applied(
            later("A", 40),
            License.of("B", STORE, NOW)
                .entitlement(entitlement("reports", 1, Counting.USER))
                .replaces(List.of("A")));
    assertThat(licenses.terms(POOL, TOMORROW)).isNull();
  }

  /** The desk refuses what makes a ring; a ring on the books must not hang the manager. */
  @Test
  void licensesThatReplaceEachOtherMakeNoSeats() {
    Licenses licenses =
        applied(license("A", 1).replaces(List.of("B")), license("B", 1).replaces(List.of("A")));
    assertThat(licenses.terms(POOL, NOW)).isNull();
    assertThat(licenses.terms(new PoolId("netpoint", "reports"), NOW)).isNull();
  }

  private static License.Builder later(String id, long seats) {
    return License.of(id, STORE, TOMORROW).entitlement(Fixtures.seats(seats));
  }

  private static License.Builder reports(String id) {
    return license(id).entitlement(entitlement("reports", 1, Counting.USER));
  }

  private static PoolTerms terms(Licenses licenses, Instant now) {
    return Objects.requireNonNull(licenses.terms(POOL, now), "no terms");
  }

  private static long seats(Licenses licenses) {
    return Objects.requireNonNull(licenses.terms(POOL, NOW), "no terms").seats();
  }
}
