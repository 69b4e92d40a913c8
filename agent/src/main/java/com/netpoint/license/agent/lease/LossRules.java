package com.netpoint.license.agent.lease;

import com.netpoint.license.protocol.License;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long an application goes on without its seat being confirmed. The license sets the bounds;
 * the configuration can only narrow them.
 */
public final class LossRules {
  private final @Nullable Duration configuredGrace;
  private final OnLost configuredOnLost;

  /**
   * Rules by configuration.
   *
   * @param configuredGrace absent for as long as the license allows
   */
  public LossRules(@Nullable Duration configuredGrace, OnLost configuredOnLost) {
    this.configuredGrace = configuredGrace;
    this.configuredOnLost = configuredOnLost;
  }

  /** How long after the last confirmation an application may go on. */
  Duration grace(License license) {
    Duration longest = license.maxGrace();
    return configuredGrace == null || configuredGrace.compareTo(longest) > 0
        ? longest
        : configuredGrace;
  }

  /** Whether it may go on for ever after that. */
  public boolean mayGoOn(License license) {
    return configuredOnLost == OnLost.WARN && license.mayOutliveManager();
  }
}
