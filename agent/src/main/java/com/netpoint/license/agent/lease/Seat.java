package com.netpoint.license.agent.lease;

import com.netpoint.license.client.ManagerClient;
import com.netpoint.license.client.TrustedLease;
import com.netpoint.license.protocol.License;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat as it was last confirmed. All its times are this process's own monotonic nanoseconds.
 *
 * <p>They are counted from the moment before the request was sent, so that this process never
 * believes in its seat longer than the manager does.
 */
public final class Seat {
  private final TrustedLease lease;
  private final ManagerClient manager;
  private final SeatRequest request;
  private final long confirmedAt;

  Seat(TrustedLease lease, ManagerClient manager, SeatRequest request, long confirmedAt) {
    this.lease = lease;
    this.manager = manager;
    this.request = request;
    this.confirmedAt = confirmedAt;
  }

  ManagerClient manager() {
    return manager;
  }

  /** What it was asked for with: its lease id and its secret. */
  SeatRequest request() {
    return request;
  }

  /** The thumbprint of the store that granted it. */
  String store() {
    return lease.store();
  }

  License license() {
    return lease.license();
  }

  /** When the last answer that confirmed it was asked for. */
  long confirmedAt() {
    return confirmedAt;
  }

  /** When the manager may give it to somebody else unless it is renewed. */
  long runsOutAt() {
    return confirmedAt + lease.lease().timeToLive().toNanos();
  }

  Duration renewAfter() {
    return lease.renewAfter();
  }

  /** When its license ends, as announced by the manager; absent when it has no end. */
  @Nullable Long licenseEndsAt() {
    Instant end = lease.lease().renewableUntil();
    if (end == null) {
      return null;
    }
    Duration left = Duration.between(lease.lease().issuedAt(), end);
    // A century is beyond what nanoseconds in a long can hold, and beyond any process.
    return left.toDays() > 36_500 ? null : confirmedAt + left.toNanos();
  }
}
