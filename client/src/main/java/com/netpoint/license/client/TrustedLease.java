package com.netpoint.license.client;

import com.netpoint.license.protocol.Lease;
import com.netpoint.license.protocol.License;
import java.time.Duration;

/** A lease whose every link was checked: vendor key, license, manager key, lease, nonce. */
public final class TrustedLease {
  private final Lease lease;
  private final License license;
  private final Duration renewAfter;

  TrustedLease(Lease lease, License license, Duration renewAfter) {
    this.lease = lease;
    this.license = license;
    this.renewAfter = renewAfter;
  }

  public Lease lease() {
    return lease;
  }

  /** The license that covers it; where several do, the one with the longest grace. */
  public License license() {
    return license;
  }

  /** The store that granted it, by the thumbprint of its key. */
  public String store() {
    return license.boundTo();
  }

  /** When to renew, counted from the answer on; never later than the lease's own middle. */
  public Duration renewAfter() {
    return renewAfter;
  }
}
