package com.netpoint.license.manager.audit;

import java.time.Duration;
import java.time.Instant;

/** A time in which no license manager ran. Seats that were in use went on being so. */
public record Absence(Instant from, Instant until) {
  /** What is shorter is a restart, and not worth a word. */
  public static final Duration SHORTEST = Duration.ofMinutes(1);

  /** As many as are kept: the latest ones. */
  public static final int KEPT = 1_000;
}
