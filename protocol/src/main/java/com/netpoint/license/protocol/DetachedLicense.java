package com.netpoint.license.protocol;

import java.time.Instant;

/**
 * A seat that one machine has taken along until an instant.
 *
 * <p>This is the content of the document that a manager signs. It admits its holder without any
 * connection; its instants are compared with the machine's own clock.
 */
public final class DetachedLicense {
  private final DetachRequest holder;
  private final Counting counting;
  private final Instant from;

  /**
   * A detached license until the instant that was asked for.
   *
   * @param from when the seat left its pool, by the manager's clock
   * @throws IllegalArgumentException when it ends before it begins
   */
  public DetachedLicense(DetachRequest holder, Counting counting, Instant from) {
    if (!from.isBefore(holder.until())) {
      throw new IllegalArgumentException("a detached license ends after it begins");
    }
    this.holder = holder;
    this.counting = counting;
    this.from = from;
  }

  /** Who took the seat along, to which machine. */
  public DetachRequest holder() {
    return holder;
  }

  /** Whom it admits: that user on that machine, anybody there, or one process of that user. */
  public Counting counting() {
    return counting;
  }

  public Instant from() {
    return from;
  }

  /** The first instant at which it admits nobody any more. */
  public Instant until() {
    return holder.until();
  }
}
