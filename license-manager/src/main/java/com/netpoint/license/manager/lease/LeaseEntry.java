package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * A lease on the books.
 *
 * @param request what its process said of itself, without the nonce
 * @param secret what proves that a call is the owner's
 * @param holder the row of the holder whose seat it shares
 * @param address where the checkout came from
 * @param since the date of its grant
 * @param lasting how long it was granted for, the last time it was
 * @param expiresAt its end on the lease clock
 */
public record LeaseEntry(
    CheckoutRequest request,
    SecretHash secret,
    long holder,
    String address,
    Instant since,
    Duration lasting,
    Instant expiresAt) {

  public String id() {
    return request.leaseId();
  }

  public PoolId pool() {
    return new PoolId(request.product(), request.feature());
  }

  public boolean aliveAt(Moment now) {
    return expiresAt.isAfter(now.ticks());
  }

  LeaseEntry lasting(Duration duration, Instant until) {
    return new LeaseEntry(request, secret, holder, address, since, duration, until);
  }
}
