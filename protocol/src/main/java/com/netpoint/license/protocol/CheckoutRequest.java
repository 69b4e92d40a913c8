package com.netpoint.license.protocol;

/**
 * What one process says of itself when it asks for a seat. The lease's secret is not part of it.
 */
public final class CheckoutRequest {
  private final String leaseId;
  private final String product;
  private final String feature;
  private final String version;
  private final String user;
  private final String host;
  private final String machineId;
  private final long processId;
  private final String nonce;

  private CheckoutRequest(Builder builder) {
    this.leaseId = builder.leaseId;
    this.product = builder.product;
    this.feature = builder.feature;
    this.version = builder.version;
    this.user = builder.user;
    this.host = builder.host;
    this.machineId = builder.machineId;
    this.processId = builder.processId;
    this.nonce = builder.nonce;
  }

  /** A request for a lease under that id, which the client made; repeating it is harmless. */
  public static Builder forLease(String leaseId) {
    return new Builder(leaseId);
  }

  /** The client-made id of the lease. Public: it may be logged and listed. */
  public String leaseId() {
    return leaseId;
  }

  public String product() {
    return product;
  }

  public String feature() {
    return feature;
  }

  /** The application's version, empty when it did not say. */
  public String version() {
    return version;
  }

  /** The user's login name. */
  public String user() {
    return user;
  }

  /** The machine's name, for people. */
  public String host() {
    return host;
  }

  /** The machine's identity, for counting: {@code h:} and a hash salted with the product. */
  public String machineId() {
    return machineId;
  }

  /** The operating system's id of the process, 0 when it could not be told. */
  public long processId() {
    return processId;
  }

  /** Fresh randomness that the signed lease must repeat, so that no old answer can be replayed. */
  public String nonce() {
    return nonce;
  }

  /** The same request with another nonce; with an empty one for what is kept rather than sent. */
  public CheckoutRequest withNonce(String other) {
    return copyFor(leaseId).nonce(other).build();
  }

  /** The same request for another lease. */
  public CheckoutRequest withLeaseId(String other) {
    return copyFor(other).nonce(nonce).build();
  }

  private Builder copyFor(String lease) {
    return forLease(lease)
        .product(product)
        .feature(feature)
        .version(version)
        .user(user)
        .host(host)
        .machineId(machineId)
        .processId(processId);
  }

  /** Collects a request; what is not set is empty. */
  public static final class Builder {
    private final String leaseId;
    private String product = "";
    private String feature = "";
    private String version = "";
    private String user = "";
    private String host = "";
    private String machineId = "";
    private long processId;
    private String nonce = "";

    private Builder(String leaseId) {
      this.leaseId = leaseId;
    }

    public Builder product(String value) {
      this.product = value;
      return this;
    }

    public Builder feature(String value) {
      this.feature = value;
      return this;
    }

    public Builder version(String value) {
      this.version = value;
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

    public Builder processId(long value) {
      this.processId = value;
      return this;
    }

    public Builder nonce(String value) {
      this.nonce = value;
      return this;
    }

    public CheckoutRequest build() {
      return new CheckoutRequest(this);
    }
  }
}
