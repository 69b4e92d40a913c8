package com.netpoint.license.manager.lease;

import com.netpoint.license.manager.rule.Client;
import com.netpoint.license.protocol.CheckoutRequest;

/** A process that wants a seat, as a test describes it. */
record Applicant(
    String leaseId,
    String secret,
    String product,
    String feature,
    String user,
    String machine,
    long processId) {

  /** A process of NetPoint with a secret of its own. */
  static Applicant of(String leaseId, String user, String machine) {
    return new Applicant(leaseId, "secret of " + leaseId, "netpoint", "netpoint", user, machine, 1);
  }

  Applicant withLeaseId(String other) {
    return new Applicant(other, secret, product, feature, user, machine, processId);
  }

  Applicant withSecret(String other) {
    return new Applicant(leaseId, other, product, feature, user, machine, processId);
  }

  Applicant withProduct(String other) {
    return new Applicant(leaseId, secret, other, feature, user, machine, processId);
  }

  Applicant withFeature(String other) {
    return new Applicant(leaseId, secret, product, other, user, machine, processId);
  }

  Applicant withUser(String other) {
    return new Applicant(leaseId, secret, product, feature, other, machine, processId);
  }

  Applicant withMachine(String other) {
    return new Applicant(leaseId, secret, product, feature, user, other, processId);
  }

  Applicant withProcessId(long other) {
    return new Applicant(leaseId, secret, product, feature, user, machine, other);
  }

  SecretHash secretHash() {
    return SecretHash.of(secret);
  }

  /** Its checkout, under a nonce. */
  Checkout checkout(String nonce) {
    return new Checkout(
        CheckoutRequest.forLease(leaseId)
            .product(product)
            .feature(feature)
            .version("5.1")
            .user(user)
            .host(machine + ".example")
            .machineId("h:" + machine)
            .processId(processId)
            .nonce(nonce)
            .build(),
        secretHash(),
        new Client("192.0.2.7", false));
  }
}
