package com.netpoint.license.protocol;

import java.time.Instant;

/**
 * What is asked for when a seat is to leave the pool for one machine until a date. The secret that
 * brings it back early is not part of it.
 */
public final class DetachRequest {
  private final String detachmentId;
  private final String product;
  private final String feature;
  private final String user;
  private final String host;
  private final String machineId;
  private final Instant until;

  private DetachRequest(Builder builder) {
    this.detachmentId = builder.detachmentId;
    this.product = builder.product;
    this.feature = builder.feature;
    this.user = builder.user;
    this.host = builder.host;
    this.machineId = builder.machineId;
    this.until = builder.until;
  }

  /** A request under that id, which the client made; repeating it is harmless. */
  public static Builder under(String detachmentId) {
    return new Builder(detachmentId);
  }

  /** The client-made id of the detachment. Public: it may be logged and listed. */
  public String detachmentId() {
    return detachmentId;
  }

  public String product() {
    return product;
  }

  public String feature() {
    return feature;
  }

  /** The login name of the user who takes the seat along. */
  public String user() {
    return user;
  }

  /** The name of the machine that takes it along, for people. */
  public String host() {
    return host;
  }

  /** The machine's identity: {@code h:} and a hash salted with the product. */
  public String machineId() {
    return machineId;
  }

  /** When the machine lets go of it, in whole seconds. */
  public Instant until() {
    return until;
  }

  /** The same request with another end. */
  public DetachRequest withUntil(Instant other) {
    return under(detachmentId)
        .product(product)
        .feature(feature)
        .user(user)
        .host(host)
        .machineId(machineId)
        .until(other)
        .build();
  }

  /** Collects a request; what is not set is empty. */
  public static final class Builder {
    private final String detachmentId;
    private String product = "";
    private String feature = "";
    private String user = "";
    private String host = "";
    private String machineId = "";
    private Instant until = Instant.EPOCH;

    private Builder(String detachmentId) {
      this.detachmentId = detachmentId;
    }

    public Builder product(String value) {
      this.product = value;
      return this;
    }

    public Builder feature(String value) {
      this.feature = value;
      return this;
    }

    public Builder user(String value) {
      this.user = value;
      return this;
    }

    public Builder host(String value) {
      this.host = value;
      return this;
    }

    public Builder machineId(String value) {
      this.machineId = value;
      return this;
    }

    public Builder until(Instant value) {
      this.until = value;
      return this;
    }

    public DetachRequest build() {
      return new DetachRequest(this);
    }
  }
}
