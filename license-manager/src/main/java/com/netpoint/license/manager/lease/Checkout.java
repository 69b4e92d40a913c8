package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.CheckoutRequest;

/**
 * A request for a lease as it arrived.
 *
 * @param request what the process says of itself
 * @param secret the hash of the lease's secret
 * @param client the machine that it came from
 */
public record Checkout(CheckoutRequest request, SecretHash secret, Client client) {

  /** The network address it came from. */
  public String address() {
    return client.address();
  }

  PoolId pool() {
    return new PoolId(request.product(), request.feature());
  }
}
