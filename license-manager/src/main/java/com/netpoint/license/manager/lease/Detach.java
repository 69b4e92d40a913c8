package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.license.PoolId;
import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.DetachRequest;
import java.time.temporal.ChronoUnit;

/**
 * A request for a seat to take along, as it arrived.
 *
 * @param request who wants to take it along, until when
 * @param secret the hash of the detachment's secret
 * @param client the machine that it came from
 */
public record Detach(DetachRequest request, SecretHash secret, Client client) {

  /** Signed documents know whole seconds, and so does what is asked for. */
  public Detach {
    request = request.withUntil(request.until().truncatedTo(ChronoUnit.SECONDS));
  }

  PoolId pool() {
    return new PoolId(request.product(), request.feature());
  }
}
