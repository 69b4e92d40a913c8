package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.protocol.CheckoutRequest;
import com.netpoint.license.protocol.Counting;

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

  /** Who this is, by a counting rule: two requests with one key share a seat. */
  String holderKey(Counting counting) {
    return switch (counting) {
      case USER -> request.user() + "@" + request.machineId();
      case STATION -> request.machineId();
      case PROCESS -> request.leaseId();
    };
  }
}
