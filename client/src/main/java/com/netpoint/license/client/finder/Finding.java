package com.netpoint.license.client.finder;

import com.netpoint.license.client.NoAnswer.Kind;
import org.jspecify.annotations.Nullable;

/** What became of one question: a manager, or the reason why not. One of the two is present. */
public final class Finding {
  private final Asked asked;
  private final long millis;
  private final @Nullable FoundManager manager;
  private final @Nullable Kind whyNot;
  private final String reason;

  private Finding(
      Asked asked,
      long millis,
      @Nullable FoundManager manager,
      @Nullable Kind whyNot,
      String reason) {
    this.asked = asked;
    this.millis = millis;
    this.manager = manager;
    this.whyNot = whyNot;
    this.reason = reason;
  }

  static Finding of(Asked asked, long millis, FoundManager manager) {
    return new Finding(asked, millis, manager, null, "");
  }

  static Finding not(Asked asked, long millis, Kind whyNot, String reason) {
    return new Finding(asked, millis, null, whyNot, reason);
  }

  /** Who was asked, and how. */
  public Asked asked() {
    return asked;
  }

  /**
   * Whole milliseconds from the first question to the answer; without a manager, from the beginning
   * of the search to the moment when the reason was known.
   */
  public long millis() {
    return millis;
  }

  /** The manager that answered; absent when there is none. */
  public @Nullable FoundManager manager() {
    return manager;
  }

  /** Why there is no manager, for a program that has words of its own; absent when there is one. */
  public @Nullable Kind whyNot() {
    return whyNot;
  }

  /** Why there is no manager, in words that follow what was asked; empty when there is one. */
  public String reason() {
    return reason;
  }

  @Override
  public String toString() {
    return asked + ": " + (manager == null ? reason : manager.address()) + ", " + millis + " ms";
  }
}
