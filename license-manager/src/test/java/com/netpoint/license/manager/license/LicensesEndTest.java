package com.netpoint.license.manager.license;

import static com.netpoint.license.manager.license.Fixtures.DAY;
import static com.netpoint.license.manager.license.Fixtures.MILLI;
import static com.netpoint.license.manager.license.Fixtures.NOW;
import static com.netpoint.license.manager.license.Fixtures.POOL;
import static com.netpoint.license.manager.license.Fixtures.STORE;
import static com.netpoint.license.manager.license.Fixtures.applied;
import static com.netpoint.license.manager.license.Fixtures.license;
import static com.netpoint.license.manager.license.Fixtures.seats;
import static org.assertj.core.api.Assertions.assertThat;

import com.netpoint.license.protocol.Counting;
import com.netpoint.license.protocol.License;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the last license of a pool ends with none to follow it. */
class LicensesEndTest {
  private static final Instant TOMORROW = NOW.plus(DAY);
  private static final Instant IN_A_WEEK = NOW.plus(DAY.multipliedBy(7));
  private static final Instant IN_A_MONTH = NOW.plus(DAY.multipliedBy(30));

  @Test
  void aLicenseWithoutEndHasNone() {
    assertThat(end(license("A", 1))).isNull();
  }

  @Test
  void theEndOfTheOnlyLicenseIsTheEnd() {
    assertThat(end(license("A", 1).validUntil(TOMORROW))).isEqualTo(TOMORROW);
  }

  @Test
  void theLaterOfTwoEndsIsTheEnd() {
    assertThat(end(license("A", 1).validUntil(IN_A_WEEK), license("B", 1).validUntil(TOMORROW)))
        .isEqualTo(IN_A_WEEK);
  }

  @Test
  void oneWithoutEndIsEnough() {
    assertThat(end(license("A", 1).validUntil(TOMORROW), license("B", 1))).isNull();
  }

  @Test
  void aLicenseThatBeginsWhereAnotherEndsFollowsIt() {
    assertThat(end(license("A", 1).validUntil(TOMORROW), from("B", TOMORROW).validUntil(IN_A_WEEK)))
        .isEqualTo(IN_A_WEEK);
  }

  @Test
  void aGapOfAMillisecondIsAnEnd() {
    assertThat(
            end(
                license("A", 1).validUntil(TOMORROW),
                from("B", TOMORROW.plus(MILLI)).validUntil(IN_A_WEEK)))
        .isEqualTo(TOMORROW);
  }

  @Test
  void chainsAreFollowedInWhateverOrderTheyWereApplied() {
    assertThat(
            end(
                from("C", IN_A_WEEK).validUntil(IN_A_MONTH),
                from("B", TOMORROW).validUntil(IN_A_WEEK),
                license("A", 1).validUntil(TOMORROW)))
        .isEqualTo(IN_A_MONTH);
    assertThat(end(from("B", TOMORROW), license("A", 1).validUntil(TOMORROW))).isNull();
  }

  @Test
  void aReplacedLicenseProlongsNothing() {
    assertThat(
            end(
                license("A", 1).validUntil(IN_A_MONTH),
                license("B", 1).replaces(List.of("A")).validUntil(TOMORROW)))
        .isEqualTo(TOMORROW);
  }

  @Test
  void aLicenseOfAnotherFeatureProlongsNothing() {
    assertThat(
            end(
                license("A", 1).validUntil(TOMORROW),
                license("B").entitlement(Fixtures.entitlement("reports", 1, Counting.USER))))
        .isEqualTo(TOMORROW);
  }

  private static License.Builder from(String id, Instant begin) {
    return License.of(id, STORE, begin).entitlement(seats(1));
  }

  private static @Nullable Instant end(License.Builder... licenses) {
    return Objects.requireNonNull(applied(licenses).terms(POOL, NOW), "no terms").endsAt();
  }
}
