package com.netpoint.license.protocol;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to run until an instant.
 *
 * <p>This is the content of the document that a manager signs. Its instants are the manager's
 * clock's and are only ever compared with each other.
 */
public final class Lease {
  private final CheckoutRequest holder;
  private final Instant issuedAt;
  private final Instant expiresAt;
  private final @Nullable Instant renewableUntil;

  /**
   * A lease.
   *
   * @throws IllegalArgumentException when it runs out before it was issued
   */
  public Lease(
      CheckoutRequest holder,
      Instant issuedAt,
      Instant expiresAt,
      @Nullable Instant renewableUntil) {
    if (expiresAt.isBefore(issuedAt)) {
      throw new IllegalArgumentException("a lease ends after it was issued");
    }
    this.holder = holder;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
    this.renewableUntil = renewableUntil;
  }

  /** Whom it was granted to, with the nonce of the request that this is the answer to. */
  public CheckoutRequest holder() {
    return holder;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** The license's end, after which no renewal is granted; absent when there is none. */
  public @Nullable Instant renewableUntil() {
    return renewableUntil;
  }

  /** How long it lasts from its issue on; the holder counts it on its own monotonic clock. */
  public Duration timeToLive() {
    return Duration.between(issuedAt, expiresAt);
  }
}
