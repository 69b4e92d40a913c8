package com.netpoint.license.protocol;

import java.time.Instant;

/** A lease as the list of sessions shows it; its secret is not part of it. */
public final class SessionSummary {
  private final CheckoutRequest request;
  private final String address;
  private final Instant since;
  private final Instant expiresAt;

  public SessionSummary(CheckoutRequest request, String address, Instant since, Instant expiresAt) {
    this.request = request;
    this.address = address;
    this.since = since;
    this.expiresAt = expiresAt;
  }

  /** What the process said of itself; the nonce is empty here. */
  public CheckoutRequest request() {
    return request;
  }

  /** The network address that the checkout came from. */
  public String address() {
    return address;
  }

  /** When the lease was granted, by the manager's clock. */
  public Instant since() {
    return since;
  }

  /** When the lease ends unless it is renewed, by the manager's clock. */
  public Instant expiresAt() {
    return expiresAt;
  }
}
