package com.netpoint.license.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A manager's yes to a checkout or a renewal.
 *
 * <p>Only what is inside {@link #lease()} is signed. Everything else is convenience for people and
 * scripts, and no reason to let an application run.
 */
public final class LeaseAnswer {
  /**
   * The longest signed document that an answer carries, in characters. Who reads an answer refuses
   * all of it for one document that is longer, so none may be signed or applied.
   */
  public static final int LONGEST_DOCUMENT = 32 * 1024;

  private final String lease;
  private final String leaseId;
  private final long ttlSeconds;
  private final long renewAfterSeconds;
  private final Instant expiresAt;
  private final List<String> licenses;
  private final String managerKey;

  public LeaseAnswer(
      String lease,
      String leaseId,
      long ttlSeconds,
      long renewAfterSeconds,
      Instant expiresAt,
      List<String> licenses,
      String managerKey) {
    this.lease = lease;
    this.leaseId = leaseId;
    this.ttlSeconds = ttlSeconds;
    this.renewAfterSeconds = renewAfterSeconds;
    this.expiresAt = expiresAt;
    this.licenses = Collections.unmodifiableList(new ArrayList<>(licenses));
    this.managerKey = managerKey;
  }

  /** The signed lease, JWS compact. */
  public String lease() {
    return lease;
  }

  public String leaseId() {
    return leaseId;
  }

  /** Whole seconds from now until the lease runs out. */
  public long ttlSeconds() {
    return ttlSeconds;
  }

  /** Whole seconds after which the holder should renew; at most 300. */
  public long renewAfterSeconds() {
    return renewAfterSeconds;
  }

  /**
   * The lease's end by the manager's clock; for reading, never for comparing with another clock.
   */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** The signed licenses that cover the lease, JWS compact. */
  public List<String> licenses() {
    return licenses;
  }

  /** The manager's public key, a JWK (RFC 7517) as JSON text. */
  public String managerKey() {
    return managerKey;
  }
}
