package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the stretches of time are by which the usage is kept. Only those in which something
 * changed are.
 */
public enum BucketWidth {
  /** For the last two days. */
  MINUTE(Duration.ofMinutes(1), 48 * 60),
  /** For the last two years. */
  HOUR(Duration.ofHours(1), 2 * 366 * 24);

  private final Duration length;
  private final int kept;

  BucketWidth(Duration length, int kept) {
    this.length = length;
    this.kept = kept;
  }

  public Duration length() {
    return length;
  }

  /** How many of a pool are kept: the latest ones. */
  public int kept() {
    return kept;
  }

  /** The beginning of the stretch that a moment lies in. */
  public Instant start(Instant at) {
    return floor(at, length);
  }

  /** The last moment not after another one that is whole multiples of a duration after 1970. */
  static Instant floor(Instant at, Duration step) {
    long millis = step.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis);
  }
}
