package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** For how long back from now the usage is shown, and in which steps. */
public enum Period {
  /** The last hour by minutes. */
  HOUR(60, Duration.ofMinutes(1), BucketWidth.MINUTE),
  /** The last 24 hours by ten minutes. */
  DAY(144, Duration.ofMinutes(10), BucketWidth.MINUTE),
  /** The last seven days by hours. */
  WEEK(168, Duration.ofHours(1), BucketWidth.HOUR),
  /** The last 365 days by days (UTC). */
  YEAR(365, Duration.ofDays(1), BucketWidth.HOUR);

  private final int steps;
  private final Duration step;
  private final BucketWidth width;

  Period(int steps, Duration step, BucketWidth width) {
    this.steps = steps;
    this.step = step;
    this.width = width;
  }

  /** The period with that name in any case; absent when there is none. */
  public static @Nullable Period ofName(String name) {
    for (Period each : values()) {
      if (each.word().equalsIgnoreCase(name)) {
        return each;
      }
    }
    return null;
  }

  /** Its name in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How long one of its steps is; the last one is not over yet. */
  public Duration step() {
    return step;
  }

  BucketWidth width() {
    return width;
  }

  /** When its first step begins. */
  Instant from(Instant now) {
    return BucketWidth.floor(now, step).minus(step.multipliedBy(steps - 1L));
  }
}
