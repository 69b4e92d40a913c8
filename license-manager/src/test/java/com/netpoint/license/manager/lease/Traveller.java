package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.DetachRequest;
import java.time.Duration;
import java.time.Instant;

/** Somebody who wants to take a seat along, as a test describes him. */
record Traveller(
    String id, String secret, String feature, String user, String machine, Instant until) {

  /** Somebody on a machine of his own who is away for so long from the start on. */
  static Traveller of(String user, Duration away) {
    return new Traveller(
        "detachment-of-" + user,
        "secret of " + user,
        "netpoint",
        user,
        "laptop-of-" + user,
        Court.START.plus(away));
  }

  Traveller withId(String other) {
    return new Traveller(other, secret, feature, user, machine, until);
  }

  Traveller withSecret(String other) {
    return new Traveller(id, other, feature, user, machine, until);
  }

  Traveller withFeature(String other) {
    return new Traveller(id, secret, other, user, machine, until);
  }

  Traveller withUser(String other) {
    return new Traveller(id, secret, feature, other, machine, until);
  }

  Traveller withMachine(String other) {
    return new Traveller(id, secret, feature, user, other, until);
  }

  Traveller until(Instant other) {
    return new Traveller(id, secret, feature, user, machine, other);
  }

  SecretHash secretHash() {
    return SecretHash.of(secret);
  }

  /** The same person at the same machine, who works there. */
  Applicant working(String leaseId) {
    return Applicant.of(leaseId, user, machine).withFeature(feature);
  }

  Detach detach() {
    return new Detach(
        DetachRequest.under(id)
            .product("netpoint")
            .feature(feature)
            .user(user)
            .host(machine + ".example")
            .machineId("h:" + machine)
            .until(until)
            .build(),
        secretHash(),
        client());
  }

  static Client client() {
    return new Client("192.0.2.7", false);
  }
}
