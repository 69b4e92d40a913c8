package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;

/**
 * A request for a lease as it arrived.
 *
 * @param request what the process says of itself
 * @param secret the hash of the lease's secret
 * @param address the network address it came from
 */
public record Checkout(CheckoutRequest request, SecretHash secret, String address) {

  PoolId pool() {
    return new PoolId(request.product(), request.feature());
  }
}
