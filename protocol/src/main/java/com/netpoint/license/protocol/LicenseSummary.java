package com.netpoint.license.protocol;

import java.time.Instant;

/** An applied license as the list of licenses shows it. */
public final class LicenseSummary {
  private final License license;
  private final Instant appliedAt;
  private final String state;

  public LicenseSummary(License license, Instant appliedAt, String state) {
    this.license = license;
    this.appliedAt = appliedAt;
    this.state = state;
  }

  public License license() {
    return license;
  }

  /** When it was applied, by the manager's clock. */
  public Instant appliedAt() {
    return appliedAt;
  }

  /** {@code valid}, {@code not yet valid}, {@code expired} or {@code replaced}. */
  public String state() {
    return state;
  }
}
