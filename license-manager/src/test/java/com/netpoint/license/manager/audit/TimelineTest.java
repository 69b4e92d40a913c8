package com.netpoint.license.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:59:30Z");
  private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void withoutBucketsThereIsNothingToShow() {
    Timeline timeline = Timeline.of(Period.HOUR, NOW, List.of());
    assertThat(timeline.points()).isEmpty();
    assertThat(timeline.peak()).isNull();
  }

  @Test
  void whatWasInUseBeforeThePeriodIsStill() {
    Timeline timeline =
        Timeline.of(Period.HOUR, NOW, List.of(bucket(EIGHT.minusSeconds(9_000), 3, 0)));
    assertThat(timeline.points()).hasSize(60);
    assertThat(timeline.points())
        .allSatisfy(
            point -> {
              assertThat(point.peak()).isEqualTo(3);
              assertThat(point.average()).isEqualTo(3.0);
              assertThat(point.seats()).isEqualTo(40);
            });
    assertThat(timeline.points().get(59).lasting()).isEqualTo(Duration.ofSeconds(30));
    assertThat(timeline.peak()).isEqualTo(new Peak(3, EIGHT));
  }

  @Test
  void pointsBeginWithTheFirstBucket() {
    Timeline timeline =
        Timeline.of(Period.HOUR, NOW, List.of(bucket(EIGHT.plusSeconds(3_480), 3, 2)));
    assertThat(timeline.points())
        .extracting(UsagePoint::start)
        .containsExactly(EIGHT.plusSeconds(3_480), EIGHT.plusSeconds(3_540));
    assertThat(timeline.points()).extracting(UsagePoint::grants).containsExactly(2L, 0L);
  }

  @Test
  void severalBucketsMakeOneStep() {
    Instant ten = EIGHT.plusSeconds(600);
    Timeline timeline =
        Timeline.of(
            Period.DAY,
            NOW,
            List.of(
                bucket(ten, 2, 1),
                bucket(ten.plusSeconds(120), 4, 1),
                bucket(ten.plusSeconds(300), 0, 0)));
    UsagePoint point = timeline.points().get(0);
    assertThat(point.start()).isEqualTo(ten);
    assertThat(point.grants()).isEqualTo(2);
    assertThat(point.peak()).isEqualTo(4);
    assertThat(point.seatMillis()).isEqualTo((2 * 120 + 4 * 180) * 1_000L);
    assertThat(point.average()).isEqualTo(1.6);
    assertThat(timeline.peak()).isEqualTo(new Peak(4, ten.plusSeconds(120)));
  }

  @Test
  void aPeriodHasItsName() {
    assertThat(Period.ofName("Week")).isEqualTo(Period.WEEK);
    assertThat(Period.ofName("decade")).isNull();
  }

  private static UsageBucket bucket(Instant start, long inUse, long grants) {
    return new UsageBucket(start, 40, inUse, start, inUse, start, 0, grants, 0);
  }
}
