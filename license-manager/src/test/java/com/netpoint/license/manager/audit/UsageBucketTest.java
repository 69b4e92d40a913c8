package com.netpoint.license.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UsageBucketTest {
  private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void theFirstOneBeginsWithWhatWasInUseBefore() {
    UsageBucket bucket = after(null, UsageChange.none(3).inUse(4).granted(), 10);
    assertThat(bucket.start()).isEqualTo(EIGHT);
    assertThat(bucket.seatMillis()).isEqualTo(30_000);
    assertThat(bucket.peak()).isEqualTo(4);
    assertThat(bucket.peakAt()).isEqualTo(EIGHT.plusSeconds(10));
    assertThat(bucket.inUse()).isEqualTo(4);
    assertThat(bucket.seatMillisUntil(EIGHT.plusSeconds(60))).isEqualTo(230_000);
  }

  @Test
  void aPeakIsThatOfTheStartWhereNoMoreCame() {
    UsageBucket bucket = after(null, UsageChange.none(3).inUse(2), 10);
    assertThat(bucket.peak()).isEqualTo(3);
    assertThat(bucket.peakAt()).isEqualTo(EIGHT);
  }

  @Test
  void aPeakWithinATransactionCountsWhereItWasGranted() {
    UsageChange change = UsageChange.none(0).inUse(1).granted().inUse(2).granted().inUse(0);
    assertThat(after(null, change, 10).peak()).isEqualTo(2);
  }

  @Test
  void holdersThatAreMadeAnewAreNoPeak() {
    UsageChange change = UsageChange.none(2).inUse(3).inUse(4).inUse(3).inUse(2);
    assertThat(after(null, change, 10).peak()).isEqualTo(2);
  }

  @Test
  void aNewOneBeginsWhereTheStretchOfTimeIsOver() {
    UsageBucket first = after(null, UsageChange.none(0).lending(40).inUse(1).granted(), 10);
    assertThat(after(first, UsageChange.none(1).refused(), 59).start()).isEqualTo(EIGHT);
    UsageBucket second = after(first, UsageChange.none(1).inUse(0), 61);
    assertThat(second.start()).isEqualTo(EIGHT.plusSeconds(60));
    assertThat(second.peak()).isEqualTo(1);
    assertThat(second.seats()).isEqualTo(40);
    assertThat(second.grants()).isZero();
    assertThat(second.seatMillis()).isEqualTo(1_000);
  }

  @Test
  void aClockSetBackChangesNothingOfWhatWas() {
    UsageBucket later = after(null, UsageChange.none(0).inUse(1).granted(), 130);
    UsageBucket bucket = after(later, UsageChange.none(1).inUse(2).granted(), 5);
    assertThat(bucket.start()).isEqualTo(EIGHT.plusSeconds(120));
    assertThat(bucket.changedAt()).isEqualTo(EIGHT.plusSeconds(130));
    assertThat(bucket.seatMillis()).isZero();
    assertThat(bucket.inUse()).isEqualTo(2);
    assertThat(bucket.peak()).isEqualTo(2);
  }

  private static UsageBucket after(
      @org.jspecify.annotations.Nullable UsageBucket latest, UsageChange change, long seconds) {
    return UsageBucket.after(
        latest, BucketWidth.MINUTE, change, EIGHT.plus(Duration.ofSeconds(seconds)));
  }
}
