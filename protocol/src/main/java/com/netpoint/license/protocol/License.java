package com.netpoint.license.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor promised one customer: entitlements, bound to the identity of one store.
 *
 * <p>This is the content; that a vendor signed it is shown by {@code protocol.signing}.
 */
public final class License {
  /** How long an application may go on without its manager unless the license says otherwise. */
  public static final Duration DEFAULT_MAX_GRACE = Duration.ofHours(12);

  /** The longest grace that a license can give; who wants more gives none of it an end. */
  public static final Duration LONGEST_MAX_GRACE = Duration.ofDays(3650);

  private final String id;
  private final String customer;
  private final String boundTo;
  private final Instant validFrom;
  private final @Nullable Instant validUntil;
  private final Duration maxGrace;
  private final boolean mayOutliveManager;
  private final boolean mayBeWrittenOff;
  private final List<String> replaces;
  private final List<Entitlement> entitlements;

  private License(Builder builder) {
    this.id = builder.id;
    this.customer = builder.customer;
    this.boundTo = builder.boundTo;
    this.validFrom = builder.validFrom;
    this.validUntil = builder.validUntil;
    this.maxGrace = builder.maxGrace;
    this.mayOutliveManager = builder.mayOutliveManager;
    this.mayBeWrittenOff = builder.mayBeWrittenOff;
    this.replaces = Collections.unmodifiableList(new ArrayList<>(builder.replaces));
    this.entitlements = Collections.unmodifiableList(new ArrayList<>(builder.entitlements));
  }

  /** A license under that id for the store whose identity has the given thumbprint (RFC 7638). */
  public static Builder of(String id, String boundTo, Instant validFrom) {
    return new Builder(id, boundTo, validFrom);
  }

  /** The vendor's id of this license; no two licenses share one. */
  public String id() {
    return id;
  }

  /** Who bought it, for people. */
  public String customer() {
    return customer;
  }

  /** The RFC 7638 thumbprint of the only manager key that may lend its seats. */
  public String boundTo() {
    return boundTo;
  }

  /** The first instant at which it counts. */
  public Instant validFrom() {
    return validFrom;
  }

  /** The first instant at which it no longer counts; absent when it has no end. */
  public @Nullable Instant validUntil() {
    return validUntil;
  }

  /** The longest that an application may go on without its manager. */
  public Duration maxGrace() {
    return maxGrace;
  }

  /** Whether the vendor consents to an application going on after its grace with a warning only. */
  public boolean mayOutliveManager() {
    return mayOutliveManager;
  }

  /**
   * Whether the seat of a lost machine may be lent to others at once, though that machine may still
   * use it until its end.
   */
  public boolean mayBeWrittenOff() {
    return mayBeWrittenOff;
  }

  /** The ids of the licenses that end where this one is applied. */
  public List<String> replaces() {
    return replaces;
  }

  public List<Entitlement> entitlements() {
    return entitlements;
  }

  /** Whether it counts at that instant. */
  public boolean validAt(Instant now) {
    return !now.isBefore(validFrom) && (validUntil == null || now.isBefore(validUntil));
  }

  /** Its entitlement for that feature; absent when it says nothing about it. */
  public @Nullable Entitlement entitlementFor(String product, String feature) {
    for (Entitlement entitlement : entitlements) {
      if (entitlement.covers(product, feature)) {
        return entitlement;
      }
    }
    return null;
  }

  /** Collects a license. */
  public static final class Builder {
    private final String id;
    private final String boundTo;
    private final Instant validFrom;
    private final List<String> replaces = new ArrayList<>();
    private final List<Entitlement> entitlements = new ArrayList<>();
    private String customer = "";
    private @Nullable Instant validUntil;
    private Duration maxGrace = DEFAULT_MAX_GRACE;
    private boolean mayOutliveManager;
    private boolean mayBeWrittenOff = true;

    private Builder(String id, String boundTo, Instant validFrom) {
      this.id = id;
      this.boundTo = boundTo;
      this.validFrom = validFrom;
    }

    public Builder customer(String value) {
      this.customer = value;
      return this;
    }

    public Builder validUntil(@Nullable Instant value) {
      this.validUntil = value;
      return this;
    }

    public Builder maxGrace(Duration value) {
      this.maxGrace = value;
      return this;
    }

    public Builder mayOutliveManager(boolean value) {
      this.mayOutliveManager = value;
      return this;
    }

    public Builder mayBeWrittenOff(boolean value) {
      this.mayBeWrittenOff = value;
      return this;
    }

    public Builder replaces(List<String> licenseIds) {
      this.replaces.addAll(licenseIds);
      return this;
    }

    public Builder entitlement(Entitlement value) {
      this.entitlements.add(value);
      return this;
    }

    /**
     * The license.
     *
     * @throws IllegalArgumentException when it ends before it begins, has no entitlement, or two
     *     for the same feature, or a grace below zero or beyond {@link #LONGEST_MAX_GRACE}
     */
    public License build() {
      if (maxGrace.isNegative() || maxGrace.compareTo(LONGEST_MAX_GRACE) > 0) {
        throw new IllegalArgumentException("a license's longest grace lies between 0s and 3650d");
      }
      if (validUntil != null && !validFrom.isBefore(validUntil)) {
        throw new IllegalArgumentException("a license ends after it begins");
      }
      if (entitlements.isEmpty()) {
        throw new IllegalArgumentException("a license has at least one entitlement");
      }
      License license = new License(this);
      for (Entitlement entitlement : entitlements) {
        if (license.entitlementFor(entitlement.product(), entitlement.feature()) != entitlement) {
          throw new IllegalArgumentException(
              "a license has one entitlement for a feature, not two for " + entitlement.feature());
        }
      }
      return license;
    }
  }
}
